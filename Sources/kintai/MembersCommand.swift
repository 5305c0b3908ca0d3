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
            agree to are added to the mapping file that pipeline.yml names under employees.code, or, \
            with --codes, written as a file for CrowdLog's import, which changes the codes there.

            Examples:
              kintai members
              kintai members --config samples/pipeline.yml --today 2026-11-01 --all
              kintai members --xlsx members.xlsx
              kintai members --ask
              kintai members --accept same-email same-name
              kintai members --ask --codes codes.csv
              kintai members --missing new.csv --number A0123 A0124
              kintai members --move-code R2N6F5=A0012
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
            "Write those agreed to to a new file for CrowdLog's import (target.changed_codes).",
            valueName: "file"))
    var codes: String?

    @Option(
        help: ArgumentHelp(
            "Write joiners to a new file for CrowdLog's member import (target.new_members).",
            valueName: "file"))
    var missing: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "With --missing: only these people, whether joiners or not.", valueName: "number"))
    var number: [String] = []

    @Option(
        help: ArgumentHelp(
            "Move a person's days in the ledger to the code that CrowdLog has now.",
            valueName: "old=new"))
    var moveCode: CodePair?

    @Option(
        help: ArgumentHelp(
            "The date to take for today, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    var today: WorkDate?

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        if ask, !accept.isEmpty { throw ValidationError("Choose --ask or --accept.") }
        let agrees = ask || !accept.isEmpty
        if json, agrees || missing != nil {
            throw ValidationError("--json goes without --ask, --accept and --missing.")
        }
        if moveCode != nil, agrees || json || missing != nil {
            throw ValidationError("--move-code goes without --ask, --accept, --missing and --json.")
        }
        if codes != nil, !agrees { throw ValidationError("--codes needs --ask or --accept.") }
        if missing != nil, agrees {
            throw ValidationError("--missing goes without --ask and --accept.")
        }
        if missing == nil, !number.isEmpty { throw ValidationError("--number needs --missing.") }
    }

    func run() async throws {
        var status = ExitStatus.done
        let days = try DayOptions.parse(today.map { ["--today", $0.description] } ?? [])
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let files = [
                ("--xlsx", xlsx), (MemberFile.newMembers.option, missing),
                (MemberFile.changedCodes.option, codes),
            ]
            for case (let option, let file?) in files {
                try MemberComparison.requireRoom(for: file, option: option)
            }
            let request = RunRequest(
                language: language, config: config.config, startedAt: secondsNow(),
                now: secondsNow, programs: programsFolder(), onErrors: printErrors)
            let ended = try await compareMembers(request, settings: settings)
            status = ended.status
            guard let comparison = ended.comparison else { return }
            if let xlsx { try comparison.writeWorkbook(to: xlsx, in: language) }
            if let moveCode {
                let moved = try await Conductor.moveCode(
                    from: moveCode.old, to: moveCode.new, comparison, request, settings: settings)
                printAtOnce(moved.text)
                status = moved.status
            } else if let missing {
                let written = try await writeImport(
                    .newMembers, of: comparison, try comparison.missing(number), to: missing,
                    request,
                    settings: settings)
                printAtOnce(written.text)
                status = written.status
            } else if ask || !accept.isEmpty {
                status = try await agree(to: comparison, request, settings)
            } else {
                printAtOnce(
                    json
                        ? comparison.json(in: language)
                        : comparison.text(
                            in: language, config: config.config, tellsAll: all))
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
                    hear: { readLine() }), changesCodes: codes != nil)
            : comparison.suggestions(kinds)
        if choice.isEmpty, !ask {
            printAtOnce(MemberWords.noSuggestion[language] + "\n")
            return .done
        }
        let ended =
            if let codes {
                try await writeImport(
                    .changedCodes, of: comparison, choice, to: codes, request, settings: settings)
            } else {
                try await Conductor.accept(comparison, choice, request, settings: settings)
            }
        printAtOnce((ask && !ended.text.isEmpty ? "\n" : "") + ended.text)
        return ended.status
    }
}

/// Two codes, `R2N6F5=A0012`.
struct CodePair: ExpressibleByArgument {
    let old: String
    let new: String

    init?(argument: String) {
        let codes = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard codes.count == 2, !codes[0].isEmpty, !codes[1].isEmpty, codes[0] != codes[1] else {
            return nil
        }
        old = String(codes[0])
        new = String(codes[1])
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
