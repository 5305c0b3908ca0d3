import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai resume`: do what a stopped or failed run lacks, and nothing else.
struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a run that was stopped or failed: do only what is missing.",
        discussion: """
            Examples:
              kintai resume
              kintai resume --config samples/pipeline.yml 20261121T200000Z
            """)

    @Argument(help: ArgumentHelp("The run; by default the newest.", valueName: "run"))
    var runName: String?

    @Flag(help: "Load however many days change or are missing.")
    var yes = false

    @OptionGroup var outcome: OutcomeOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var config: ConfigOptions

    func run() async throws {
        let pipeline: PipelineSettings
        do throws(Faults) {
            pipeline = try config.readPipeline()
        } catch {
            throw RunReporter(log.log ?? .none, config.resolveLanguage()).report(error)
        }
        let language = config.resolveLanguage(pipeline.language)
        let reporter = RunReporter(log.log ?? pipeline.log, language)
        let resumed: ResumeOutcome
        do throws(Faults) {
            resumed = try await resumePipeline(
                runName,
                RunRequest(
                    language: language, isAgreed: yes, config: config.config,
                    startedAt: secondsNow(), now: secondsNow, programs: programsFolder(),
                    onErrors: reporter.tellErrors, onEvent: reporter.onEvent),
                pipeline: pipeline)
        } catch {
            throw reporter.report(error)
        }
        reporter.clear()
        try outcome.exit(after: show(resumed, in: language))
    }

    /// Prints what became of the run.
    private func show(_ resumed: ResumeOutcome, in language: Language) -> RunOutcome {
        switch resumed {
        case .resumed(let run):
            outcome.print(run, in: language, config: config.config)
            return run
        case .nothingMissing(let run):
            if outcome.json {
                outcome.print(run, in: language, config: config.config)
            } else {
                print(RunWords.nothingMissing.filled(["run": run.summary.run], in: language))
            }
            return run
        }
    }
}
