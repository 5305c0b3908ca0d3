import ArgumentParser
import CommandLineTool
import Handoff
import Sandbox
import WorkModel

/// `kintai-sandbox jobcan`: ジョブカン勤怠管理's API with the made-up company.
struct JobcanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobcan",
        abstract: "Serve ジョブカン勤怠管理's API on 127.0.0.1 for a made-up company.",
        discussion: """
            It prints a pipeline.yml that works against it; --write puts it and the other files of a \
            rehearsal into a folder, and prints the next command instead. SIGINT or SIGTERM ends it. What nobody outside knows of the \
            service is an option, marked [unknown].

            Example: kintai-sandbox jobcan --port 18070 --employees 200 --write rehearsal
            """)

    @Option(
        help: ArgumentHelp(
            "Write pipeline.yml, jobcan.id, jobcan.secret, members.csv and attendance-template.csv there.",
            valueName: "folder"))
    var write: String?

    @Option(
        help: ArgumentHelp(
            "Write the company's exports there: king-of-time.csv, jobcan.csv, hrmos-daily.csv and its lists.",
            valueName: "folder"))
    var csv: String?

    @OptionGroup(title: "The company") var company: CompanyOptions
    @OptionGroup(title: "The server") var server: ServerOptions
    @OptionGroup(title: "Faults") var faults: FaultOptions
    @OptionGroup(title: "What is answered") var answers: JobcanOptions

    func run() async throws {
        let settings = answers.settings()
        var front = server.settings()
        front.faults = faults.shares()
        let today = company.today
        let company = Company(company.settings())
        let books = Books()
        let sandbox = JobcanSandbox(settings, company: company, books: books) {
            Moment(seconds: secondsNow())
        }
        try await serve(Front(front, books: books, service: sandbox.answer), port: server.port) {
            port throws(Faults) in
            let rehearsal = JobcanRehearsal(
                settings, company: company, port: port, language: rehearsalLanguage)
            if let csv { try CompanyExports(company).write(to: Path(csv)) }
            guard let write else { return printAtOnce(rehearsal.pipeline) }
            try rehearsal.write(to: Path(write))
            sayReady(folder: write, today: today, tellsImport: false)
        }
    }
}
