import ArgumentParser
import Sandbox

/// How the sandbox behaves as a server.
struct ServerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The port on 127.0.0.1; 0 lets the system choose one.", valueName: "number"))
    var port: UInt16 = 18080

    @Option(help: ArgumentHelp("Milliseconds before every answer.", valueName: "ms"))
    var latency = 0

    @Option(
        help: ArgumentHelp(
            "Refuse more requests than that: 10/s, 600/m, 429:10/s. [unknown: limit, status]",
            valueName: "[status:]n/s"))
    var rate: FrontSettings.Rate?

    @Option(
        defaultAsFlag: FrontSettings.RetryAfter.seconds(1),
        help: ArgumentHelp(
            "Send Retry-After with 429 and 503: 5, or date:5 for a date. [unknown: whether it is sent]",
            valueName: "seconds"))
    var retryAfter: FrontSettings.RetryAfter?

    func validate() throws {
        guard (0...600_000).contains(latency) else {
            throw ValidationError("--latency takes milliseconds from 0 to 600000.")
        }
    }

    func settings() -> FrontSettings {
        var settings = FrontSettings()
        settings.latency = latency
        settings.rate = rate
        settings.retryAfter = retryAfter
        return settings
    }
}

extension FrontSettings.Rate: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension FrontSettings.RetryAfter: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
