/// The columns of the ledger's loaded.csv, by their place in it.
enum LedgerColumn {
    static let employeeCode = 0
    static let date = 1
    static let integration = 2
    static let employeeNumber = 3
    static let confirmedRun = 4
    static let pendingRun = 11
    static let pendingFirstRun = 12
    static let pendingFile = 19
    static let pendingLine = 20

    static let all = employeeCode...pendingLine
    /// The run and the values that CrowdLog is known to have.
    static let allConfirmed = confirmedRun...10
    static let pendingValues = 13...18
    /// Whatever nobody has confirmed.
    static let allPending = pendingRun...pendingLine

    /// The place of a value that CrowdLog is known to have.
    static func confirmed(_ field: WrittenField) -> Int { 5 + field.rawValue }

    /// The place of a value that an import file has and nobody has confirmed.
    static func pending(_ field: WrittenField) -> Int { 13 + field.rawValue }
}
