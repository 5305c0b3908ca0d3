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

    @Option(
        help: ArgumentHelp(
            "The date from which ages count, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    var today: WorkDate?

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let answer = try explain(
                ExplainRequest(
                    employee: employee, date: date, run: runName,
                    today: today ?? WorkDate(tokyoAtSeconds: secondsNow()),
                    config: config.config),
                pipeline: pipeline, language: language, json: json)
            print(answer, terminator: "")
        }
    }
}
