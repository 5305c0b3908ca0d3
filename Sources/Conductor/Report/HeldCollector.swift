import Messages
import WorkModel

/// The held days of a run as a page needs them: all of them counted, and as many kept as a page can
/// show.
struct HeldCollector: Sendable {
    struct Day: Sendable {
        let integration: String
        let number: String
        let employeeCode: String
        let name: String
        let date: String
        let code: String
        let field: String
        let value: String
        let source: DaySource
        let since: String
        let segment: String
        let times: String
        let punches: String
    }

    /// Days that a page shows at most: with more of them it would be slow to open.
    static let mostDays = 10_000

    private(set) var days: [Day] = []
    /// Of all days, by code.
    private(set) var counts: [String: Int] = [:]
    /// The dates of each person's days that have one.
    private(set) var dates: [KnownPeople.Key: [WorkDate]] = [:]
    /// Partitions whose days aren't among them.
    var unread: [UnreadPartition] = []

    var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ day: ReviewedDay) {
        func cell(_ column: ColumnHeading) -> String { day.cells[column] }
        counts[day.held.code, default: 0] += 1
        let key = KnownPeople.Key(
            integration: day.held.integration.text, number: cell(.employeeNumber))
        if let date = WorkDate(cell(.date)) { dates[key, default: []].append(date) }
        guard days.count < Self.mostDays else { return }
        days.append(
            Day(
                integration: key.integration, number: key.number,
                employeeCode: day.held.employeeCode, name: cell(.name), date: cell(.date),
                code: day.held.code, field: day.held.field, value: day.held.value,
                source: day.source, since: cell(.heldSince), segment: cell(.segment),
                times: span(cell(.clockIn), cell(.clockOut)),
                punches: span(cell(.punchedIn), cell(.punchedOut))))
    }
}

/// `09:00–18:00`, `09:00–`; empty where there is neither.
private func span(_ start: String, _ end: String) -> String {
    start.isEmpty && end.isEmpty ? "" : "\(start)–\(end)"
}
