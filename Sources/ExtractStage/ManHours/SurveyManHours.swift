import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// What the first reading of a list of man-hours learns: that every cell of the months can be read,
/// and which bytes hold which month.
struct SurveyedManHours {
    private(set) var survey: Survey
    /// `nil` of a file without rows.
    private(set) var file: SurveyedCSV?
    private(set) var facts: CurrentFileFacts
    private(set) var input = PackageFacts.Input(name: "", bytes: 0, xxh3: "")
    /// The first and the last date of the whole file; `nil` where it has no rows.
    private(set) var covers: WorkWindow?
    /// Rows without an employee code, by month.
    private(set) var withoutCode: [WorkMonth: Int] = [:]
    let profile: CSVProfile
    private let months: Set<WorkMonth>

    /// Reads the whole file.
    ///
    /// - Parameters:
    ///   - list: The file and its layout.
    ///   - months: Whose hours are wanted; of other months only the dates are read.
    ///   - window: Of the comparison.
    /// - Throws: what is wrong with the file, or all of its `csvBadValue`, up to a hundred.
    init(_ list: ManHoursFile, months: [WorkMonth], window: WorkWindow) throws(Faults) {
        self.months = Set(months)
        survey = Survey(months: months, window: window)
        profile = list.format.profile
        var reader = try LaidOutTable(list.file, list.format)
        facts = CurrentFileFacts(table: reader.table, dates: profile.dates, header: reader.header)
        var block = RecordBlock()
        var faults = FaultList()
        while let layout = try reader.next(&block) {
            for row in 0..<block.rowCount {
                let row = ManHoursRow(
                    block: block, row: row, layout: layout, profile: profile, file: facts)
                note(row, &faults)
            }
        }
        survey.endRun()
        if let faults = faults.faults { throw faults }
        input = reader.input(encoding: reader.encoding)
        file = reader.surveyed
    }

    private mutating func note(_ row: ManHoursRow, _ faults: inout FaultList) {
        guard !row.code.isEmpty else {
            var ignored = FaultList()
            if let date = row.date(&ignored) { withoutCode[date.month, default: 0] += 1 }
            return
        }
        guard let date = row.date(&faults) else { return }
        covers = WorkWindow(
            from: min(covers?.from ?? date, date), to: max(covers?.to ?? date, date))
        if months.contains(date.month) { _ = row.minutes(&faults) }
        survey.note(
            date, source: 1, number: row.line, bytes: row.block.fileRange(row: row.row))
    }
}
