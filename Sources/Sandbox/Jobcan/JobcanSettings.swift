/// How the stand-in of ジョブカン勤怠管理 behaves, most of it where nobody outside knows how the service does
/// (`other-sources.md` §3).
package struct JobcanSettings: Sendable {
    package var clientID = "sample-client"
    package var clientSecret = "sample-secret-of-a-made-up-company"
    /// Seconds that a token lives; `nil` = it never says, and never dies.
    package var tokenLife: Int? = 3600
    /// Whether a token is for one scope alone.
    package var hasOneScope = false
    /// Whether requests are answered with 401 although their token is good.
    package var unauthorized: Unauthorized?
    package var errorBody = ErrorBody.object

    /// The key of スタッフコード; `nil` = employees have none.
    package var staffCode: String? = "staff_code"
    /// The key of what a stamp is; `nil` = it doesn't say.
    package var aditType: String?
    /// The key of a day's breaks, in minutes; `nil` = summaries have none.
    package var breakMinutes: String?
    /// Whether a date's stamps are those of the calendar day, not of the working day.
    package var isByCalendar = false
    /// Whether some summaries are as they were before the last stamp.
    package var hasStaleSummaries = false
    /// The key of a leave's name, which says which half; `nil` = leave says only how many days.
    package var leaveName: String? = "holiday_type_name"

    package init() {}

    package enum Unauthorized: String, CaseIterable, Sendable {
        /// The first request alone.
        case once
        case always
    }

    /// The body of an error.
    package enum ErrorBody: String, CaseIterable, Sendable {
        /// `{"message": …}`
        case object
        /// `{"errors": [{"message": …}]}`
        case list
        case empty
        /// A page, as before a service that is down.
        case html
    }
}
