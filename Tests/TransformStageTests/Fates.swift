import Delimited
import Handoff

/// What became of a row.
struct RowFate: Equatable, Sendable {
    /// Where the row stood.
    let origin: String
    /// Such as `timesheet 09:00-18:00 breaks 12:00-13:00 notes placed-break`,
    /// `held past-midnight clock_out 22:00-26:30` or `ignored not-worked`.
    let text: String
    let employeeNumber: String
    let employeeCode: String
}

extension Company {
    /// What becomes of each row, in the order of the rows.
    func fates(of rows: [Row]) throws -> [RowFate] {
        let fates = try transformed(rows, rowFates)
        return rows.enumerated().flatMap { index, row in
            fates.filter { $0.origin == row.cell("origin", at: index) }
        }
    }
}

/// The rows of the three files, in the order of the files.
func rowFates(_ package: PackageReader) throws -> [RowFate] {
    try table(.timesheets, package).map { fate(ofTimesheet: $0) }
        + table(.held, package).map { fate("held", ofSetAside: $0) }
        + table(.ignored, package).map { fate("ignored", ofSetAside: $0) }
}

private func fate(ofTimesheet cells: [String: String]) -> RowFate {
    func cell(_ name: String, as heading: String? = nil) -> String {
        guard let text = cells[name], !text.isEmpty else { return "" }
        return " \(heading ?? name) \(text)"
    }
    var text = "timesheet"
    if cells["clock_in"] != "" || cells["clock_out"] != "" {
        text += " \(cells["clock_in"] ?? "")-\(cells["clock_out"] ?? "")"
    }
    text += cell("breaks")
    if cells["leave"] != "none" { text += cell("leave") }
    text += cell("leave_name", as: "named") + cell("hourly_leave", as: "hourly")
    text += cell("daily_report", as: "report") + cell("status") + cell("notes")
    return RowFate(
        origin: cells["origin"] ?? "", text: text, employeeNumber: cells["employee_number"] ?? "",
        employeeCode: cells["employee_code"] ?? "")
}

private func fate(_ kind: String, ofSetAside cells: [String: String]) -> RowFate {
    let words = [kind] + ["code", "field", "value"].compactMap { cells[$0] }
    return RowFate(
        origin: cells["origin"] ?? "",
        text: words.filter { !$0.isEmpty }.joined(separator: " "),
        employeeNumber: cells["employee_number"] ?? "", employeeCode: cells["employee_code"] ?? "")
}

/// A file's rows, their cells by heading.
func table(_ schema: TableSchema, _ package: PackageReader) throws -> [[String: String]] {
    var rows: [[String: String]] = []
    try package.rows(schema) { block in
        for row in 0..<block.rowCount {
            var cells: [String: String] = [:]
            for (column, heading) in schema.headings.enumerated() {
                cells[heading] = block.text(row: row, column: column)
            }
            rows.append(cells)
        }
    }
    return rows
}
