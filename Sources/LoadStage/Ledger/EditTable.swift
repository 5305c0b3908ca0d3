/// A table whose rows bring values to the ledger, and where they stand in it.
///
/// Employee code and date come first in it, as they do in the ledger.
enum EditTable: Sendable {
    /// A load's diff.csv.
    case diff
    /// CrowdLog's own download: it says neither whose a day is nor which file has it.
    case current

    /// The places of the values in `current`, in the order of `WrittenField`.
    static let currentValues = 2...7

    /// The place of a value.
    func value(_ field: WrittenField) -> Int {
        switch self {
        case .diff: DiffColumn.written(field)
        case .current: Self.currentValues.lowerBound + field.rawValue
        }
    }
}
