import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// The days that members have submitted (申請; `target.submitted`), by employee code and date.
struct SubmittedDays: Sendable {
    /// The file that says so.
    private(set) var input: PackageFacts.Input
    private var days = DaySet()

    /// Reads a CSV file, or a workbook, of the columns employee_code and date, or 社員コード and 年月日; others are left
    /// alone, and so are rows in which both are empty.
    ///
    /// Codes are taken without white space around them and compare exactly.
    /// - Throws: `fileMissing`, `fileUnreadable`, the file's CSV faults, `csvMissingColumn`,
    ///   `csvRepeatedColumn`, or all of its `csvBadValue`, up to a hundred.
    init(_ file: InputFile) throws(Faults) {
        let table = try InputTable(file)
        input = PackageFacts.Input(name: table.name, bytes: 0, xxh3: "")
        let checksum = InputChecksum()
        var reader = try DelimitedReader(
            table.source(), encoding: .auto, onBytes: checksum.update)
        let columns = try SubmittedColumns(of: reader)
        try table.requireValues(in: [columns.code, columns.date])
        var faults = FaultList()
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                add(row, of: block, columns, table, &faults)
            }
        }
        if let faults = faults.faults { throw faults }
        input = checksum.input(
            of: table,
            remarks: table.remarks(
                reading: [columns.code, columns.date], codes: columns.code, of: .members))
        days.sort()
    }

    /// Whether that person's day is submitted; codes compare exactly.
    func contains(code: Span<UInt8>, date: WorkDate) -> Bool {
        days.contains(code: code, date: date)
    }

    private mutating func add(
        _ row: Int, of block: RecordBlock, _ columns: SubmittedColumns, _ table: InputTable,
        _ faults: inout FaultList
    ) {
        let code = trimmed(block.text(row: row, column: columns.code))
        let date = trimmed(block.text(row: row, column: columns.date))
        if code.isEmpty && date.isEmpty { return }
        func badValue(_ value: String, _ column: Int, expected: String) {
            let facts = [
                FactName.column: columns.header[column], .value: value, .expected: expected,
            ]
            faults.add(
                Fault(
                    .csvBadValue, at: table.place(line: block.line(row: row), column: column),
                    facts))
        }
        if code.isEmpty { badValue(code, columns.code, expected: "E0012") }
        guard let day = submittedDate(date) else {
            return badValue(date, columns.date, expected: "yyyy-MM-dd, yyyy/MM/dd")
        }
        days.insert(code: code.utf8.span, date: day)
    }
}

/// Where the file has its columns, under our names or CrowdLog's.
private struct SubmittedColumns {
    let header: [String]
    let code: Int
    let date: Int

    init(of reader: borrowing DelimitedReader) throws(Faults) {
        header = reader.header.map(trimmed)
        // What is missing is told in the manner of the headings that are there.
        let isOurs = header.contains("employee_code") || header.contains("date")
        code = try Self.find("employee_code", "社員コード", of: reader, isOurs: isOurs)
        date = try Self.find("date", "年月日", of: reader, isOurs: isOurs)
    }

    private static func find(
        _ ours: String, _ theirs: String, of reader: borrowing DelimitedReader, isOurs: Bool
    ) throws(Faults) -> Int {
        let first = try reader.columnIfPresent(ours)
        let second = try reader.columnIfPresent(theirs)
        if first != nil, let second {
            throw Faults(
                .csvRepeatedColumn, at: reader.headerPlaces[second], [.column: theirs])
        }
        if let column = first ?? second { return column }
        return try reader.column(isOurs ? ours : theirs)
    }
}

/// Reads `yyyy-MM-dd`, `yyyy/MM/dd` or, as spreadsheets write it, `yyyy/M/d`.
private func submittedDate(_ text: String) -> WorkDate? {
    if let date = WorkDate(text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count <= 2,
        parts[2].utf8.count <= 2
    else { return nil }
    let numbers = parts.compactMap { wholeNumber($0.utf8.span, 0..<$0.utf8.count) }
    guard numbers.count == 3 else { return nil }
    return WorkDate(year: numbers[0], month: numbers[1], day: numbers[2])
}
