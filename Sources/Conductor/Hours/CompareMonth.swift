import Handoff
import WorkModel

/// Compares the days of one month and adds up what was found.
struct HoursCounter {
    private(set) var comparison: HoursComparison
    private var people: [String: HoursPerson] = [:]
    private var departments: [String: HoursTotals] = [:]
    private let directory: HoursDirectory

    init(_ comparison: HoursComparison, _ directory: HoursDirectory) {
        self.comparison = comparison
        self.directory = directory
    }

    /// Compares a month.
    /// - Parameters:
    ///   - month: The month.
    ///   - attended: The run's days.
    ///   - manHours: What was recorded.
    mutating func add(
        _ month: WorkMonth, _ attended: AttendedDays, _ manHours: RecordedHours
    ) {
        var totals = HoursTotals()
        let keys = Set(attended.byKey.keys).union(manHours.byKey.keys)
        for key in keys.filter({ comparison.window.contains($0.date) }) {
            add(
                key, attended.byKey[key], manHours.byKey[key], ofMonth: &totals)
        }
        comparison.months.append(HoursComparison.Month(month: month, totals: totals))
        comparison.withoutCode += manHours.withoutCode
    }

    private mutating func add(
        _ key: HoursKey, _ entry: AttendedDays.Entry?, _ recorded: RecordedHours.Entry?,
        ofMonth month: inout HoursTotals
    ) {
        let finding = compareDay(
            entry?.day, manHours: recorded?.minutes, tolerance: comparison.tolerance)
        let attendance = entry?.day.minutes
        guard finding != nil || attendance ?? 0 > 0 || recorded?.minutes ?? 0 > 0 else { return }
        let person = directory.person(key.code, spelt: entry?.code ?? recorded?.code ?? key.code)
        func count(_ totals: inout HoursTotals) {
            totals.add(finding, attendance: attendance, manHours: recorded?.minutes)
        }
        count(&month)
        count(&comparison.totals)
        count(&people[key.code, default: person].totals)
        count(&departments[person.department, default: HoursTotals()])
        guard let finding else { return }
        comparison.days.append(
            HoursDay(
                employeeCode: person.employeeCode, date: key.date, finding: finding,
                attendance: attendance, manHours: recorded?.minutes,
                otherMode: entry?.day.otherMode, clockIn: entry?.times.clockIn ?? "",
                clockOut: entry?.times.clockOut ?? "", breaks: entry?.times.breaks ?? "",
                code: entry?.day.code ?? "",
                line: recorded?.line ?? 0))
    }

    /// The comparison, sorted.
    var finished: HoursComparison {
        var finished = comparison
        finished.people = people.values.sorted { precedes($0.employeeCode, $1.employeeCode) }
        finished.departments = departments.map {
            HoursComparison.Department(department: $0.key, totals: $0.value)
        }.sorted { precedes($0.department, $1.department) }
        finished.days.sort { left, right in
            left.employeeCode == right.employeeCode
                ? left.date < right.date : precedes(left.employeeCode, right.employeeCode)
        }
        return finished
    }
}

private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension AttendedDay {
    /// Whole minutes by attendance.
    fileprivate var minutes: Int? {
        guard case .worked(let minutes, _, _, _) = self else { return nil }
        return minutes
    }

    /// Where it isn't the same.
    fileprivate var otherMode: Int? {
        guard case .worked(let minutes, let other, _, _) = self, other != minutes else {
            return nil
        }
        return other
    }

    fileprivate var code: String {
        switch self {
        case .worked(_, _, _, let isUnsure): isUnsure ? NoteCode.hoursDiffer.rawValue : ""
        case .off(let code), .held(let code), .ignored(let code): code
        }
    }
}
