package import WorkModel

/// HRMOS勤怠 over its API (`kind: hrmos-api`; `hrmos.md` §1, §2).
package struct HRMOSAPI: Codable, Hashable, Sendable {
    /// The last part of the login URL.
    package var company: String
    /// Without a slash at its end.
    package var baseURL: String
    package var key: SecretReference
    /// The day on which the key was issued; it lives for 3 months.
    package var keyIssued: WorkDate?
    package var http: HTTPSettings
    /// Months before the window that are asked for what changed since the last run; 0 = none.
    package var watchMonths: Int
    /// What a refusal means, which HRMOS doesn't publish.
    package var refusals: HRMOSRefusals

    package static let standardURL = "https://ieyasu.co"

    package init(
        company: String, baseURL: String = Self.standardURL, key: SecretReference,
        keyIssued: WorkDate? = nil, http: HTTPSettings = HTTPSettings(), watchMonths: Int = 6,
        refusals: HRMOSRefusals = HRMOSRefusals()
    ) {
        self.company = company
        self.baseURL = baseURL
        self.key = key
        self.keyIssued = keyIssued
        self.http = http
        self.watchMonths = watchMonths
        self.refusals = refusals
    }
}

/// The key `refusals`: the HTTP status that stands for each reason to refuse a key.
///
/// Only 401 for a wrong key is known (`hrmos.md` §3); the rest are settings, for whoever learns more.
package struct HRMOSRefusals: Codable, Hashable, Sendable {
    /// A wrong key or an expired one.
    package var key: [Int]
    /// A plan without the API.
    package var plan: [Int]
    /// An address that isn't among those allowed.
    package var address: [Int]
    /// A company that HRMOS doesn't know.
    package var company: [Int]

    package init(
        key: [Int] = [401], plan: [Int] = [402], address: [Int] = [403], company: [Int] = [404]
    ) {
        self.key = key
        self.plan = plan
        self.address = address
        self.company = company
    }
}
