/// The stand-in's API, none of which is CrowdLog's: nothing public says how, or whether, attendance is
/// written (`crowdlog.md` §6).
package struct CrowdLogAPISettings: Sendable, Hashable {
    /// How many days a request writes.
    package enum Shape: String, Sendable, CaseIterable {
        /// `PUT /attendances`, a list of days.
        case list
        /// `PUT /members/{id}/attendances/{date}`.
        case day
    }

    package var token = "sandbox-token+0123456789-abcdefghijklmnop"
    package var shape = Shape.list
    /// Members of a page, unless `per_page` says otherwise.
    package var pageSize = 100
    /// The status of an answer that refuses a token.
    package var unauthorized = 401
    /// The status of an answer that refuses days.
    package var refused = 422
    /// Whether an answer says which days it refuses.
    package var namesDays = true

    package init() {}
}
