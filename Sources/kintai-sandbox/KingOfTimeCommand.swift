import ArgumentParser
import CommandLineTool
import Handoff
import Sandbox
import WorkModel

/// `kintai-sandbox king-of-time`: KING OF TIME's API with the made-up company.
struct KingOfTimeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "king-of-time",
        abstract: "Serve KING OF TIME's API on 127.0.0.1 for a made-up company.",
        discussion: """
            It prints `key: <token>`, with --now the clock for kintai's variable KINTAI_CLOCK, then a \
            pipeline.yml that works against it; --write puts these files into a folder, and prints the \
            next command instead. SIGINT or SIGTERM ends it. What nobody outside knows of the service is an option, marked [unknown].

            Examples:
              kintai-sandbox king-of-time --port 18090 --employees 200 --write rehearsal
              kintai-sandbox king-of-time --now 2026-10-05T08:25:00 --clock-speed 60
            """)

    @Option(
        help: ArgumentHelp(
            "Write pipeline.yml, king-of-time.key, members.csv and attendance-template.csv there.",
            valueName: "folder"))
    var write: String?

    @Option(
        help: ArgumentHelp(
            """
            Where the service's clock starts, yyyy-MM-ddTHH:mm:ss in Asia/Tokyo; without it the clock \
            stands at --today and --time, outside of the forbidden hours or in them.
            """, valueName: "time"))
    var now: String?

    @Option(help: ArgumentHelp("How fast the clock of --now goes.", valueName: "number"))
    var clockSpeed = 1

    @OptionGroup(title: "The company") var company: CompanyOptions
    @OptionGroup(title: "The server") var server: ServerOptions
    @OptionGroup(title: "Faults") var faults: FaultOptions
    @OptionGroup(title: "What is answered") var answers: KingOfTimeOptions

    func validate() throws {
        guard now.map({ Moment($0 + "+09:00") != nil }) ?? true else {
            throw ValidationError("--now takes a time such as 2026-10-05T08:25:00.")
        }
        guard (1...10_000).contains(clockSpeed) else {
            throw ValidationError("--clock-speed takes a number from 1 to 10000.")
        }
    }

    func run() async throws {
        let made = company.settings()
        let today = company.today
        var settings = answers.settings()
        var front = server.settings()
        front.faults = faults.shares()
        // Rates are refused in words of the service's own.
        settings.rate = front.rate
        front.rate = nil

        let company = Company(made)
        let books = Books()
        let begin = secondsNow()
        let shown = now.flatMap { Moment($0 + "+09:00") }
        let standing = Moment(made.today, minutes: made.time)
        let speed = clockSpeed
        let sandbox = KingOfTimeSandbox(settings, company: company, books: books) {
            guard let shown else { return standing }
            return Moment(seconds: shown.seconds + (secondsNow() - begin) * speed)
        }
        try await serve(Front(front, books: books, service: sandbox.answer), port: server.port) {
            port throws(Faults) in
            let rehearsal = KingOfTimeRehearsal(
                settings, company: company, port: port, hasClock: now != nil,
                language: rehearsalLanguage)
            let clock = now.map { "clock: \($0)+09:00 \(speed) \(begin)\n" } ?? ""
            guard let write else {
                return printAtOnce("key: \(settings.token)\n\(clock)\(rehearsal.pipeline)")
            }
            try rehearsal.write(to: Path(write))
            printAtOnce(clock)
            sayReady(folder: write, today: today, tellsImport: false)
        }
    }
}
