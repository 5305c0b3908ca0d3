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

    @Flag(help: "Allow the first load, after which nothing could be restored.")
    var firstLoad = false

    @Flag(help: "Load however many days change or are missing.")
    var yes = false

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var outcome: OutcomeOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        try requireOneStretch(days)
    }

    func run() async throws {
        let settings: RunSettings
        do throws(Faults) {
            settings = try config.resolve(days)
        } catch {
            let code = RunReporter(log.log ?? .none, config.resolveLanguage()).report(error)
            await tellOfConfiguration(error)
            throw code
        }
        let language = config.resolveLanguage(settings.pipeline.language)
        let reporter = RunReporter(log.log ?? settings.pipeline.log, language)
        let ended: RunOutcome
        do throws(Faults) {
            ended = try await run(settings, reporter, language)
        } catch {
            throw reporter.report(error)
        }
        reporter.clear()
        outcome.print(ended, in: language, config: config.config)
        try outcome.exit(after: ended)
    }

    private func run(
        _ settings: RunSettings, _ reporter: RunReporter, _ language: Language
    ) async throws(Faults) -> RunOutcome {
        var settings = settings
        settings.limitPeople = selection.limitPeople
        let now = secondsNow()
        for warning in warnings(settings, now: now, language: language) { reporter.warn(warning) }
        return try await runPipeline(
            RunRequest(
                integrations: selection.integrations, language: language,
                mayLoadFirst: firstLoad, isAgreed: yes, config: config.config, startedAt: now,
                now: secondsNow, programs: programsFolder(), onErrors: reporter.tellErrors,
                onEvent: reporter.onEvent),
            settings: settings)
    }
}

extension RunCommand {
    /// Tells others of a night without a run, although pipeline.yml is at fault.
    fileprivate func tellOfConfiguration(_ faults: Faults) async {
        guard let pipeline = config.readReceivers() else { return }
        let now = secondsNow()
        let request = RunRequest(
            integrations: nil, language: config.resolveLanguage(pipeline.language),
            config: config.config, startedAt: now, now: secondsNow, programs: programsFolder(),
            onErrors: printErrors)
        await tellOfNoRun(
            faults, request, pipeline, today: days.today ?? WorkDate(tokyoAtSeconds: now))
    }
}

/// Prints what the stages' programs wrote to standard error.
@Sendable func printErrors(_ text: String) {
    printToStandardError(text.hasSuffix("\n") ? String(text.dropLast()) : text)
}
