package import WorkModel

/// Reads a CSV file (RFC 4180) block by block; LF, CRLF and CR end rows.
///
/// Every row must have as many columns as the first. Blank lines before the first row and after the
/// last are no rows; between rows of one column they are rows with an empty field, between rows of
/// several a `csvRaggedRow`. All faults of the file, up to a hundred, are thrown together at its end
/// (`csvUnterminatedQuote`, `csvStrayQuote`, `csvRaggedRow`, `csvNul`, `csvInvalidUTF8`,
/// `csvInvalidCP932`); after `csvFieldTooLong` and `csvRowTooLong` it isn't read on.
package struct DelimitedReader: ~Copyable {
    /// The headings; empty without header.
    package private(set) var header: [String] = []
    /// `.utf8` or `.cp932`, never `.auto`.
    package var usedEncoding: TextEncoding { decoder.encoding }
    /// The file as the user named it.
    package var name: String { source.name }
    /// Where each heading stands.
    package private(set) var headerPlaces: [Place] = []

    private var source: ByteSource
    private var decoder: TextDecoder
    private var scanner: RecordScanner
    /// The text behind the last whole row.
    private var carried: [UInt8] = []
    private var finished = false
    private let keepsOffsets: Bool
    /// Whether the first field of each record is its row's number.
    private let isNumbered: Bool
    /// Where `carried` starts in the file.
    private var offset = 0

    /// Opens a file and reads its header.
    ///
    /// - Parameters:
    ///   - source: the bytes; a pipe can't be read with `.auto`.
    ///   - encoding: `.auto` is a byte-order mark, else strict UTF-8, else CP932; spooled records are
    ///     UTF-8 whatever it is.
    ///   - hasHeader: whether the first row holds headings.
    ///   - limits: how long fields and rows may be.
    ///   - keepsOffsets: whether blocks know where in the file their rows are, of a table of several
    ///     columns.
    ///   - onBytes: sees every byte of the file once, in order; all of them when `next` has
    ///     returned false.
    /// - Throws: `fileEmpty` where a header should be and nothing but blank lines is, `fileUnreadable`,
    ///   and all faults of the file where some are at its beginning.
    package init(
        _ source: consuming ByteSource, encoding: TextEncoding, hasHeader: Bool = true,
        limits: Limits = Limits(), keepsOffsets: Bool = false,
        onBytes: ((Span<UInt8>) -> Void)? = nil
    ) throws(Faults) {
        self.source = source
        self.keepsOffsets = keepsOffsets
        self.isNumbered = self.source.isNumbered
        self.scanner = RecordScanner(name: self.source.name, limits: limits)
        self.decoder = TextDecoder(isNumbered ? .utf8 : encoding, onBytes: onBytes)
        if encoding == .auto && !isNumbered {
            let detected = try self.source.detectEncoding(blockBytes: limits.blockBytes)
            self.decoder = TextDecoder(detected, onBytes: onBytes)
        }
        if hasHeader { try readHeader() }
    }

    /// Opens a part of a file that was read before, from one row's start to another's end.
    ///
    /// - Parameters:
    ///   - part: where it is, and what the first reading learnt.
    ///   - limits: how long fields and rows may be.
    /// - Throws: `fileMissing`, `fileUnreadable`.
    package init(_ part: FilePart, limits: Limits = Limits()) throws(Faults) {
        var limits = limits
        // One byte more than there is shows the end at once.
        limits.blockBytes = max(1, min(limits.blockBytes, part.bytes.count + 1))
        if let spool = part.spool {
            source = ByteSource(spool, name: part.name, part: part.bytes)
        } else {
            source = try ByteSource(path: part.path, name: part.name, part: part.bytes)
        }
        isNumbered = source.isNumbered
        keepsOffsets = false
        decoder = TextDecoder(part.encoding, atStart: part.bytes.lowerBound == 0)
        scanner = RecordScanner(
            name: part.name, limits: limits, line: part.firstLine,
            columnCount: part.columnCount + (isNumbered ? 1 : 0))
    }

    /// Reads whole rows until the block is full.
    ///
    /// Once the file has shown a fault no more rows are given, but it is checked to its end.
    /// - Returns: false where there are no more; the block has no rows then.
    package mutating func next(_ block: inout RecordBlock) throws(Faults) -> Bool {
        repeat {
            try fill(&block)
            block.undoubleQuotes()
            if isNumbered { block.takeRowNumbers() }
        } while !finished && (block.rowCount == 0 || !scanner.faults.isEmpty)
        if let faults = scanner.faults.faults {
            block.removeRows()
            throw faults
        }
        return block.rowCount > 0
    }

    private mutating func readHeader() throws(Faults) {
        var block = RecordBlock()
        let line = scanner.line
        try fill(&block, rows: 1)
        guard scanner.faults.isEmpty else {
            _ = try next(&block)
            return
        }
        guard block.rowCount == 1 else { throw Faults(.fileEmpty, at: Place(file: name)) }
        if isNumbered {
            block.undoubleQuotes()
            block.takeRowNumbers()
            headerPlaces = (0..<block.columnCount).map { column in
                Place(file: name, line: block.line(row: 0), cellColumn: column)
            }
            header = (0..<block.columnCount).map { block.text(row: 0, column: $0) }
            return
        }
        headerPlaces = block.places(
            of: (0..<block.columnCount).map { block.range(row: 0, column: $0).lowerBound },
            firstLine: line, in: source.name)
        block.undoubleQuotes()
        header = (0..<block.columnCount).map { block.text(row: 0, column: $0) }
    }

    /// Fills the block with at least one row, unless the file ends or a fault stops the reader.
    private mutating func fill(_ block: inout RecordBlock, rows: Int = .max) throws(Faults) {
        block.removeRows()
        block.bytes.removeAll(keepingCapacity: true)
        block.bytes.append(contentsOf: carried)
        carried.removeAll(keepingCapacity: true)
        var whole = 0
        while whole == 0 && !finished {
            // A row longer than a block is scanned again from its start: twice the bytes each
            // time, so that this stays cheap.
            let size = max(scanner.limits.blockBytes, block.bytes.count)
            let more = try decoder.append(size, from: &source, to: &block.bytes)
            for bad in decoder.badBytes where !scanner.faults.isFull {
                let place = scanner.place(of: bad.textOffset, in: block)
                scanner.faults.addOncePerLine(bad.fault(at: place))
            }
            whole = scanner.scan(&block, atEnd: !more, most: rows)
            let isEnd = !more && whole == block.bytes.count
            finished = isEnd || scanner.stopped || scanner.faults.isFull
        }
        if keepsOffsets {
            if offset == 0 { offset = decoder.markLength }
            offset = block.noteOffsets(from: offset, to: whole, in: decoder.encoding)
        }
        carried.append(contentsOf: block.bytes[whole...])
        block.bytes.removeLast(block.bytes.count - whole)
    }
}
