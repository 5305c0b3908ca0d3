/// The columns of diff.csv that the ledger takes in, by their place in it.
enum DiffColumn {
    static let employeeCode = 0
    static let date = 1
    static let change = 2
    static let integration = 3
    static let leave = 7
    static let notes = 12
    // The values as they were written, in the order of `WrittenField`, those side by side as one.
    static let clockInToBreaks = 4...6
    static let leaveCells = 13...13
    static let dailyReportAndStatus = 10...11
    static let pendingSince = 20
    static let seen = 21
    static let file = 22
    static let line = 23
    static let employeeNumber = 24
    static let origin = 25

    /// The place of a value as it was written.
    static func written(_ field: WrittenField) -> Int {
        switch field {
        case .clockIn: 4
        case .clockOut: 5
        case .breaks: 6
        case .leave: 13
        case .dailyReport: 10
        case .status: 11
        }
    }

    /// The place of the value that CrowdLog had before.
    static func before(_ field: WrittenField) -> Int { 14 + field.rawValue }
}
