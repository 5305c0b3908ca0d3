import Delimited
import WorkModel

/// Writes the rows of diff.csv that are as nearly all are, all cells of one at once.
struct ReadyDiff: ~Copyable {
    /// By the place of the integration.
    private var integrations = ReadyCells()
    /// By the place in `Change.allCases`.
    private var changes = ReadyCells()
    /// By the place in `Leave.allCases`.
    private var leaves = ReadyCells()
    /// By the place in `ComparedDays.firstRuns`.
    private var firstRuns = ReadyCells()
    /// The place in these of each, for what is asked per row.
    private let leavePlaces: PerLeave<Int>
    private let writesReport: Bool
    private let writesStatus: Bool

    init(_ outcome: LoadOutcome) {
        for integration in outcome.input.integrations { integrations.add(integration.name.text) }
        for change in Change.allCases { changes.add(change.rawValue) }
        for leave in Leave.allCases { leaves.add(text { outcome.written.append(leave, to: &$0) }) }
        for run in outcome.compared.firstRuns {
            firstRuns.add(String(decoding: run, as: UTF8.self))
        }
        leavePlaces = PerLeave { Leave.allCases.firstIndex(of: $0) ?? 0 }
        writesReport = outcome.written.has(.dailyReport)
        writesStatus = outcome.written.has(.status)
    }

    /// Appends a day's row; `place` is where it stands in the import files.
    ///
    /// - Returns: Whether it is such a row: without quotes, daily report or substitutes, and with
    ///   no values before; else nothing is appended.
    func append(
        _ change: DayChange, of outcome: LoadOutcome, at place: UploadPlace?,
        to record: inout RecordWriter
    ) -> Bool {
        let row = change.row
        let days = outcome.input.timesheets
        let leave = days.rows[row].leave
        guard change.before == nil, change.seen == nil,
            !outcome.written.days.isReplaced(row, leave: leave),
            let whole = days.plainRange(row: row, columns: .employeeCode ... .origin),
            !writesReport || days.range(row: row, column: .dailyReport).isEmpty
        else { return false }
        let integration = Int(days.rows[row].integration)
        let leaveCells = leavePlaces[leave]
        let room =
            whole.count + integrations.length(integration) + leaves.length(leaveCells)
            + (change.firstRun.map { firstRuns.length($0) } ?? 0) + 120
        record.append(room: room) { cells in
            func append(_ columns: ClosedRange<TimesheetColumn>) {
                let range = days.range(row: row, columns: columns)
                cells.append(copying: days.bytes.span.extracting(range))
                cells.comma()
            }
            append(.employeeCode ... .date)
            cells.append(changePlace(change.change), of: changes)
            cells.comma()
            cells.append(integration, of: integrations)
            cells.comma()
            append(.clockIn ... .hourlyLeave)
            // The daily report is empty.
            cells.comma()
            if writesStatus { append(.status ... .status) } else { cells.comma() }
            append(.notes ... .notes)
            cells.append(leaveCells, of: leaves)
            // The values before are empty, and what was seen.
            cells.commas(WrittenField.count + 1)
            if let run = change.firstRun { cells.append(run, of: firstRuns) }
            cells.commas(2)
            if let place { cells.append(uploadNumber: Int(place.file)) }
            cells.comma()
            if let place { cells.append(number: Int(place.line)) }
            cells.comma()
            append(.employeeNumber ... .employeeNumber)
            let origin = days.range(row: row, column: .origin)
            cells.append(copying: days.bytes.span.extracting(origin))
        }
        return true
    }

    private func changePlace(_ change: Change) -> Int {
        switch change {
        case .added: 0
        case .changed: 1
        case .unchanged: 2
        }
    }
}

extension RowCursor {
    /// Appends the name of an import file, as `appendUploadName` does.
    fileprivate mutating func append(uploadNumber number: Int) {
        append(copying: "upload-".utf8.span)
        if number < 100 { append(UInt8(ascii: "0")) }
        if number < 10 { append(UInt8(ascii: "0")) }
        append(number: number)
        append(copying: ".csv".utf8.span)
    }
}
