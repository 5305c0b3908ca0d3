/// How the stand-in of HRMOS勤怠 behaves, most of it where nobody outside knows how the service does.
package struct HRMOSSettings: Sendable {
    /// The last part of the login URL, which the API's path names.
    package var company = "example"
    /// The Secret Key, as shown.
    package var key = "c2FtcGxlLWtleS1vZi1hLW1hZGUtdXAtY29tcGFueQ"
    /// Seconds that a token lives.
    package var tokenLife = 86_400
    /// The status that refuses an expired token.
    package var expiredToken = 401
    /// Whether a new token ends those before it.
    package var hasOneToken = false
    /// Whether `Bearer` is taken before a token too.
    package var takesBearer = false

    /// The status that refuses an expired key; `nil` where the key is good.
    package var expiredKey: Int?
    /// The status that refuses a company without a paid plan.
    package var noPlan: Int?
    package var blocksAddress = false
    package var refusesUsers = false
    package var refusesSegments = false
    package var maintenance: Maintenance?

    package var limitAbove100 = LimitAbove100.cap
    package var omitsTotals = false
    package var rowsChange: RowsChange?

    package var missing: Set<MissingField> = []
    package var numbersAreStrings = false
    package var flagsAreStrings = false
    package var clocksAreISO = false
    package var contentType: String?

    package init() {}

    /// Whether items of `/work_outputs` look other than the reference has them.
    var changesItems: Bool {
        !missing.isEmpty || numbersAreStrings || flagsAreStrings || clocksAreISO
    }

    package enum Maintenance: String, CaseIterable, Sendable {
        /// 503 with a page.
        case html
        /// 200 with a page.
        case htmlOK = "html-200"
        /// 503 with an error body.
        case json
    }

    package enum LimitAbove100: String, CaseIterable, Sendable {
        /// As if 100 had been asked for.
        case cap
        /// 400.
        case error
    }

    /// What happens to a list after its first page has been fetched.
    package enum RowsChange: String, CaseIterable, Sendable {
        /// The first row moves to the end, so that one row slips between the pages.
        case moved
        /// A row appears in front, so that one row comes twice.
        case added
    }

    package enum MissingField: String, CaseIterable, Sendable {
        /// All `next_day_*`.
        case nextDay = "next_day"
        case userID = "user_id"
    }
}
