package import Delimited
import WorkModel

extension RecordBlock {
    /// Whether a row came from a source: a day of the ledger's own, which is written again or brought
    /// back, has no place in any, and `0:0` or nothing for its origin.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - column: Where its origin stands.
    /// - Returns: `false` also for an origin that can't be read.
    package func isOfSource(_ row: Int, origin column: Int) -> Bool {
        let cell = bytes.span.extracting(range(row: row, column: column))
        return Origin(cell).map { $0.source > 0 } ?? false
    }
}
