import Delimited
import Handoff
import WorkModel

/// A table as `DelimitedReader` gives it, or why it gives none.
private struct Reading: Equatable {
    var encoding = TextEncoding.auto
    var rows: [Row] = []
    /// Where each row is in the file.
    var ranges: [Range<Int>] = []
    /// Bytes that the reader has shown, one after the other.
    var seen: [UInt8] = []
    var faults: [Fault] = []
}

/// Reads the bytes behind the first two, which say how: blocks of any size give the same; what is read is
/// what the plain reader reads, and what is written of it reads the same; every byte is in one row, and a
/// row reads alone as it does among others; a fault lies where it says.
@Sendable func brokenCSV(_ input: [UInt8], in folder: Path) -> String? {
    guard input.count > 2 else { return nil }
    let encoding = [TextEncoding.auto, .utf8, .cp932][Int(input[0] % 3)]
    let hasHeader = input[0] & 8 == 0
    let bytes = Array(input.dropFirst(2))
    let pieces = read(bytes, encoding, hasHeader, blockBytes: Int(input[1]) + 1)
    let whole = read(bytes, encoding, hasHeader, blockBytes: 1 << 18)
    // Of more than a hundred faults a block's bad bytes come before its rows.
    guard pieces.faults == whole.faults || min(pieces.faults.count, whole.faults.count) == 100
    else { return "blocks change the faults" }
    guard whole.faults.isEmpty else { return brokenPlaces(whole.faults, bytes, encoding) }
    guard pieces.rows == whole.rows else { return "blocks change the rows" }
    guard whole.seen == bytes else { return "not every byte was shown once" }
    if let broken = brokenRows(whole, bytes) ?? brokenWriting(whole.rows) { return broken }
    // Blank lines are rows of a table of one column, and where they lie isn't kept.
    guard let columns = whole.rows.first?.fields.count, columns > 1 else { return nil }
    // Blank lines at the end are no rows, and may count to the last one.
    guard pieces.ranges.map(\.lowerBound) == whole.ranges.map(\.lowerBound) else {
        return "blocks change where rows lie"
    }
    return brokenRanges(whole, bytes.count) ?? brokenParts(whole, bytes, hasHeader, in: folder)
}

private func read(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ hasHeader: Bool, blockBytes: Int
) -> Reading {
    var reading = Reading()
    let seen = Seen()
    do throws(Faults) {
        var reader = try DelimitedReader(
            ByteSource(bytes, name: "a.csv"), encoding: encoding, hasHeader: hasHeader,
            limits: Limits(blockBytes: blockBytes), keepsOffsets: true, onBytes: seen.take)
        reading.encoding = reader.usedEncoding
        if hasHeader { reading.rows = [Row(line: reader.headerPlaces[0].line ?? 0, reader.header)] }
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                reading.rows.append(Row(block, row))
                reading.ranges.append(block.fileRange(row: row))
            }
        }
    } catch {
        reading.faults = error.all
    }
    reading.seen = seen.bytes
    return reading
}

/// A closure can't hold an array that changes.
private final class Seen {
    private(set) var bytes: [UInt8] = []

    func take(_ more: Span<UInt8>) {
        for index in more.indices { bytes.append(more[index]) }
    }
}

extension Row {
    fileprivate init(line: Int, _ fields: [String]) {
        self.init(line: line, fields: fields)
    }

    fileprivate init(_ block: borrowing RecordBlock, _ row: Int) {
        var fields: [String] = []
        for column in 0..<block.columnCount { fields.append(block.text(row: row, column: column)) }
        self.init(line: block.line(row: row), fields: fields)
    }
}

private func brokenRows(_ reading: Reading, _ bytes: [UInt8]) -> String? {
    var text = bytes
    if reading.encoding == .cp932 {
        text = []
        guard CP932.decode(bytes.span, into: &text) == nil else { return "CP932 isn't CP932" }
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        text.removeFirst(3)
    }
    return plainRows(of: text) == reading.rows ? nil : "the plain reader reads other rows"
}

private func brokenRanges(_ reading: Reading, _ count: Int) -> String? {
    for (range, next) in zip(reading.ranges, reading.ranges.dropFirst())
    where range.upperBound != next.lowerBound {
        return "bytes between two rows are in none"
    }
    return reading.ranges.allSatisfy { $0.upperBound <= count } ? nil : "a row behind the end"
}

private func brokenWriting(_ rows: [Row]) -> String? {
    guard !rows.isEmpty else { return nil }
    // At a file's very start U+FEFF would be a byte-order mark: ours begin with headings.
    let headings = Row(line: 1, (rows.first?.fields ?? []).map { _ in "h" })
    var writer = RecordWriter()
    for row in [headings] + rows {
        for field in row.fields { writer.field(field) }
        writer.endRow()
    }
    let again = read(writer.bytes, .utf8, false, blockBytes: 1 << 18).rows.dropFirst()
    return again.map(\.fields) == rows.map(\.fields) ? nil : "writing changes the rows"
}

/// Reads up to 20 of the rows alone.
private func brokenParts(
    _ reading: Reading, _ bytes: [UInt8], _ hasHeader: Bool, in folder: Path
) -> String? {
    let rows = hasHeader ? reading.rows.dropFirst() : reading.rows[...]
    let path = folder / "a.csv"
    do throws(Faults) {
        try FileWriting.replaceFile(path, with: bytes)
        for (row, range) in zip(rows, reading.ranges).prefix(20) {
            var reader = try DelimitedReader(
                FilePart(
                    path: path.text, name: "a.csv", encoding: reading.encoding,
                    columnCount: row.fields.count, bytes: range, firstLine: row.line))
            var block = RecordBlock()
            guard try reader.next(&block), block.rowCount == 1, Row(block, 0).fields == row.fields
            else { return "a row reads otherwise alone" }
        }
    } catch {
        return "a row can't be read alone: \(error.all[0].code.rawValue)"
    }
    return nil
}

private func brokenPlaces(
    _ faults: [Fault], _ bytes: [UInt8], _ encoding: TextEncoding
) -> String? {
    let lines = lineCount(of: bytes)
    for fault in faults {
        if let line = fault.place.line, !(1...lines).contains(line) { return "a fault on no line" }
        if let column = fault.place.column, column < 1 { return "a fault in no column" }
    }
    guard encoding == .utf8, let bad = faults.first(where: { $0.code == .csvInvalidUTF8 }) else {
        return nil
    }
    let offset = firstInvalidByte(of: bytes)
    return bad.facts[.offset] == offset.map(String.init) ? nil : "another byte is the first bad one"
}

/// Where Swift's own reader of UTF-8 finds the first byte that begins no character.
private func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .emptyInput: return nil
        case .error: return offset
        }
    }
}
