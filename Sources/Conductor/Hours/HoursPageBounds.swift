/// How much the page of `kintai hours` shows: with more it would be slow to open.
///
/// With the most of all that may be found it has 12,000 days and 3,000 people.
enum HoursPageBounds {
    /// Days of one finding.
    static let days = 1_500
    static let people = 3_000
    static let departments = 500
}

/// The rows that weigh most, in the order that they stand in.
///
/// - Parameters:
///   - rows: All of them.
///   - limit: How many are kept.
///   - weight: Of those that weigh the same the first are kept.
/// - Returns: At most `limit` rows.
func heaviest<Row>(_ rows: [Row], limit: Int, _ weight: (Row) -> Int) -> [Row] {
    guard rows.count > limit else { return rows }
    return rows.enumerated()
        .sorted { (weight($1.element), $0.offset) < (weight($0.element), $1.offset) }
        .prefix(limit)
        .sorted { $0.offset < $1.offset }
        .map(\.element)
}
