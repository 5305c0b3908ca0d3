internal import CWorkbook
package import Handoff
internal import JapaneseText
package import WorkModel

/// Writes an XLSX file (Office Open XML) for people to work on: typed cells, headings that stay in
/// view, filters, widths for Japanese text.
///
/// Sheets come one after the other, each row by row. The same calls give the same bytes. A sheet
/// that is full goes on in another.
@safe package struct WorkbookWriter: ~Copyable {
    // Made by `init`, freed by `deinit` and never handed out.
    private let book: OpaquePointer
    /// What faults name.
    private let file: Path
    /// Below the heading.
    private let rowsPerSheet: Int
    private var sheet: Sheet?

    private struct Sheet {
        let name: String
        let columns: [WorkbookColumn]
        let fixedColumns: Int
        /// Sheets of that name before.
        let part: Int
        /// What each cell needs of its column.
        let shapes: [Shape]
        var rowCount = 0
        /// In digits.
        var widths: [Int]

        init(_ name: String, _ columns: [WorkbookColumn], fixedColumns: Int, part: Int) {
            self.name = name
            self.columns = columns
            self.fixedColumns = fixedColumns
            self.part = part
            shapes = columns.map(Shape.init)
            // The filter's button takes the place of some digits.
            widths = columns.map { displayWidth($0.heading) + 3 }
        }
    }

    /// A column without its texts, which would be counted for each cell.
    private struct Shape {
        let kind: WorkbookColumn.Kind
        let isInput: Bool
        let widest: Int

        init(_ column: WorkbookColumn) {
            kind = column.kind
            isInput = column.isInput
            widest = column.widest
        }
    }

    /// Begins a workbook.
    /// - Parameters:
    ///   - file: Where the caller will put it; faults name it.
    ///   - rowCount: About how many rows it will have: with many, memory stays small and texts stand
    ///     in the cells instead of in one table, which a few simple readers don't know.
    ///   - rowsPerSheet: Rows below the heading after which a sheet goes on in another.
    /// - Throws: `cannotWrite` or `diskFull` where there is no room.
    package init(
        for file: Path, rowCount: Int, rowsPerSheet: Int = largestSheet
    ) throws(Faults) {
        guard let book = unsafe cworkbook_new(rowCount > 5000) else {
            throw systemFault(at: file)
        }
        unsafe self.book = book
        self.file = file
        self.rowsPerSheet = rowsPerSheet
    }

    deinit {
        unsafe cworkbook_free(book)
    }

    /// Begins a sheet, whose heading row stays in view.
    ///
    /// - Parameters:
    ///   - name: At most 31 characters, none of `[]:*?/\`; else it gets one of its own.
    ///   - columns: From the left.
    ///   - fixedColumns: Of them, from the left, those that stay in view.
    /// - Throws: `cannotWrite` where memory is short.
    package mutating func addSheet(
        _ name: String, _ columns: [WorkbookColumn], fixedColumns: Int = 0
    ) throws(Faults) {
        try addSheet(name, columns, fixedColumns: fixedColumns, part: 1)
    }

    private mutating func addSheet(
        _ name: String, _ columns: [WorkbookColumn], fixedColumns: Int, part: Int
    ) throws(Faults) {
        endSheet()
        guard unsafe cworkbook_add_sheet(book, part == 1 ? name : "\(name) (\(part))") else {
            throw systemFault(at: file)
        }
        for (index, column) in columns.enumerated() {
            let look = Int32(CWORKBOOK_HEADING) | (column.isInput ? Int32(CWORKBOOK_INPUT) : 0)
            unsafe cworkbook_text(book, 0, UInt16(index), xmlText(column.heading), look)
        }
        sheet = Sheet(name, columns, fixedColumns: fixedColumns, part: part)
    }

    /// Adds a row of at most as many cells as the sheet has columns.
    package mutating func addRow(_ cells: [WorkbookCell]) throws(Faults) {
        if let full = sheet, full.rowCount == rowsPerSheet {
            try addSheet(
                full.name, full.columns, fixedColumns: full.fixedColumns, part: full.part + 1)
        }
        guard sheet != nil else { return }
        sheet?.rowCount += 1
        for (index, cell) in cells.enumerated() { add(cell, at: index) }
    }

    private mutating func add(_ cell: WorkbookCell, at index: Int) {
        guard let count = sheet?.shapes.count, index < count, let shape = sheet?.shapes[index],
            let row = sheet.map({ UInt32($0.rowCount) })
        else { return }
        let place = UInt16(index)
        let written: Int
        switch cell {
        case .empty, .text(""):
            return
        case .minutes(let minutes) where minutes >= 0:
            let kind =
                shape.kind == .clock && minutes < 1440 ? WorkbookColumn.Kind.clock : .minutes
            unsafe cworkbook_number(
                book, row, place, Double(minutes) / 1440, look(kind, isInput: shape.isInput))
            written = 6
        case .date(let date) where date.dayNumber >= firstSafeDay:
            unsafe cworkbook_number(
                book, row, place, Double(date.dayNumber + daysBefore1970),
                look(.date, isInput: shape.isInput))
            written = 10
        case .number(let number):
            unsafe cworkbook_number(book, row, place, number, look(.number, isInput: shape.isInput))
            written = displayWidth(number.description)
        case .text, .minutes, .date:
            let text = cell.plainText
            unsafe cworkbook_text(
                book, row, place, xmlText(text), look(.text, isInput: shape.isInput))
            written = longestLine(text)
        }
        let width = min(written, shape.widest)
        if let known = sheet?.widths[index], known < width { sheet?.widths[index] = width }
    }

    private mutating func endSheet() {
        guard let sheet else { return }
        for (index, column) in sheet.columns.enumerated() {
            // A character's own width and some room at both ends.
            let width = Double(sheet.widths[index]) * 1.1 + 1.5
            unsafe cworkbook_column(
                book, UInt16(index), width, look(column.kind, isInput: column.isInput))
            addChoices(column, at: index, rowCount: sheet.rowCount)
        }
        unsafe cworkbook_end_sheet(
            book, UInt32(sheet.rowCount), UInt16(max(sheet.columns.count, 1) - 1),
            UInt16(sheet.fixedColumns))
        self.sheet = nil
    }

    private func addChoices(_ column: WorkbookColumn, at index: Int, rowCount: Int) {
        guard !column.choices.isEmpty, rowCount > 0 else { return }
        // One text with a NUL behind each word; the C side copies the words during the call.
        let texts = column.choices.map { Array($0.utf8CString) }
        let starts = texts.indices.map { texts[..<$0].reduce(0) { $0 + $1.count } }
        unsafe Array(texts.joined()).withUnsafeBufferPointer { buffer in
            var words = unsafe starts.map { start in
                unsafe buffer.baseAddress.map { unsafe $0 + start }
            }
            unsafe words.append(nil)
            unsafe cworkbook_choices(book, UInt16(index), UInt32(rowCount), words)
        }
    }

    /// Ends the workbook, whose bytes `FileWriting` puts where they belong.
    /// - Returns: The bytes of the file.
    /// - Throws: `cannotWrite` or `diskFull` where there was no room for temporary files (`TMPDIR`, else
    ///   `/var/tmp`).
    package consuming func finish() throws(Faults) -> [UInt8] {
        endSheet()
        if let reason = unsafe cworkbook_close(book) {
            throw Faults(
                .cannotWrite, at: Place(file: file.text), [.system: unsafe String(cString: reason)])
        }
        var isRead = false
        let size = unsafe cworkbook_size(book)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            // The C side writes at most `size` bytes into the buffer during the call.
            if let start = buffer.baseAddress {
                isRead = unsafe cworkbook_read(book, start, size)
            }
            count = isRead ? size : 0
        }
        guard isRead else { throw systemFault(at: file) }
        let isWhole = unsafe bytes.withUnsafeBufferPointer { buffer in
            // The C side reads `count` bytes during the call.
            unsafe cworkbook_is_whole(book, buffer.baseAddress, buffer.count)
        }
        guard isWhole else {
            // It is a text of the environment or of the program, copied at once.
            let folder = unsafe String(cString: cworkbook_temporary_folder())
            throw Faults(.diskFull, at: Place(file: folder))
        }
        return bytes
    }
}

