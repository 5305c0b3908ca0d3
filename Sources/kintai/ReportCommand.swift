import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai report`: the page that says what a run has done and what is to be done.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a run's report.html as things stand now, and say where it is.",
        discussion: """
            Each run writes one. This writes it anew, in another language or after what has been
            confirmed since, or without names, for people who mustn't know them.

            Examples:
              kintai report --config samples/pipeline.yml
              kintai report 20261121T200000Z --no-names --language en
              kintai report --json
            """)

    @Argument(
        help: ArgumentHelp("The run; by default the newest that has ended.", valueName: "run"))
    var runName: String?

    @Flag(
        help:
            "Leave out names and all values of attendance; employee numbers, dates and codes remain."
    )
    var noNames = false

    @Flag(help: "Print the run, where its page is, and its summary.json as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let written = try report(
                on: runName, settings.pipeline, today: settings.today, now: secondsNow(),
                language: language, isLanguageGiven: config.isLanguageGiven,
                config: config.config, isWithoutNames: noNames)
            print(json ? written.json : written.text(in: language), terminator: "")
        }
    }
}
