import ArgumentParser
import CommandLineTool
import Handoff
import LoadStage
import WorkModel

extension LoadCommand {
    /// Writes a file for one of CrowdLog's imports that concern members.
    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a member import file, by the tenant's own template.",
            discussion: """
                Reads accepted/ and the people of the run's folder, as kintai members leaves them, and \
                prints how many people the file has.

                Example: kintai-load members --kind new_members --file new.csv \\
                  --config pipeline.yml --run workspace/members
                """)

        @Option(help: "new_members or changed_codes: which settings say what goes where.")
        var kind: MemberImportKind

        @Option(help: ArgumentHelp("The new file.", valueName: "file"))
        var file: String

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                print(
                    try writeMemberImport(kind, settings: settings, in: stage.run, to: Path(file)))
            }
        }
    }
}

extension MemberImportKind: ExpressibleByArgument {}
