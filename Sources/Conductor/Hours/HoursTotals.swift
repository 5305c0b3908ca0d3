import WorkModel

/// Counts and sums of some days: of a person, a department, a month or all.
package struct HoursTotals: Codable, Equatable, Sendable {
    /// Days that have attendance, man-hours or both.
    package var days = 0
    /// Those that match.
    package var matching = 0
    /// The others, by what was found.
    package var findings: [HoursFinding.RawValue: Int] = [:]
    /// Whole minutes.
    package var attendance = 0
    package var manHours = 0

    /// Days that somebody has to mend.
    package var faults: Int {
        HoursFinding.allCases.reduce(0) { $0 + ($1.isFault ? self[$1] : 0) }
    }

    package subscript(finding: HoursFinding) -> Int { findings[finding.rawValue] ?? 0 }

    mutating func add(_ finding: HoursFinding?, attendance: Int?, manHours: Int?) {
        days += 1
        if let finding {
            findings[finding.rawValue, default: 0] += 1
        } else {
            matching += 1
        }
        self.attendance += attendance ?? 0
        self.manHours += manHours ?? 0
    }
}

/// A person of the comparison.
package struct HoursPerson: Codable, Equatable, Sendable {
    package var employeeCode: String
    package var name: String
    /// 部署 by CrowdLog's member list; empty where that doesn't say.
    package var department: String
    package var totals = HoursTotals()
}
