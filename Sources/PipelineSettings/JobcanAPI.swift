/// ジョブカン勤怠管理 over its API (`kind: jobcan-api`; `other-sources.md` §3).
///
/// Made from third parties' work alone: what nobody outside knows is a setting.
package struct JobcanAPI: Codable, Hashable, Sendable {
    /// How days are asked for.
    package enum Plan: String, Codable, CaseIterable, Sendable {
        /// Whichever takes fewer requests.
        case auto
        /// A date of everybody at a time.
        case perDay = "per-day"
        /// A person's dates at a time.
        case perPerson = "per-person"
    }

    /// Without a slash at its end.
    package var apiURL: String
    /// Of the service that issues tokens.
    package var authURL: String
    package var clientID: SecretReference
    package var clientSecret: SecretReference
    package var http: HTTPSettings
    package var plan: Plan
    package var fields: JobcanFields
    package var aditTypes: JobcanAditTypes
    /// Whether paid leave is asked for, which takes a request a person.
    package var takesLeave: Bool
    /// Whether a day's breaks are taken to be last stamp − first stamp − work.
    package var breakFromWork: Bool
    /// Minutes of the longest break that work makes; a day that would have a longer one is held.
    ///
    /// What looks like that may be two turns, or a night whose stamps the service parts at midnight.
    package var longestBreak: Int

    package static let standardURL = "https://api-kintai.jobcan.jp"
    package static let standardAuthURL = "https://api-auth-kintai.jobcan.jp"
    /// The vendor's own sandbox.
    package static let sandboxURL = "https://sandbox-api-kintai.jobcan.jp"
    package static let sandboxAuthURL = "https://sandbox-api-auth-kintai.jobcan.jp"

    package init(
        apiURL: String = Self.standardURL, authURL: String = Self.standardAuthURL,
        clientID: SecretReference, clientSecret: SecretReference,
        http: HTTPSettings = HTTPSettings(), plan: Plan = .auto,
        fields: JobcanFields = JobcanFields(), aditTypes: JobcanAditTypes = JobcanAditTypes(),
        takesLeave: Bool = false, breakFromWork: Bool = false, longestBreak: Int = 240
    ) {
        self.apiURL = apiURL
        self.authURL = authURL
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.http = http
        self.plan = plan
        self.fields = fields
        self.aditTypes = aditTypes
        self.takesLeave = takesLeave
        self.breakFromWork = breakFromWork
        self.longestBreak = longestBreak
    }
}

/// Where the answers have what is needed (the key `fields`): keys with dots, such as `main_group.name`.
///
/// Those without a default aren't known (`other-sources.md` §3.2).
package struct JobcanFields: Codable, Hashable, Sendable {
    package var employeeID = "id"
    /// スタッフコード.
    package var staffCode: String?
    package var name: String?
    package var email: String?
    package var department: String?
    /// By which pages of stamps go on.
    package var aditID = "id"
    package var aditEmployee = "employee_id"
    package var aditTime = "recorded_at"
    /// What a stamp is.
    package var aditType: String?
    package var summaryEmployee = "employee_id"
    package var summaryDate = "date"
    /// Minutes.
    package var work = "work"
    /// Minutes.
    package var breakMinutes: String?
    package var leaveDate = "date"
    /// 1, or 0.5 of a half day.
    package var leaveDays = "days"
    /// Looked up like a work segment.
    package var leaveName: String?

    package init() {}
}

/// The words of `fields.adit_type` (the key `adit_types`).
package struct JobcanAditTypes: Codable, Hashable, Sendable {
    package var clockIn = ["clock_in"]
    package var clockOut = ["clock_out"]
    package var breakStart = ["break_start"]
    package var breakEnd = ["break_end"]

    package init() {}
}
