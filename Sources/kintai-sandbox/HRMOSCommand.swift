import ArgumentParser
import CommandLineTool
import Handoff
import Sandbox
import WorkModel

/// `kintai-sandbox hrmos`: HRMOS勤怠's API with a made-up company.
struct HRMOSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hrmos",
        abstract: "Serve HRMOS勤怠's API on 127.0.0.1 for a made-up company.",
        discussion: """
            It prints `key: <key>`, then a pipeline.yml that works against it; --write puts both \
            and the other files of a rehearsal into a folder, and prints the next command instead. \
            SIGINT or SIGTERM ends it. What \
            nobody outside knows of HRMOS is an option, marked [unknown].

            Example: kintai-sandbox hrmos --port 18080 --company example --employees 200 --seed 1
            """)

    @Option(
        help: ArgumentHelp(
            "Write pipeline.yml, hrmos.key, members.csv and attendance-template.csv there.",
            valueName: "folder"))
    var write: String?

    @OptionGroup(title: "The company") var company: CompanyOptions
    @OptionGroup(title: "The server") var server: ServerOptions
    @OptionGroup(title: "Faults") var faults: FaultOptions
    @OptionGroup(title: "Who may ask") var access: AccessOptions
    @OptionGroup(title: "What is answered") var answers: AnswerOptions

    func run() async throws {
        let made = company.settings(lag: answers.lag)
        let today = company.today
        var settings = HRMOSSettings()
        settings.company = company.company
        access.apply(to: &settings, today: made.today)
        answers.apply(to: &settings)
        var front = server.settings()
        front.faults = faults.shares()

        let books = Books()
        let company = Company(made)
        let sandbox = HRMOSSandbox(settings, company: company, books: books) {
            Moment(seconds: secondsNow())
        }
        try await serve(Front(front, books: books, service: sandbox.answer), port: server.port) {
            port throws(Faults) in
            let rehearsal = HRMOSRehearsal(
                settings, company: company, port: port, language: rehearsalLanguage)
            guard let write else {
                return printAtOnce("key: \(settings.key)\n\(rehearsal.pipeline)")
            }
            try rehearsal.write(to: Path(write))
            sayReady(folder: write, today: today, tellsImport: true)
        }
    }
}
