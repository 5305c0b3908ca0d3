import Delimited

// Rows of the ledger that `kintai adopt` took from CrowdLog's own download and no run has given since:
// leave and status stand there as CrowdLog or the member has them, not as an import file does.
extension LedgerComparison {
    /// Whether the row is such a one: the download doesn't say which integration a day is from.
    func isAdopted(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
        !block.hasText(row, LedgerColumn.integration)
    }
}

extension WrittenField {
    /// The fields that a download can show as an import file has them.
    static let ofDownloads: [WrittenField] = [.clockIn, .clockOut, .breaks, .dailyReport]
}
