import Cells
import Delimited
import Handoff
package import PipelineSettings
import Spreadsheet
package import WorkModel

/// HRMOS's own sums by person and closing period (月次集計データ, `hrmos.md` §4), or another source's, as a
/// file that the user brings.
package struct MonthlySummaryFile: Sendable {
    /// Whose people it lists; `nil` where pipeline.yml has one integration alone.
    package var integration: IntegrationName?
    package var file: InputFile
    /// Of all its rows; `nil` where a column says it.
    package var month: WorkMonth?

    package init(integration: IntegrationName? = nil, file: InputFile, month: WorkMonth? = nil) {
        self.integration = integration
        self.file = file
        self.month = month
    }
}

/// The headings under which it has what.
///
/// Tenants choose and rename its columns, so these can be said; several are summed.
package struct MonthlySummaryColumns: Sendable {
    package var number = ["社員番号"]
    package var month = ["年月"]
    package var worked = ["出勤日数"]
    package var minutes = ["実働時間"]
    package var leave = ["有給休暇日数"]

    package init() {}

    /// The names by which a user changes them.
    package static let names = ["number", "month", "days", "hours", "leave"]

    /// Takes `hours=実働時間+法定休日労働時間`; an empty right side means that there is no such column.
    /// - Returns: Whether there is such a name.
    package mutating func take(_ text: String) -> Bool {
        guard let sign = text.firstIndex(of: "=") else { return false }
        let headings = text[text.index(after: sign)...].split(separator: "+").map(String.init)
        switch text[..<sign] {
        case "number": number = headings
        case "month": month = headings
        case "days": worked = headings
        case "hours": minutes = headings
        case "leave": leave = headings
        default: return false
        }
        return true
    }
}

/// What such a file says of a person's period.
struct MonthlySummaryRow: Equatable {
    var number: String
    var month: WorkMonth
    /// `nil` where the file has no such column.
    var worked: Int?
    /// `nil` where the file has no such column.
    var minutes: Int?
    /// Hundredths of a day; `nil` where the file has no such column.
    var leave: Int?
}

/// Reads such a file.
///
/// - Throws: What keeps it from being read, a heading that is missing, and all cells that can't be read, up
///   to a hundred.
func readMonthlySummary(
    _ summary: MonthlySummaryFile, _ columns: MonthlySummaryColumns
) throws(Faults) -> [MonthlySummaryRow] {
    let table = try InputTable(summary.file)
    var reader = try DelimitedReader(table.source(), encoding: .auto)
    func places(_ headings: [String]) throws(Faults) -> [Int] {
        var places: [Int] = []
        for heading in headings { places.append(try reader.column(heading)) }
        return places
    }
    let number = try places(Array(columns.number.prefix(1)))
    let month = summary.month == nil ? try places(Array(columns.month.prefix(1))) : []
    let worked = try places(columns.worked)
    let minutes = try places(columns.minutes)
    let leave = try places(columns.leave)
    var rows: [MonthlySummaryRow] = []
    var faults = FaultList()
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let cells = SummaryCells(block, row, reader.header, table)
            guard let period = summary.month ?? cells.month(month, &faults) else { continue }
            rows.append(
                MonthlySummaryRow(
                    number: number.first.map(cells.text) ?? "", month: period,
                    worked: cells.sum(worked, "20.0", &faults) { hundredths($0).map { $0 / 100 } },
                    minutes: cells.sum(minutes, "160:00", &faults) {
                        cellDuration($0.utf8.span, .hoursAndMinutes)
                    },
                    leave: cells.sum(leave, "1.5", &faults, hundredths)))
        }
    }
    if let faults = faults.faults { throw faults }
    return rows
}

/// The cells of one row, and where they stand.
private struct SummaryCells {
    let texts: [String]
    let line: Int
    let header: [String]
    let table: InputTable

    init(_ block: borrowing RecordBlock, _ row: Int, _ header: [String], _ table: InputTable) {
        texts = (0..<block.columnCount).map { block.text(row: row, column: $0) }
        line = block.line(row: row)
        self.header = header
        self.table = table
    }

    /// A cell without the `'` that HRMOS may put in front.
    func text(_ column: Int) -> String {
        let text = texts[column].trimmingPrefix { $0.isWhitespace }
        return String(text.first == "'" ? text.dropFirst() : text)
    }

    /// `2026-10`, `2026/10`, `202610`, `2026年10月` or a day of it.
    func month(_ columns: [Int], _ faults: inout FaultList) -> WorkMonth? {
        guard let column = columns.first else { return nil }
        let digits = text(column).split { !$0.isASCII || !$0.isNumber }
        let compact = digits.count == 1 && digits[0].count >= 6
        let year = compact ? digits[0].prefix(4) : digits.first ?? ""
        let month = compact ? digits[0].dropFirst(4).prefix(2) : digits.dropFirst().first ?? ""
        if year.count == 4, let year = Int(year), let month = Int(month), (1...12).contains(month) {
            return WorkMonth(index: year * 12 + month - 1)
        }
        faults.add(bad(column, expected: "2026-10"))
        return nil
    }

    /// The sum of some cells; empty ones count as 0.
    func sum(
        _ columns: [Int], _ expected: String, _ faults: inout FaultList,
        _ read: (String) -> Int?
    ) -> Int? {
        guard !columns.isEmpty else { return nil }
        var sum = 0
        for column in columns {
            let text = text(column)
            guard !text.isEmpty else { continue }
            guard let value = read(text) else {
                faults.add(bad(column, expected: expected))
                continue
            }
            sum += value
        }
        return sum
    }

    private func bad(_ column: Int, expected: String) -> Fault {
        Fault(
            .csvBadValue, at: table.place(line: line, column: column),
            [.column: header[column], .value: texts[column], .expected: expected])
    }
}
