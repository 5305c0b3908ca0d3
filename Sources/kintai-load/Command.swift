package import ArgumentParser
import CommandLineTool
import Handoff
import LoadStage
import PipelineSettings
import WorkModel

/// The stage that writes CrowdLog's import files.
package struct LoadCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kintai-load",
        abstract: "Write CrowdLog's import files from the days that transform made ready.",
        discussion: """
            Reads transform/ of the run's folder and writes load/.

            Example: kintai-load prepare --config pipeline.yml --run workspace/runs/trial \\
              --month 2026-10
            """,
        version: programVersion,
        subcommands: [
            Prepare.self, Commit.self, Confirm.self, Undo.self, Adopt.self, Members.self,
            Move.self, Check.self,
        ])

    package init() {}

    package static func main() async {
        leaveNothingInCoreDumps()
        await main(nil)
    }

    struct Prepare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the load folder of each month; touch nothing else.",
            discussion: """
                Example: kintai-load prepare --config pipeline.yml \\
                  --run workspace/runs/trial --month 2026-10
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let trial = try TrialPeople(settings, in: stage.run)
                try forEachPartition(days.months(settings)) { month throws(Faults) in
                    try prepareLoad(
                        month: month, settings: settings, in: stage.run, trial: trial)
                }
            }
        }
    }

    struct Commit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take what the load folders give CrowdLog into the ledger.",
            discussion: """
                Where the target has an API (kind: crowdlog-api), the days are sent to it first: what
                CrowdLog takes is confirmed by its answer.

                Example: kintai-load commit --config pipeline.yml \\
                  --run workspace/runs/trial --month 2026-10
                """)

        @Flag(help: "Print the requests to the API, without secrets, and send nothing.")
        var dryRun = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let months = days.months(settings)
                guard settings.pipeline.target.api != nil else {
                    return try forEachPartition(months) { month throws(Faults) in
                        try commitLoad(month: month, settings: settings, in: stage.run)
                    }
                }
                guard !dryRun else {
                    return try forEachPartition(months) { month throws(Faults) in
                        try showRequests(month, settings: settings, in: stage.run) {
                            print($0, terminator: "")
                        }
                    }
                }
                let lock = try FileLock.wait(for: stage.run.sendLock)
                defer { lock.release() }
                let commit = APICommit(
                    settings: settings, run: stage.run, environment: environment)
                try await forEachPartition(awaiting: months) { month throws(Faults) in
                    try await commit.commit(month)
                }
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check what this stage reads besides the run, without writing anything.",
            discussion: """
                Example: kintai-load check --config pipeline.yml
                """)

        @Flag(help: "Ask CrowdLog's API too, where the target has one, without writing anything.")
        var online = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions

        func run() async throws {
            try await config.reportingFaults(days) { settings throws(Faults) in
                try checkLoad(settings)
                if let api = settings.pipeline.target.api {
                    try await checkAPI(api, isOnline: online, environment: environment)
                }
            }
        }
    }
}
