import ArgumentParser
import Sandbox

/// How the stand-in's API behaves; nothing public says how CrowdLog's does.
struct APIOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The token that it accepts.", valueName: "text"))
    var token = CrowdLogAPISettings().token

    @Option(
        help: ArgumentHelp(
            "What a call writes: list (PUT /attendances) or day (one, under its member). [unknown]",
            valueName: "way"))
    var apiShape = CrowdLogAPISettings().shape

    @Option(
        help: ArgumentHelp("Members of a page, unless per_page says less.", valueName: "number"))
    var pageSize = CrowdLogAPISettings().pageSize

    @Option(
        help: ArgumentHelp("The status that refuses a token. [unknown]", valueName: "status"))
    var unauthorizedStatus = CrowdLogAPISettings().unauthorized

    @Option(
        help: ArgumentHelp(
            "The status that refuses days; with --per-row it is 200. [unknown]",
            valueName: "status"))
    var refusedStatus = CrowdLogAPISettings().refused

    @Flag(name: .customLong("show-api"), help: "Print the token and the API's description.")
    var showAPI = false

    @Flag(help: "Don't say which days of a list are refused. [unknown]")
    var hideRefusedDays = false

    func validate() throws {
        guard (1...100).contains(pageSize) else {
            throw ValidationError("--page-size takes a number from 1 to 100.")
        }
        guard [unauthorizedStatus, refusedStatus].allSatisfy((400..<500).contains) else {
            throw ValidationError("Statuses that refuse are from 400 to 499.")
        }
    }

    func settings() -> CrowdLogAPISettings {
        var settings = CrowdLogAPISettings()
        settings.token = token
        settings.shape = apiShape
        settings.pageSize = pageSize
        settings.unauthorized = unauthorizedStatus
        settings.refused = refusedStatus
        settings.namesDays = !hideRefusedDays
        return settings
    }
}

extension CrowdLogAPISettings.Shape: ExpressibleByArgument {}
