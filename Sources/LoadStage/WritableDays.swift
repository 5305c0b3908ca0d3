import WorkModel

/// The days whose text the import file can hold.
struct WritableDays: Sendable {
    /// By employee code, then date.
    var rows: [Int] = []
    /// Daily reports with substitutes, by row.
    var reports = ReplacedTexts()
    /// The kinds of leave whose cells got substitutes.
    var replacedLeave = PerLeave { _ in false }
    /// The header, with substitutes in its leave cells.
    var header: ImportHeader

    /// Whether a day is written with substitutes.
    func isReplaced(_ row: Int, leave: Leave) -> Bool {
        replacedLeave[leave] || reports.range(of: row) != nil
    }
}

/// Texts by row, in one pool.
struct ReplacedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    private var ranges: [Int: Range<Int>] = [:]

    mutating func add(_ text: String, for row: Int) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        ranges[row] = start..<bytes.count
    }

    /// Takes in the texts of other rows.
    mutating func add(_ others: ReplacedTexts) {
        for (row, range) in others.ranges {
            let start = bytes.count
            bytes.append(contentsOf: others.bytes[range])
            ranges[row] = start..<bytes.count
        }
    }

    /// The text's place in `bytes`; `nil` where the row keeps its own.
    func range(of row: Int) -> Range<Int>? { ranges[row] }
}
