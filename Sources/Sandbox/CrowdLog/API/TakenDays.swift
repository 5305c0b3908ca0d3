/// What the API has done with the days it was sent, for tests: who, which day, and what came of it.
package struct TakenDay: Hashable, Sendable {
    package enum Outcome: String, Sendable {
        case written
        /// The day was so already.
        case same
        case refused
    }

    /// From 1.
    package let request: Int
    package let key: CrowdLogDay.Key
    package var outcome: Outcome
    /// Whether the client was sent the answer whole.
    package var isAnswered = false

    var json: JSON {
        .object([
            JSON.Member("request", .int(request)), JSON.Member("code", .string(key.code)),
            JSON.Member("date", .string("\(key.date)")),
            JSON.Member("outcome", .string(outcome.rawValue)),
            JSON.Member("answered", .bool(isAnswered)),
        ])
    }
}
