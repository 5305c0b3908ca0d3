/// The values of a day that an import file can give CrowdLog; the ledger keeps them as written.
enum WrittenField: Int, CaseIterable {
    case clockIn
    case clockOut
    case breaks
    /// The cells of all leave columns.
    case leave
    case dailyReport
    case status

    static let count = allCases.count
}
