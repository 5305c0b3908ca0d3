package import ArgumentParser
import CommandLineTool
import PipelineSettings
import TransformStage
import WorkModel

/// The stage that matches people and decides every day's fate.
package struct TransformCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kintai-transform",
        abstract: "Match people, map times, breaks and leave, decide every day's fate.",
        discussion: """
            Reads extract/ of the run's folder and writes transform/.

            Example: kintai-transform --config pipeline.yml --run workspace/runs/trial \\
              --integration 本社 --month 2026-10
            """,
        version: programVersion,
        subcommands: [Run.self, Hours.self, Members.self, Accept.self, Check.self],
        defaultSubcommand: Run.self)

    package init() {}

    package static func main() async {
        leaveNothingInCoreDumps()
        await main(nil)
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Transform partitions, one after the other.",
            discussion: """
                Example: kintai-transform run --config pipeline.yml \\
                  --run workspace/runs/trial --integration 本社 --month 2026-10
                """)

        @Option(help: ArgumentHelp("The integration (連携名).", valueName: "name"))
        var integration: String

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let integration = try settings.integration(IntegrationName(integration))
                var tables = try IntegrationTables(integration, in: stage.run)
                try forEachPartition(days.months(settings)) { month throws(Faults) in
                    try transform(month, with: &tables, settings: settings, in: stage.run)
                }
            }
        }
    }

    struct Hours: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what each timesheet comes to, to be held against man-hours.",
            discussion: """
                Reads the run's extract/ and writes its hours/.

                Example: kintai-transform hours --settings workspace/runs/trial/settings.json \\
                  --run workspace/runs/trial --integration 本社 --month 2026-10
                """)

        @Option(help: ArgumentHelp("The integration (連携名).", valueName: "name"))
        var integration: String

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let integration = try settings.integration(IntegrationName(integration))
                var tables = try IntegrationTables(integration, in: stage.run)
                try forEachPartition(days.months(settings)) { month throws(Faults) in
                    try writeHours(
                        of: month, with: &tables, settings: settings, in: stage.run)
                }
            }
        }
    }

    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare the people of all integrations with CrowdLog's members.",
            discussion: """
                Reads members/ and the people of extract/, and writes comparison/ of the run's folder.

                Example: kintai-transform members --config pipeline.yml \\
                  --run workspace/runs/trial
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                try compareMembers(settings, in: stage.run)
            }
        }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add to the mapping files what a person has agreed to.",
            discussion: """
                Reads accepted/ of the run's folder, which kintai members writes, and prints how many \
                rows each mapping file got.

                Example: kintai-transform accept --settings workspace/members/accept-settings.json \\
                  --run workspace/members
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                for written in try acceptMembers(settings, in: stage.run) {
                    print("\(written.rowCount)\t\(written.file.name)")
                }
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check what this stage reads besides the run: the mapping files.",
            discussion: """
                Example: kintai-transform check --config pipeline.yml
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions

        func run() async throws {
            try await config.reportingFaults(days) { settings throws(Faults) in
                try forEachPartition(settings.pipeline.integrations) { integration throws(Faults) in
                    try checkTransform(integration)
                }
            }
        }
    }
}
