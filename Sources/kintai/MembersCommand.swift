import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai members`: who of the sources' people is which of CrowdLog's members.
struct MembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "Compare the sources' employees with CrowdLog's members.",
        discussion: """
            Reads the people of all integrations and the members anew, so it works before the first \
            run; of a service only its lists are asked. Names are shown: they are for the person who \
            asks. Without --ask and --accept nothing is changed; with them the suggestions that you \
            agree to are added to the mapping file that pipeline.yml names under employees.code.

            Examples:
              kintai members
              kintai members --config samples/pipeline.yml --today 2026-11-01 --all
              kintai members --xlsx members.xlsx
              kintai members --ask
              kintai members --accept same-email same-name
            """)

    @Flag(help: "List those with whom all is well too, and long lists whole.")
    var all = false

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp("Write the comparison to a new workbook, for Excel.", valueName: "file"))
    var xlsx: String?

    @Flag(help: "Ask about each suggestion, and add those agreed to to the mapping.")
    var ask = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            """
            Add all suggestions of a kind to the mapping: same-email, same-name, near-code or \
            rehired. Look at them first.
            """, valueName: "kind"))
    var accept: [SuggestionKind] = []

    @Option(
        help: ArgumentHelp(
            "The date to take for today, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    var today: WorkDate?

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        if ask, !accept.isEmpty { throw ValidationError("Choose --ask or --accept.") }
        if json, ask || !accept.isEmpty {
            throw ValidationError("--json goes without --ask and --accept.")
        }
    }

    func run() async throws {
        var status = ExitStatus.done
        let days = try DayOptions.parse(today.map { ["--today", $0.description] } ?? [])
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            if let xlsx { try MemberComparison.requireRoom(for: xlsx, option: "--xlsx") }
            let request = RunRequest(
                language: language, config: config.config, startedAt: secondsNow(),
                now: secondsNow, programs: programsFolder(), onErrors: printErrors)
            let ended = try await compareMembers(request, settings: settings)
            status = ended.status
            guard let comparison = ended.comparison else { return }
            if let xlsx { try comparison.writeWorkbook(to: xlsx, in: language) }
            if ask || !accept.isEmpty {
                status = try await agree(to: comparison, request, settings)
            } else {
                printAtOnce(
                    json
                        ? comparison.json(in: language)
                        : comparison.text(in: language, tellsAll: all))
            }
            if let xlsx, !json {
                printAtOnce(
                    "\n" + MemberWords.workbookWritten.filled(["file": xlsx], in: language) + "\n")
            }
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func agree(
        to comparison: MemberComparison, _ request: RunRequest, _ settings: RunSettings
    ) async throws(Faults) -> ExitStatus {
        let language = request.language
        let kinds = Set(accept.map(\.finding))
        let choice =
            ask
            ? comparison.ask(
                in: Conversation(
                    language: language, echoes: !standardInputIsTerminal, say: printAtOnce,
                    hear: { readLine() }))
            : comparison.suggestions(kinds)
        if choice.isEmpty, !ask {
            printAtOnce(MemberWords.noSuggestion[language] + "\n")
            return .done
        }
        let ended = try await Conductor.accept(comparison, choice, request, settings: settings)
        printAtOnce((ask && !ended.text.isEmpty ? "\n" : "") + ended.text)
        return ended.status
    }
}

/// A kind of suggestion, as `--accept` takes it.
struct SuggestionKind: ExpressibleByArgument {
    let finding: MemberFinding

    init?(argument: String) {
        guard let finding = MemberFinding(rawValue: argument), finding.isSuggestion else {
            return nil
        }
        self.finding = finding
    }

    static var allValueStrings: [String] {
        MemberFinding.allCases.filter(\.isSuggestion).map(\.rawValue)
    }
}
