import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai purge`: removes old runs, and nothing else.
struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove runs older than the newest keep_runs; never the ledger.",
        discussion: """
            Runs with days that nobody has confirmed stay, and so do those that the next run compares \
            with. What a run has given CrowdLog stays in the ledger; only undo and explain can't look \
            into a run that is gone.

            Examples:
              kintai purge --dry-run
              kintai purge --config samples/pipeline.yml
            """)

    @Flag(help: "Only say which runs would go.")
    var dryRun = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () async throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let user = WorkspaceUser(
                program: "kintai purge", command: kintaiCommand("purge", config: config.config),
                startedAt: secondsNow())
            let outcome = try await purge(pipeline, for: user, isDryRun: dryRun)
            print(outcome.text(in: language), terminator: "")
        }
    }
}
