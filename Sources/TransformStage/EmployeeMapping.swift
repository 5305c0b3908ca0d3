import Delimited
package import Handoff
package import PipelineSettings
import Spreadsheet
package import WorkModel

/// The mapping file `employee_number,employee_code[,from,to]`: which code a number stands for, and
/// when, since numbers are given out again.
package struct EmployeeMapping: Sendable {
    struct Row: Sendable {
        let code: EmployeeCode
        let from: WorkDate?
        let to: WorkDate?
        let line: Int

        func covers(_ date: WorkDate) -> Bool {
            (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
        }

        func overlaps(_ other: Row) -> Bool {
            (from ?? .earliest) <= (other.to ?? .latest)
                && (other.from ?? .earliest) <= (to ?? .latest)
        }
    }

    private var rows: [String: [Row]] = [:]
    /// The file as an input of the stage.
    package private(set) var input: PackageFacts.Input?

    package static let none = EmployeeMapping()

    private init() {}

    /// Reads the file.
    /// - Throws: all its faults at once: missing headings, dates that can't be read, an end before its
    ///   start, and a number twice with overlapping dates.
    package init(_ file: InputFile, cleaning: NumberCleaning) throws(Faults) {
        let table = try InputTable(file)
        let checksum = InputChecksum()
        var reader = try DelimitedReader(
            table.source(), encoding: .auto, onBytes: checksum.update)
        let number = try reader.column("employee_number")
        let code = try reader.column("employee_code")
        let from = try reader.columnIfPresent("from")
        let to = try reader.columnIfPresent("to")
        try table.requireValues(in: [number, code, from, to].compactMap(\.self))
        let columns = Columns(number: number, code: code, from: from, to: to)
        var faults: [Fault] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for index in 0..<block.rowCount {
                let text = block.text(row: index, column: number)
                let row = Row(block, index, columns, of: table, reader.header, &faults)
                let left = cleaning.code(ofKey: cleaning.key(ofSpelling: cleaning.spelling(text)))
                if let other = rows[left]?.first(where: row.overlaps) {
                    faults.append(
                        Fault(
                            .mappingOverlap, at: table.place(line: row.line, column: number),
                            [.value: text, .found: String(other.line)]))
                }
                rows[left, default: []].append(row)
            }
        }
        if let faults = Faults(faults) { throw faults }
        input = checksum.input(
            of: table,
            remarks: table.remarks(
                reading: [number, code, from, to].compactMap(\.self), codes: number))
    }

    /// The rows of a number that is cleaned up to and with `add_prefix`.
    func rows(ofCode code: String) -> [Row] {
        rows[code] ?? []
    }
}

/// Where the mapping file has what.
private struct Columns {
    let number: Int
    let code: Int
    let from: Int?
    let to: Int?
}

extension EmployeeMapping.Row {
    /// Reads a row; what is wrong with its cells is added to the faults.
    fileprivate init(
        _ block: borrowing RecordBlock, _ row: Int, _ columns: Columns, of table: InputTable,
        _ header: [String], _ faults: inout [Fault]
    ) {
        line = block.line(row: row)
        for column in [columns.number, columns.code]
        where block.range(row: row, column: column).isEmpty {
            faults.append(
                Fault(
                    .csvBadValue, at: table.place(line: line, column: column),
                    [
                        .column: header[column], .value: "\"\"",
                        .expected: "employee_number,employee_code",
                    ]))
        }
        code = EmployeeCode(block.text(row: row, column: columns.code))
        from = date("from", columns.from, block, row, line, of: table, &faults)
        to = date("to", columns.to, block, row, line, of: table, &faults)
        if let from, let to, to < from, let column = columns.to {
            faults.append(
                Fault(
                    .csvBadValue, at: table.place(line: line, column: column),
                    [.column: "to", .value: "\(to)", .expected: "≥ \(from)"]))
        }
    }
}

/// The date in a cell; `nil` where there is none, or none that can be read, which is a fault.
private func date(
    _ name: String, _ column: Int?, _ block: borrowing RecordBlock, _ row: Int, _ line: Int,
    of table: InputTable, _ faults: inout [Fault]
) -> WorkDate? {
    guard let column else { return nil }
    let text = block.text(row: row, column: column)
    guard !text.isEmpty else { return nil }
    if let date = WorkDate(text) { return date }
    faults.append(
        Fault(
            .csvBadValue, at: table.place(line: line, column: column),
            [.column: name, .value: text, .expected: "yyyy-MM-dd"]))
    return nil
}

/// Checks the files that this stage reads besides the run's: the mapping file.
/// - Throws: all faults of it at once.
package func checkTransform(_ integration: IntegrationSettings) throws(Faults) {
    guard let file = integration.employees.code.mapping else { return }
    _ = try EmployeeMapping(file, cleaning: NumberCleaning(integration.employees.code))
}

extension WorkDate {
    fileprivate static let earliest = WorkDate(dayNumber: .min)
    fileprivate static let latest = WorkDate(dayNumber: .max)
}
