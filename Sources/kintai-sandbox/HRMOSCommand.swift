import ArgumentParser
import CommandLineTool
import Sandbox
import WorkModel

/// `kintai-sandbox hrmos`: HRMOS勤怠's API with a made-up company.
struct HRMOSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hrmos",
        abstract: "Serve HRMOS勤怠's API on 127.0.0.1 for a made-up company.",
        discussion: """
            Example: kintai-sandbox hrmos --port 18080 --company example --employees 200 --seed 1
            """)

    @OptionGroup(title: "The company") var company: CompanyOptions
    @OptionGroup(title: "The server") var server: ServerOptions

    func run() async throws {
        let settings = HRMOSSettings()
        let sandbox = HRMOSSandbox(settings, company: Company(company.settings())) {
            Moment(seconds: secondsNow())
        }
        let front = Front(server.settings(), service: sandbox.answer)
        printAtOnce("key: \(settings.key)\n")
        try await serve(front, port: server.port)
    }
}
