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
    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var ended: RunOutcome?
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () async throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let request = RunRequest(
                language: language, isAgreed: yes, config: config.config, startedAt: secondsNow(),
                now: secondsNow,
                programs: programsFolder(), onErrors: printErrors)
            switch try await resumePipeline(runName, request, pipeline: pipeline) {
            case .resumed(let run):
                outcome.print(run, in: language, config: config.config)
                ended = run
            case .nothingMissing(let run):
                if outcome.json {
                    outcome.print(run, in: language, config: config.config)
                } else {
                    let words = RunWords.nothingMissing
                    print(words.filled(["run": run.summary.run], in: language))
                }
                ended = run
            }
        }
        if let ended { try outcome.exit(after: ended) }
    }
}
