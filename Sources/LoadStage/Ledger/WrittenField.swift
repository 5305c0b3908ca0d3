/// The values of a day that an import file can give CrowdLog; the ledger keeps them as written.
enum WrittenField: Int, CaseIterable {
    case clockIn
    case clockOut
    case breaks
    /// The cells of all leave columns.
    case leave
    case dailyReport
    case status

    // The compiler's own would make an array each time, and this is asked for per row.
    static let allCases: [WrittenField] = [
        .clockIn, .clockOut, .breaks, .leave, .dailyReport, .status,
    ]
    static var count: Int { status.rawValue + 1 }
}
