/// What CrowdLog's own download means for a day to load (`design.md`, Load, "Diff").
enum CurrentVerdict: Hashable, Sendable {
    /// It changes nothing: the ledger decides.
    case asLedgerSays
    /// CrowdLog has the day as the source has it.
    case seen
    /// CrowdLog has what was given out last and nobody had confirmed.
    case pendingArrived
    /// Somebody typed it there; what stands there.
    case typed(String)

    /// - Parameters:
    ///   - current: What CrowdLog has; `nil` where it has nothing.
    ///   - new: What the source has.
    ///   - confirmed: What the ledger has confirmed; `nil` where it has nothing.
    ///   - pending: What the ledger has pending; `nil` where it has nothing.
    ///   - isAdopted: Whether what is confirmed was taken from such a download, so that the fields
    ///     that can't be compared say nothing.
    ///   - fields: The fields that can be compared with CrowdLog's.
    ///   - shown: All fields of which the download shows whether there is anything.
    init(
        current: [String]?, new: [String], confirmed: [String]?, pending: [String]?,
        isAdopted: Bool = false, comparing fields: [WrittenField],
        showing shown: [WrittenField]
    ) {
        let known = fields.map(\.rawValue)
        let unknown = WrittenField.allCases.map(\.rawValue).filter { !known.contains($0) }
        func isCurrent(_ values: [String]?) -> Bool {
            guard let current, let values else { return false }
            return known.allSatisfy { current[$0] == values[$0] }
        }
        func isNew(_ values: [String]?) -> Bool {
            guard let values else { return false }
            return unknown.allSatisfy { new[$0] == values[$0] }
        }
        let isInLedger = confirmed != nil && !isAdopted || pending != nil
        guard let current else {
            // Nobody has uploaded what is pending yet; what was confirmed is gone, unless it is leave, say,
            // of which such a download never shows anything.
            let isShown = confirmed.map { values in
                shown.contains { !values[$0.rawValue].isEmpty }
            }
            self = isShown == true ? .typed("") : .asLedgerSays
            return
        }
        // While CrowdLog shows what was confirmed, nothing tells that what is pending arrived.
        let isAsBefore = isCurrent(confirmed)
        let hasArrived = isCurrent(pending) && !isAsBefore
        if isCurrent(new),
            !isInLedger || isNew(confirmed) && !hasArrived || isNew(pending) && !isAsBefore
        {
            self = .seen
        } else if hasArrived {
            self = .pendingArrived
        } else if isAsBefore {
            self = .asLedgerSays
        } else {
            let hours = [WrittenField.clockIn, .clockOut].map { current[$0.rawValue] }
            self = .typed(hours.joined(separator: "-"))
        }
    }
}
