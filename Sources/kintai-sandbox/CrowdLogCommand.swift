import ArgumentParser
import CommandLineTool
import Handoff
import Messages
import Sandbox
import WorkModel

/// `kintai-sandbox crowdlog`: the screens of クラウドログ that attendance passes through.
struct CrowdLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crowdlog",
        abstract: "Serve クラウドログ's import and timesheet screens on 127.0.0.1.",
        discussion: """
            Open it in a browser: import a file that kintai has made, see what arrived, type a day as a \
            member would, and download what is there. It knows the members of --members, or those of \
            the company that `kintai-sandbox hrmos` has with the same options. With --show-api it \
            prints a token and the target of a pipeline.yml that describes its API, none of which is \
            CrowdLog's. SIGINT or SIGTERM ends it. What nobody outside knows of CrowdLog is an option, marked [unknown].

            Example: kintai-sandbox crowdlog --port 18081 --members members.csv --past-midnight take
            """)

    @Option(
        help: ArgumentHelp(
            "The list of members: 社員コード, 名前, 状態 (有効 or not); UTF-8 or CP932.", valueName: "file"))
    var members: String?

    @OptionGroup(title: "The company") var company: CompanyOptions
    @OptionGroup(title: "The server") var server: ServerOptions
    @OptionGroup(title: "Faults") var faults: FaultOptions
    @OptionGroup(title: "What an import takes") var imports: ImportOptions
    @OptionGroup(title: "CrowdLog's own link") var link: LinkOptions
    @OptionGroup(title: "The API [unknown: all of it]") var api: APIOptions

    func run() async throws {
        let made = company.settings()
        var front = server.settings()
        front.faults = faults.shares()
        let books = Books()
        var settings = imports.settings()
        settings.api = api.settings()
        let sandbox = CrowdLogSandbox(
            settings, members: try knownMembers(made), today: made.today, books: books,
            link: link.settings)
        let nights = Task { await passNights(of: sandbox, now: secondsNow) }
        defer { nights.cancel() }
        try await serve(Front(front, books: books, service: sandbox.answer), port: server.port) {
            port throws(Faults) in
            let language = Language.resolve(option: nil, setting: nil, environment: environment)
            let screen = SandboxWords.importScreen.filled(
                ["address": "http://127.0.0.1:\(port)/import"], in: language)
            printAtOnce(
                screen + "\n"
                    + (api.showAPI
                        ? "token: \(settings.api.token)\n" + settings.apiDescription(port: port)
                        : ""))
        }
    }

    private func knownMembers(_ made: Company.Settings) throws -> [CrowdLogMember] {
        guard let members else {
            let rehearsal = HRMOSRehearsal(HRMOSSettings(), company: Company(made), port: 0)
            return CrowdLogMember.list(rehearsal.members)
        }
        do throws(Faults) {
            let list = CrowdLogMember.list(try FileReading.bytes(of: Path(members)))
            guard !list.isEmpty else {
                throw Faults(.fileEmpty, at: Place(file: members))
            }
            return list
        } catch {
            let language = Language.resolve(option: nil, setting: nil, environment: environment)
            throw report(error, in: language)
        }
    }
}
