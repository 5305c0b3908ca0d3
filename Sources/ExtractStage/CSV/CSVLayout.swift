import Cells
import Delimited
import PipelineSettings
import Spreadsheet
import WorkModel

/// Where one file has what its profile names; columns from 0.
struct CSVLayout: Sendable {
    struct Clock: Sendable {
        let time: Int
        let day: Int?
        /// What may stand before the time (`clock_marks`).
        let marks: [[UInt8]]
    }

    private(set) var date = 0
    private(set) var employeeNumber: Int?
    private(set) var sourceID: Int?
    private(set) var segment: Int?
    private(set) var segmentKind: Int?
    private(set) var breakTotal: Int?
    private(set) var hourlyLeave: Int?
    private(set) var leaveDays: Int?
    private(set) var worked: Int?
    private(set) var approval: Int?
    private(set) var note: Int?
    private(set) var name: Int?
    private(set) var email: Int?
    private(set) var department: Int?
    private(set) var employment: Int?
    private(set) var employeeCode: Int?
    private(set) var breakPeriods: Int?
    private(set) var leave: Int?
    private(set) var dailyReport: Int?
    private(set) var status: Int?
    private(set) var manHours: Int?
    private(set) var clockIn: Clock?
    private(set) var clockOut: Clock?
    private(set) var punchedIn: Clock?
    private(set) var punchedOut: Clock?
    private(set) var breaks: [(start: Clock, end: Clock)] = []
    /// All of them.
    private(set) var columns: Set<Int> = []
    /// What a clock-out before its clock-in means.
    let outBeforeIn: OutBeforeIn

    /// Where the times are in a file that has nothing but what most have: no kinds of segments, durations,
    /// days of leave or approval, no marks before times and no meaning of early clock-outs; else `nil`.
    private(set) var usual: UsualColumns?

    /// - Parameters:
    ///   - profile: What names the columns.
    ///   - reader: of the file, whose headings are searched.
    ///   - columnCount: of the file.
    ///   - table: the file.
    /// - Throws: all columns that the file hasn't: `csvMissingColumn`, `csvRepeatedColumn`,
    ///   `csvTooFewColumns`; all that lack values of formulas.
    init(
        _ profile: CSVProfile, of reader: borrowing DelimitedReader, columnCount: Int,
        _ table: InputTable
    ) throws(Faults) {
        outBeforeIn = profile.outBeforeIn
        let columns = profile.columns
        var finder = ColumnFinder(
            columnCount: columnCount, marks: comparableMarks(profile.clockMarks))
        date = finder.find(columns.texts[.date], of: reader) ?? 0
        employeeNumber = finder.find(columns.texts[.employeeNumber], of: reader)
        sourceID = finder.find(columns.texts[.sourceID], of: reader)
        segment = finder.find(columns.texts[.segment], of: reader)
        segmentKind = finder.find(columns.texts[.segmentKind], of: reader)
        clockIn = finder.find(columns.clockIn, of: reader)
        clockOut = finder.find(columns.clockOut, of: reader)
        punchedIn = finder.find(columns.punchedIn, of: reader)
        punchedOut = finder.find(columns.punchedOut, of: reader)
        for pair in columns.breaks {
            let start = finder.find(pair.start, of: reader)
            let end = finder.find(pair.end, of: reader)
            if let start, let end { breaks.append((start, end)) }
        }
        breakTotal = finder.find(columns.texts[.breakTotal], of: reader)
        hourlyLeave = finder.find(columns.texts[.hourlyLeave], of: reader)
        leaveDays = finder.find(columns.texts[.leaveDays], of: reader)
        worked = finder.find(columns.texts[.worked], of: reader)
        approval = finder.find(columns.texts[.approval], of: reader)
        note = finder.find(columns.texts[.note], of: reader)
        name = finder.find(columns.texts[.name], of: reader)
        email = finder.find(columns.texts[.email], of: reader)
        department = finder.find(columns.texts[.department], of: reader)
        employment = finder.find(columns.texts[.employment], of: reader)
        employeeCode = finder.find(columns.texts[.employeeCode], of: reader)
        breakPeriods = finder.find(columns.texts[.breakPeriods], of: reader)
        leave = finder.find(columns.texts[.leave], of: reader)
        dailyReport = finder.find(columns.texts[.dailyReport], of: reader)
        status = finder.find(columns.texts[.status], of: reader)
        manHours = finder.find(columns.texts[.manHours], of: reader)
        if segmentKind == nil, breakTotal == nil, hourlyLeave == nil, leaveDays == nil,
            worked == nil, approval == nil, breakPeriods == nil, outBeforeIn == .hold
        {
            usual = UsualColumns(self)
        }
        if let faults = Faults(finder.faults) { throw faults }
        self.columns = finder.found
        try table.requireValues(in: finder.found)
    }
}

/// Finds columns and gathers those that aren't there.
private struct ColumnFinder {
    let columnCount: Int
    let marks: [[UInt8]]
    private(set) var faults: [Fault] = []
    /// All columns that are there.
    private(set) var found: Set<Int> = []

    init(columnCount: Int, marks: [[UInt8]]) {
        self.columnCount = columnCount
        self.marks = marks
    }

    mutating func find(_ column: CSVColumn?, of reader: borrowing DelimitedReader) -> Int? {
        let place = place(of: column, in: reader)
        if let place { found.insert(place) }
        return place
    }

    private mutating func place(
        of column: CSVColumn?, in reader: borrowing DelimitedReader
    ) -> Int? {
        do throws(Faults) {
            switch column {
            case nil:
                return nil
            case .heading(let heading, nil):
                return try reader.column(heading)
            case .heading(let heading, let occurrence?):
                return try reader.column(heading, occurrence: occurrence)
            case .position(let position):
                guard position <= columnCount else {
                    throw Faults(
                        .csvTooFewColumns, at: Place(file: reader.name),
                        [.expected: String(position), .found: String(columnCount)])
                }
                return position - 1
            }
        } catch {
            // Several fields may name one column.
            faults += error.all.filter { !faults.contains($0) }
            return nil
        }
    }

    mutating func find(
        _ clock: CSVClockColumn?, of reader: borrowing DelimitedReader
    ) -> CSVLayout.Clock? {
        guard let clock else { return nil }
        let time = find(clock.time, of: reader)
        let day = find(clock.day, of: reader)
        return time.map { CSVLayout.Clock(time: $0, day: day, marks: marks) }
    }
}
