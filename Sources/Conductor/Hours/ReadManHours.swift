import Delimited
import Handoff
import JapaneseText
import WorkModel

/// A month's recorded man-hours.
struct RecordedHours {
    struct Entry {
        /// As the list has it.
        let code: String
        var minutes: Int
        let line: Int
    }

    private(set) var byKey: [HoursKey: Entry] = [:]
    /// Rows without an employee code.
    private(set) var withoutCode = 0
    /// The first and the last date of the whole list, whatever the month; `nil` of an empty one.
    let covers: WorkWindow?

    init(_ month: WorkMonth, of run: RunFolder) throws(Faults) {
        let package = try PackageReader(
            at: run.manHours(month), stage: .manHours, madeBy: "kintai hours")
        covers = package.facts.covers
        withoutCode = package.facts.counts.values.reduce(0) {
            $0 + ($1.outside["without-code"] ?? 0)
        }
        let columns = ColumnPlaces(.manHours)
        try package.rows(.manHours) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
                guard let date = WorkDate(cell("date")), let minutes = Int(cell("minutes")) else {
                    continue
                }
                let code = cell("employee_code")
                let line = Origin(cell("origin").utf8.span)?.position ?? 0
                // Spellings of one code are one person's.
                byKey[
                    HoursKey(code, date), default: Entry(code: code, minutes: 0, line: line)
                ].minutes += minutes
            }
        }
    }
}

/// CrowdLog's members, for names and departments.
struct HoursDirectory {
    private var byCode: [String: HoursPerson] = [:]

    /// - Throws: what is wrong with the run's members.
    init(_ run: RunFolder) throws(Faults) {
        let package = try PackageReader(at: run.members, stage: .members, madeBy: "kintai run")
        let columns = ColumnPlaces(.members)
        try package.rows(.members) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
                let code = cell("employee_code")
                byCode[cleanedCode(code).uppercased()] = HoursPerson(
                    employeeCode: code, name: cell("name"), department: cell("department"))
            }
        }
    }

    /// The person of a code as it compares; one that CrowdLog's list doesn't have is just a code.
    func person(_ key: String, spelt code: String) -> HoursPerson {
        byCode[key] ?? HoursPerson(employeeCode: code, name: "", department: "")
    }
}
