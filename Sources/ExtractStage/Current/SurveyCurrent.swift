import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// What the first reading of CrowdLog's own download learns: that every cell of the months can be
/// read, and which bytes hold which month.
struct SurveyedCurrent {
    private(set) var survey: Survey
    /// `nil` of a file without rows.
    private(set) var file: SurveyedCSV?
    private(set) var facts: CurrentFileFacts
    private(set) var input: PackageFacts.Input
    /// The first and the last date of the whole file; `nil` where it has no rows.
    private(set) var covers: WorkWindow?
    /// Rows without an employee code, by month.
    private(set) var withoutCode: [WorkMonth: Int] = [:]
    private let months: Set<WorkMonth>

    /// Reads the whole file.
    ///
    /// - Parameters:
    ///   - current: the file and its layout.
    ///   - months: whose days are wanted; of other months only the dates are read.
    ///   - window: of the run.
    /// - Throws: what is wrong with the file, or all of its `csvBadValue`, up to a hundred.
    init(_ current: CurrentFile, months: [WorkMonth], window: WorkWindow) throws(Faults) {
        self.months = Set(months)
        survey = Survey(months: months, window: window)
        var reader = try LaidOutTable(current.file, current.format)
        facts = CurrentFileFacts(
            table: reader.table, dates: reader.profile.dates, header: reader.header)
        input = PackageFacts.Input(name: reader.table.name, bytes: 0, xxh3: "")
        var block = RecordBlock()
        var faults = FaultList()
        var day = CurrentDay()
        while let layout = try reader.next(&block) {
            for row in 0..<block.rowCount {
                note(
                    CurrentRow(block: block, row: row, layout: layout, file: facts), &day, &faults)
            }
        }
        survey.endRun()
        if let faults = faults.faults { throw faults }
        let remarks = reader.table.remarks(
            reading: reader.layout?.columns ?? [], codes: reader.layout?.employeeCode,
            of: .members)
        input = reader.input(encoding: reader.encoding, remarks: remarks)
        file = reader.surveyed
    }

    private mutating func note(
        _ row: CurrentRow, _ day: inout CurrentDay, _ faults: inout FaultList
    ) {
        guard row.hasCode else {
            var ignored = FaultList()
            if let date = row.date(&ignored) { withoutCode[date.month, default: 0] += 1 }
            return
        }
        guard let date = row.date(&faults) else { return }
        covers = WorkWindow(
            from: min(covers?.from ?? date, date), to: max(covers?.to ?? date, date))
        if months.contains(date.month) { day.read(row, &faults) }
        survey.note(
            date, source: 1, number: row.block.line(row: row.row),
            bytes: row.block.fileRange(row: row.row))
    }
}
