import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai run`: extract, transform, load, and say what happened.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the pipeline: read attendance, decide every day, write import files.",
        discussion: """
            Examples:
              kintai run
              kintai run --config samples/pipeline.yml --today 2026-11-01
              kintai run --integration 本社 --month 2024-04..2026-03
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Integrations to run; by default those with auto_sync: true.", valueName: "name"))
    var integration: [String] = []

    @Flag(help: "Allow the first load, after which nothing could be restored.")
    var firstLoad = false

    @Flag(help: "Print the summary as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The exit status when days are held, for schedulers that know warnings.",
            valueName: "status"))
    var heldExit: Int32 = 0

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        guard !days.monthsHaveHoles else {
            throw ValidationError(
                "--month names months apart from each other; run once for each stretch.")
        }
        // A process's status has 8 bits: 256 would end as 0.
        guard (0...255).contains(heldExit) else {
            throw ValidationError("--held-exit takes a status from 0 to 255.")
        }
    }

    func run() async throws {
        var status = ExitStatus.done
        var held = 0
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let now = secondsNow()
            for warning in warningsOfOldFiles(settings.pipeline, now: now, language: language) {
                printToStandardError(warning)
            }
            let outcome = try await runPipeline(
                RunRequest(
                    integrations: integration.isEmpty ? nil : integration.map(IntegrationName.init),
                    language: language, mayLoadFirst: firstLoad, startedAt: now,
                    programs: programsFolder(),
                    onErrors: { printToStandardError(withoutFinalNewline($0)) }),
                settings: settings)
            status = outcome.summary.status
            held = outcome.summary.held
            if json {
                print(String(decoding: encodeJSON(outcome.summary), as: UTF8.self), terminator: "")
            } else {
                print(
                    outcome.summary.text(
                        in: language, run: outcome.run, config: config.config), terminator: "")
            }
        }
        if status != .done { throw ExitCode(status.rawValue) }
        if held > 0, heldExit != 0 { throw ExitCode(heldExit) }
    }
}

private func withoutFinalNewline(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
}