/// Rows below the heading that XLSX has room for.
package let largestSheet = 1_048_575
/// 1970-01-01 as spreadsheets count days.
private let daysBefore1970: Int32 = 25_569
/// 1900-03-01, before which Excel knows a 29th of February that there wasn't.
private let firstSafeDay: Int32 = -25_508

private func look(_ kind: WorkbookColumn.Kind, isInput: Bool) -> Int32 {
    let look =
        switch kind {
        case .text: Int32(CWORKBOOK_TEXT) | Int32(CWORKBOOK_WRAPPED)
        case .minutes: Int32(CWORKBOOK_DURATION)
        case .clock: Int32(CWORKBOOK_CLOCK)
        case .date: Int32(CWORKBOOK_DATE)
        case .number: Int32(CWORKBOOK_NUMBER)
        }
    return isInput ? look | Int32(CWORKBOOK_INPUT) : look
}

private func longestLine(_ text: String) -> Int {
    // Nearly all texts are one line, and letters are slow to look at. Of what ends lines, U+0085 begins
    // with C2, U+2028 and U+2029 with E2.
    guard text.utf8.contains(where: { $0 < UInt8(ascii: " ") || $0 == 0xC2 || $0 == 0xE2 }) else {
        return displayWidth(text)
    }
    return text.split(whereSeparator: \.isNewline).map { displayWidth(String($0)) }.max() ?? 0
}
