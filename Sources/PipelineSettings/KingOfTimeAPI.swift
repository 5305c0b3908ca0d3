/// KING OF TIME or 勤革時 over the API (`kind: king-of-time-api`, `kind: kinkakuji-api`;
/// `other-sources.md` §1, §2).
package struct KingOfTimeAPI: Codable, Hashable, Sendable {
    /// Whose service it is: the vendor changes what it is called and how far it is trusted.
    package enum Vendor: String, Codable, CaseIterable, Sendable {
        case kingOfTime = "king-of-time"
        case kinkakuji

        /// What people call it.
        package var title: String { self == .kingOfTime ? "KING OF TIME" : "勤革時" }

        /// Whether what is known of its API is said of it, and not only of its twin (§2).
        package var isTried: Bool { self == .kingOfTime }
    }

    package enum OnForbiddenHours: String, Codable, CaseIterable, Sendable {
        /// The run goes on when they are over.
        case wait
        /// The run ends with 75 and says from when on it can be resumed.
        case stop
    }

    /// What leaving (7) and coming back (8) are.
    package enum GoingOut: String, Codable, CaseIterable, Sendable {
        case ignore
        case `break`
    }

    /// What lies between two pairs of clock-in and clock-out of one day.
    package enum BetweenPairs: String, Codable, CaseIterable, Sendable {
        case `break`
        /// The day is held.
        case hold
    }

    package var vendor: Vendor
    /// Without a slash at its end.
    package var baseURL: String
    package var token: SecretReference
    package var http: HTTPSettings
    /// Days that are asked for at once, `1...62`; never days of two months.
    package var chunkDays: Int
    package var onForbiddenHours: OnForbiddenHours
    /// Minutes on each side of the forbidden hours, `0...60`.
    package var forbiddenMargin: Int
    package var forbiddenHours: [DailySpan]
    package var goingOut: GoingOut
    package var betweenPairs: BetweenPairs
    package var halfDay: HalfDayWords

    package static let standardURL = "https://api.kingtime.jp/v1.0"

    /// 08:30–10:00 and 17:30–18:30 (§1.5).
    package static let standardHours = [
        DailySpan(start: 510, end: 600), DailySpan(start: 1050, end: 1110),
    ]

    /// A request after the other, one a second: the vendor's limit isn't published, and about so much is
    /// advised.
    package static let standardHTTP = HTTPSettings(concurrent: 1, perSecond: 1)

    /// The most days of one request.
    package static let mostDays = 62

    package init(
        vendor: Vendor = .kingOfTime, baseURL: String = Self.standardURL, token: SecretReference,
        http: HTTPSettings = Self.standardHTTP, chunkDays: Int = 7,
        onForbiddenHours: OnForbiddenHours = .wait, forbiddenMargin: Int = 2,
        forbiddenHours: [DailySpan] = Self.standardHours, goingOut: GoingOut = .ignore,
        betweenPairs: BetweenPairs = .break, halfDay: HalfDayWords = HalfDayWords()
    ) {
        self.vendor = vendor
        self.baseURL = baseURL
        self.token = token
        self.http = http
        self.chunkDays = chunkDays
        self.onForbiddenHours = onForbiddenHours
        self.forbiddenMargin = forbiddenMargin
        self.forbiddenHours = forbiddenHours
        self.goingOut = goingOut
        self.betweenPairs = betweenPairs
        self.halfDay = halfDay
    }
}

/// A stretch of every day, in minutes after midnight in Asia/Tokyo; both ends belong to it.
package struct DailySpan: Codable, Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}

/// The key `half_day`: words by which the tenant's names of half-day leave tell the half.
package struct HalfDayWords: Codable, Hashable, Sendable {
    package var morning: [String]
    package var afternoon: [String]

    package init(morning: [String] = ["AM", "午前"], afternoon: [String] = ["PM", "午後"]) {
        self.morning = morning
        self.afternoon = afternoon
    }
}
