/// What becomes of a row of the ledger.
struct LedgerUpdate: Hashable, Sendable {
    /// Where values come from.
    enum Source: Sendable {
        case nothing
        /// What the row has confirmed.
        case confirmed
        /// What the row has pending.
        case pending
        /// What the edit brings.
        case edit
    }

    var confirmed: Source
    var pending: Source
    /// Whether the day is from now on the integration's that the edit is from, wherever its values
    /// come from.
    var isTakenOver = false

    /// The row goes.
    static let removed = LedgerUpdate(confirmed: .nothing, pending: .nothing)
    /// The row stays as it is.
    static let unchanged = LedgerUpdate(confirmed: .confirmed, pending: .pending)
    /// An import file has the values; nobody has confirmed them.
    static let givenOut = LedgerUpdate(confirmed: .confirmed, pending: .edit)
    /// CrowdLog has the values.
    static let confirmedNow = LedgerUpdate(confirmed: .edit, pending: .nothing)
}
