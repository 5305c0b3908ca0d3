package import ArgumentParser
import CommandLineTool
import ExtractStage
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// The stage that reads a source's attendance, its people, and CrowdLog's members.
package struct ExtractCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kintai-extract",
        abstract: "Read a source's attendance and people, or what CrowdLog has.",
        discussion: """
            Writes extract/, members/ and current/ of the run's folder.

            Examples:
              kintai-extract --config pipeline.yml --run workspace/runs/trial \\
                --integration 本社 --month 2026-10
              kintai-extract file october.csv --profile hrmos-daily --to trial
            """,
        version: programVersion,
        subcommands: [
            Attendance.self, People.self, Members.self, File.self, Current.self, ManHours.self,
            Check.self, Estimate.self,
        ],
        defaultSubcommand: Attendance.self)

    package init() {}

    package static func main() async {
        leaveNothingInCoreDumps()
        await main(nil)
    }

    struct Attendance: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read one integration's attendance and people.",
            discussion: """
                Example: kintai-extract attendance --config pipeline.yml \\
                  --run workspace/runs/trial --integration 本社 --month 2026-10
                """)

        @Option(help: ArgumentHelp("The integration (連携名).", valueName: "name"))
        var integration: String

        @Flag(help: "Leave months alone that are there whole, as after a run that was stopped.")
        var onlyMissing = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings async throws(Faults) in
                let integration = try settings.integration(IntegrationName(integration))
                let language = config.resolveLanguage(settings.pipeline.language)
                try await extract(
                    integration, months: days.months(settings), onlyMissing: onlyMissing,
                    settings: settings, into: stage.run, environment: environment,
                    watcher: .telling(in: language))
            }
        }
    }

    struct People: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read one integration's people, without attendance.",
            discussion: """
                Of a service only its lists are asked; files that have no list of people are read \
                through for whom their attendance shows.

                Example: kintai-extract people --config pipeline.yml \\
                  --run workspace/runs/trial --integration 本社
                """)

        @Option(help: ArgumentHelp("The integration (連携名).", valueName: "name"))
        var integration: String

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings async throws(Faults) in
                let integration = try settings.integration(IntegrationName(integration))
                let language = config.resolveLanguage(settings.pipeline.language)
                try await extractPeople(
                    integration, settings: settings, into: stage.run, environment: environment,
                    watcher: .telling(in: language))
            }
        }
    }

    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the members that CrowdLog knows.",
            discussion: """
                Examples, files for a trial:
                  kintai-extract members members.csv --to trial
                  kintai-extract members members.xlsx --sheet 2 --to trial
                """)

        @Argument(
            help: "A members file (CSV, .xlsx) to read for a trial; else those of pipeline.yml.")
        var file: String?

        @Option(help: ArgumentHelp(sheetHelp, valueName: "name"))
        var sheet: String?

        @Option(help: ArgumentHelp("The folder to write for a trial.", valueName: "dir"))
        var to: String?

        @Option(name: .customLong("run"), help: ArgumentHelp("The run's folder.", valueName: "dir"))
        var runPath: String?

        @Option(
            help: ArgumentHelp(
                "Settings that the conductor has resolved; instead of --config.",
                valueName: "file"))
        var settings: String?

        @OptionGroup var config: ConfigOptions

        func validate() throws {
            guard (file == nil) == (to == nil), (file == nil) != (runPath == nil) else {
                throw ValidationError("Give FILE and --to, or --run.")
            }
            guard file != nil || sheet == nil else {
                throw ValidationError("Give --sheet with FILE; pipeline.yml names its own.")
            }
        }

        func run() async throws {
            let language = config.resolveLanguage()
            try await reportingFaults(in: language) { () throws(Faults) in
                if let file, let to {
                    let remarks = try extractTrialMembers(
                        MembersFile(file: InputFile(name: file, path: file, sheet: sheet)),
                        into: Path(to))
                    for remark in remarks { print(remark.text(in: language)) }
                } else {
                    let run = RunFolder(Path(runPath ?? ""))
                    try extractMembers(try pipeline().target.members, into: run.members)
                }
            }
        }

        private func pipeline() throws(Faults) -> PipelineSettings {
            guard let settings else { return try config.readPipeline() }
            return try readResolvedSettings(settings).pipeline
        }
    }

    struct Current: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read CrowdLog's own attendance download.",
            discussion: """
                What target.current names in pipeline.yml guards what people typed into CrowdLog.

                Example: kintai-extract current --config pipeline.yml --run workspace/runs/trial
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                try extractCurrent(
                    months: days.months(settings), settings: settings, into: stage.run)
            }
        }
    }

    struct ManHours: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "man-hours",
            abstract: "Read recorded man-hours (工数).",
            discussion: """
                Reads what target.man_hours names in pipeline.yml; kintai hours compares it.

                Example: kintai-extract man-hours --config pipeline.yml --run workspace/runs/trial
                """)

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                guard let list = settings.pipeline.target.manHours else {
                    throw Faults(
                        .configMissingKey, at: Place(file: config.config),
                        [.key: "target.man_hours"])
                }
                try extractManHours(
                    list, months: days.months(settings), window: settings.window, into: stage.run)
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the files that this stage reads, without writing anything.",
            discussion: """
                Example: kintai-extract check --config pipeline.yml
                """)

        @Flag(help: "Ask services too: whether they take the key, and this machine's address.")
        var online = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions

        func run() async throws {
            try await config.reportingFaults(days) { settings async throws(Faults) in
                let language = config.resolveLanguage(settings.pipeline.language)
                var faults: [Fault] = []
                do throws(Faults) {
                    let found = try checkExtract(settings)
                    for encoding in found.encodings { print(encoding.text(in: language)) }
                    for remark in found.remarks { print(remark.text(in: language)) }
                } catch {
                    faults += error.all
                }
                do throws(Faults) {
                    try await checkServices(
                        settings, isOnline: online, environment: environment
                    ) { finding in
                        tell(finding, in: language)
                    }
                } catch {
                    faults += error.all
                }
                if let faults = Faults(faults) { throw faults }
            }
        }
    }

    struct Estimate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what reading the sources takes: requests, or files; nothing is asked.",
            discussion: """
                Prints a line an integration: its name, requests ("-" where nobody can tell), requests a \
                second, files and their bytes, with tabs between.

                Example: kintai-extract estimate --people 10000 --month 2021-10..2026-09
                """)

        @Option(help: ArgumentHelp("How many people the sources have.", valueName: "people"))
        var people: Int

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions

        func run() async throws {
            try await config.reportingFaults(days) { settings throws(Faults) in
                for integration in settings.pipeline.integrations {
                    let estimate = estimateReading(integration, settings.window, people: people)
                    let cells = [
                        integration.name.text, estimate.requests.map(String.init) ?? "-",
                        String(estimate.perSecond), String(estimate.files), String(estimate.bytes),
                    ]
                    print(cells.joined(separator: "\t"))
                }
            }
        }
    }
}
