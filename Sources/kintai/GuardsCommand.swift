import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai guards`: say whether a run that others do part by part may be committed.
struct GuardsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guards",
        abstract: "Say whether a begun run may be committed: sums and limits over all its months.",
        discussion: """
            Writes nothing. It ends with 0 where every day has exactly one fate and no limit of \
            pipeline.yml is passed.

            Examples:
              kintai guards
              kintai guards 20261121T200000Z
            """)

    @Argument(help: ArgumentHelp("The run; by default the newest.", valueName: "run"))
    var runName: String?

    @Flag(help: "Load however many days change or are missing.")
    var yes = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let now = secondsNow()
            let run = try checkGuards(
                runName,
                RunRequest(
                    language: language, isAgreed: yes, config: config.config, startedAt: now,
                    now: secondsNow, programs: programsFolder(), onErrors: printErrors),
                pipeline: pipeline)
            print(RunWords.mayBeCommitted.filled(["run": run], in: language))
        }
    }
}
