import Delimited
import Handoff
import JapaneseText
import PipelineSettings
import WorkModel

/// A person's day, by the employee code as it compares.
struct HoursKey: Hashable {
    /// Cleaned, upper case: lists from elsewhere spell codes in their own way.
    let code: String
    let date: WorkDate

    init(_ code: String, _ date: WorkDate) {
        self.code = cleanedCode(code).uppercased()
        self.date = date
    }
}

/// A month of a run as man-hours are held against it.
struct AttendedDays {
    struct Entry {
        /// As CrowdLog has it.
        let code: String
        let day: AttendedDay
        let times: Times
    }

    /// A timesheet's times as they are written; empty where there are none.
    struct Times {
        var clockIn = ""
        var clockOut = ""
        var breaks = ""
    }

    private(set) var byKey: [HoursKey: Entry] = [:]

    /// Reads what load has compared of the month, and what it, or transform, has set aside.
    ///
    /// Rows of people without an employee code aren't anybody's in CrowdLog.
    init(
        _ month: WorkMonth, of run: RunFolder, _ integrations: [IntegrationSettings]
    ) throws(Faults) {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
        var worked: [IntegrationName: [String: WorkedHours]] = [:]
        for integration in integrations
        where FileReading.exists(run.transformed(integration.name, month)) {
            worked[integration.name] = try workedHours(
                in: run.hours(integration.name, month), mode: integration.breaks.mode)
        }
        try addTimesheets(load, worked)
        try add(.loadHeld, of: load) { .held(code: $0) }
        try add(.loadIgnored, of: load, setAside)
        for integration in integrations
        where FileReading.exists(run.transformed(integration.name, month)) {
            let package = try PackageReader(
                at: run.transformed(integration.name, month), stage: .transform,
                madeBy: "kintai run")
            try add(.held, of: package) { .held(code: $0) }
            try add(.ignored, of: package, setAside)
        }
    }

    private mutating func addTimesheets(
        _ load: PackageReader, _ worked: [IntegrationName: [String: WorkedHours]]
    ) throws(Faults) {
        let columns = ColumnPlaces(.diff)
        try load.rows(.diff) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
                let integration = IntegrationName(cell("integration"))
                let hours = worked[integration]?[cell("origin")]
                let times = Times(
                    clockIn: cell("clock_in"), clockOut: cell("clock_out"), breaks: cell("breaks"))
                let shown = shownMinutes(
                    clockIn: times.clockIn, clockOut: times.clockOut, breaks: times.breaks)
                let day: AttendedDay =
                    if let shown {
                        .worked(
                            minutes: hours?.minutes ?? shown, other: hours?.other, shown: shown,
                            isUnsure: hours?.isUnsure ?? false)
                    } else {
                        .off(code: "")
                    }
                add(day, times, code: cell("employee_code"), date: cell("date"))
            }
        }
    }

    private mutating func add(
        _ schema: TableSchema, of package: PackageReader, _ day: (String) -> AttendedDay
    ) throws(Faults) {
        let columns = ColumnPlaces(schema)
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
                add(day(cell("code")), code: cell("employee_code"), date: cell("date"))
            }
        }
    }

    private mutating func add(
        _ day: AttendedDay, _ times: Times = Times(), code: String, date: String
    ) {
        guard !code.isEmpty, let date = WorkDate(date) else { return }
        let key = HoursKey(code, date)
        if let known = byKey[key], !day.counts(over: known.day) { return }
        byKey[key] = Entry(code: code, day: day, times: times)
    }
}

/// Days off and of full-day leave are ignored too.
private func setAside(_ code: String) -> AttendedDay {
    switch IgnoreCode(rawValue: code) {
    case .notWorked, .leaveByHand: .off(code: code)
    default: .ignored(code: code)
    }
}

/// What a timesheet comes to.
private struct WorkedHours {
    let minutes: Int?
    let other: Int?
    let isUnsure: Bool
}

/// By the origin of the source's row.
private func workedHours(
    in folder: Path, mode: BreakSettings.Mode
) throws(Faults) -> [String: WorkedHours] {
    let package = try PackageReader(at: folder, stage: .hours, madeBy: "kintai hours")
    let columns = ColumnPlaces(.hours)
    var hours: [String: WorkedHours] = [:]
    try package.rows(.hours) { block in
        for row in 0..<block.rowCount {
            func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
            let (actual, merged) = (Int(cell("actual")), Int(cell("merged")))
            hours[cell("origin")] = WorkedHours(
                minutes: mode == .actual ? actual : merged,
                other: mode == .actual ? merged : actual, isUnsure: !cell("notes").isEmpty)
        }
    }
    return hours
}

/// Clock-out − clock-in − breaks, as CrowdLog counts; `nil` of a day without clock times.
func shownMinutes(clockIn: String, clockOut: String, breaks: String) -> Int? {
    guard let start = ClockTime(clockIn), let end = ClockTime(clockOut) else { return nil }
    return breaks.split(separator: "/").reduce(end.minutes - start.minutes) { minutes, pause in
        let ends = pause.split(separator: "-").compactMap { ClockTime(String($0))?.minutes }
        return ends.count == 2 ? minutes - (ends[1] - ends[0]) : minutes
    }
}
