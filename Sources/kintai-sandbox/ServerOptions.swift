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

    func settings() -> FrontSettings {
        var settings = FrontSettings()
        settings.latency = latency
        return settings
    }
}
