import ArgumentParser
import CommandLineTool
import Conductor
import PipelineSettings
import WorkModel

/// `kintai explain`: why a day looks as it does.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a day looks as it does: from the source to the import file.",
        discussion: """
            Example: kintai explain --employee A0012 --date 2026-10-05
            """)

    @Option(help: ArgumentHelp("The employee number or the employee code.", valueName: "code"))
    var employee: String

    @Option(help: ArgumentHelp("The work date, yyyy-MM-dd.", valueName: "date"))
    var date: WorkDate

    @Option(name: .customLong("run"), help: "The run to look at; by default the newest.")
    var runName: String?

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let answer = try explain(
                employee: employee, on: date, run: runName, pipeline: pipeline,
                language: language)
            print(answer, terminator: "")
        }
    }
}
