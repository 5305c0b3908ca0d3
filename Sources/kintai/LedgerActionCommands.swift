import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai confirm`: a run's import files were uploaded.
struct ConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Take down that a run's import files were uploaded to CrowdLog.",
        discussion: """
            Examples:
              kintai confirm
              kintai confirm 20261121T200000Z --except 2026-10/upload-001.csv:14
            """)

    @Argument(help: ArgumentHelp("The run; by default the newest loaded.", valueName: "run"))
    var runName: String?

    @Option(
        help: ArgumentHelp(
            "Rows that CrowdLog refused, with commas between them.", valueName: "month/file:line"))
    var except: String?

    @Flag(help: "Print the counts as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
        try await printOutcome(
            of: .confirm(run: runName, except: except), config, days, json: json)
    }
}

/// `kintai undo`: a run's days are to be as they were before it.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Write import files with what CrowdLog had before a run.",
        discussion: """
            Any run can be undone. Days that a later run has given anew, that somebody has changed in
            CrowdLog since (target.current; download it anew first), or that are closed or submitted
            stay as they are and are listed.

            Example: kintai undo 20261121T200000Z
            """)

    @Argument(help: ArgumentHelp("The run; by default the newest loaded.", valueName: "run"))
    var runName: String?

    @Flag(help: "Print what was made as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
        try await printOutcome(of: .undo(run: runName), config, days, json: json)
    }
}

/// `kintai adopt`: CrowdLog's own download is what the ledger has.
struct AdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Take CrowdLog's present state (target.current) into the ledger.",
        discussion: """
            Example: kintai adopt --from 2026-10-01 --to 2026-10-31
            """)

    @Flag(help: "Print the counts as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
        try await printOutcome(of: .adopt, config, days, json: json)
    }
}

/// Does it, prints what became of it and ends with its status.
private func printOutcome(
    of action: LedgerAction, _ config: ConfigOptions, _ days: DayOptions, json: Bool
) async throws {
    var status = ExitStatus.done
    try await config.reportingFaults(days) { settings throws(Faults) in
        var request = RunRequest(
            language: config.resolveLanguage(settings.pipeline.language), config: config.config,
            startedAt: secondsNow(), now: secondsNow, programs: programsFolder(),
            onErrors: printErrors)
        request.isLanguageGiven = config.isLanguageGiven
        let ended = try await perform(action, request, settings: settings, json: json)
        print(ended.output, terminator: "")
        status = ended.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
}
