import ArgumentParser
import Sandbox

/// What the stand-in of ジョブカン answers where nothing public says it.
struct JobcanOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The API client's id.", valueName: "text"))
    var clientId = JobcanSettings().clientID

    @Option(help: ArgumentHelp("The API client's secret.", valueName: "text"))
    var clientSecret = JobcanSettings().clientSecret

    @Option(
        help: ArgumentHelp(
            "Seconds that a token lives; 0 = tokens never say, and never die. [unknown]",
            valueName: "seconds"))
    var tokenLife = 3600

    @Flag(help: "Refuse tokens of several scopes. [unknown]")
    var oneScope = false

    @Option(
        help: ArgumentHelp(
            "Answer 401 to the first request (once), or always.", valueName: "when"))
    var unauthorized: JobcanSettings.Unauthorized?

    @Option(
        help: ArgumentHelp(
            "Bodies of errors: object, list, empty or html. [unknown]", valueName: "form"))
    var errorBody = JobcanSettings.ErrorBody.object

    @Option(
        help: ArgumentHelp(
            "The key of スタッフコード; none = employees have none. [unknown]", valueName: "key"))
    var staffCode = "staff_code"

    @Option(
        help: ArgumentHelp(
            "Stamps say under this key what they are, those of breaks too. [unknown]",
            valueName: "key"))
    var aditType: String?

    @Option(
        help: ArgumentHelp(
            "Summaries have a day's minutes of breaks under this key. [unknown]",
            valueName: "key"))
    var breakMinutes: String?

    @Flag(help: "A date's stamps are the calendar day's, not the working day's. [unknown]")
    var aditsByCalendar = false

    @Flag(help: "Some summaries are as they were before the last stamp.")
    var staleSummaries = false

    @Option(
        help: ArgumentHelp(
            "The key of a leave's name; none = leave says only how many days. [unknown]",
            valueName: "key"))
    var leaveName = "holiday_type_name"

    func validate() throws {
        guard tokenLife >= 0 else { throw ValidationError("--token-life takes seconds from 0.") }
    }

    func settings() -> JobcanSettings {
        var settings = JobcanSettings()
        settings.clientID = clientId
        settings.clientSecret = clientSecret
        settings.tokenLife = tokenLife == 0 ? nil : tokenLife
        settings.hasOneScope = oneScope
        settings.unauthorized = unauthorized
        settings.errorBody = errorBody
        settings.staffCode = staffCode == "none" ? nil : staffCode
        settings.aditType = aditType
        settings.breakMinutes = breakMinutes
        settings.isByCalendar = aditsByCalendar
        settings.hasStaleSummaries = staleSummaries
        settings.leaveName = leaveName == "none" ? nil : leaveName
        return settings
    }
}

extension JobcanSettings.Unauthorized: ExpressibleByArgument {}
extension JobcanSettings.ErrorBody: ExpressibleByArgument {}
