/// How the stand-in of KING OF TIME behaves, most of it where nobody outside knows how the service
/// does (`other-sources.md` §1).
package struct KingOfTimeSettings: Sendable {
    /// 64 hexadecimal digits; it stands in headers and, for its own calls, in paths.
    package var token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    /// What `/company` calls the tenant.
    package var name = "架空株式会社"
    package var host = "sandbox.example"

    /// Whether the ends of the forbidden hours belong to them.
    package var windowEnds = WindowEnds.closed
    /// Refuses all but token calls with 104 at any hour.
    package var isUnderMaintenance = false
    /// The code of a token that isn't good: 100 or 111.
    package var refusalCode = 100
    package var blocksAddress = false
    /// What the token may not read.
    package var lacksRights: Set<Right> = []

    package var rate: FrontSettings.Rate?
    /// 303, 105 or 308.
    package var rateCode = 303
    /// Requests, from the first on, that are answered with 500 and code 300.
    package var serverErrors = 0
    /// The shape of all error bodies but that of code 303, which is always bare.
    package var errorShape = ErrorShape.array
    /// The code of a query that isn't taken.
    package var queryCode = 999

    package var stampCodesAreNumbers = false
    package var sendsNulls = false
    package var sortsStamps = false
    /// What the tenant calls the halves of a day.
    package var typeNames = (morning: "AM休", afternoon: "PM休")
    /// Whether days that are hard to read are in the company.
    package var hasOddDays = false

    package init() {}

    package enum WindowEnds: String, CaseIterable, Sendable {
        case closed
        case open
    }

    package enum ErrorShape: String, CaseIterable, Sendable {
        /// `{"errors":[{"message":…,"code":111}]}`
        case array
        /// `{"message":…,"code":111}`
        case object
        /// `{"code":"111","message":…}`
        case text
    }

    package enum Right: String, CaseIterable, Sendable {
        case company
        case divisions
        case workingTypes = "working-types"
        case employees
        case dailyWorkings = "daily-workings"
    }
}
