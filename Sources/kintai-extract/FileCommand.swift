import ArgumentParser
import CommandLineTool
import ExtractStage
import Handoff
import PipelineSettings
import TransformStage
import WorkModel

/// What `--sheet` says.
let sheetHelp = "The sheet of a workbook, by name or number; else the first that isn't hidden."

extension ExtractCommand {
    struct File: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read one CSV file or workbook of attendance, to try its column layout.",
            discussion: """
                Writes attendance.csv and employees.csv of all months of the file, without lists \
                of users and segments, and says what couldn't be read. A profile that isn't built \
                in stands under profiles in the file that --config names; nothing else of it is \
                looked at.

                Examples:
                  kintai-extract file october.csv --profile hrmos-daily --to trial
                  kintai-extract file export.csv --profile our-export --to trial
                  kintai-extract file export.xlsx --sheet 10月 --profile our-export --to trial
                  kintai-extract file jobcan.csv --profile jobcan-daily --durations h:mm --to trial
                """)

        @Argument(help: "The CSV file or workbook (.xlsx) to read.")
        var file: String

        @Option(
            help: ArgumentHelp(
                "Its column layout: a built-in one, or a name under profiles.", valueName: "name"))
        var profile: String

        @Option(help: ArgumentHelp("The folder to write.", valueName: "dir"))
        var to: String

        @Option(help: "Its encoding; auto finds out. A workbook has its own.")
        var encoding: TextEncoding = .auto

        @Option(help: "How it writes lengths of time; instead of what the profile says.")
        var durations: DurationStyle?

        @Option(help: ArgumentHelp(sheetHelp, valueName: "name"))
        var sheet: String?

        @OptionGroup var config: ConfigOptions

        func run() async throws {
            let language = config.resolveLanguage()
            try await reportingFaults(in: language) { () throws(Faults) in
                let folder = Path(to)
                var layout = try config.readProfile(profile)
                layout.durations = durations ?? layout.durations
                let read = try extractTrialFile(
                    InputFile(name: file, path: file, sheet: sheet),
                    CSVFormat(encoding: encoding, profile: layout), into: folder)
                let overview = try AttendanceOverview(of: folder, madeBy: "kintai-extract file")
                let report = TrialReport(
                    read: read, profile: profile, folder: folder, overview: overview)
                print(report.text(in: language), terminator: "")
            }
        }
    }
}
