import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai begin`: begin a run whose parts other programs do, on one machine or many.
struct BeginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin",
        abstract: "Begin a run that others do part by part, on many machines: list its commands.",
        discussion: """
            Prints a line a command: its step, what it is about, the service that it asks or -, and \
            the command, with tabs between them. What is of one step may run side by side; the steps, \
            extract, transform, prepare, guards, commit and end, follow each other.

            Examples:
              kintai begin --last 40
              kintai begin --month 2025-04..2026-03 --json
            """)

    @Flag(help: "Allow the first load, after which nothing could be restored.")
    var firstLoad = false

    @Flag(help: "Load however many days change or are missing.")
    var yes = false

    @Flag(help: "Print the run and its commands as JSON.")
    var json = false

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        try requireOneStretch(days)
    }

    func run() async throws {
        try await config.reportingFaults(days) { settings async throws(Faults) in
            var settings = settings
            settings.limitPeople = selection.limitPeople
            let now = secondsNow()
            let language = config.resolveLanguage(settings.pipeline.language)
            for warning in warnings(settings, now: now, language: language) {
                printToStandardError(warning)
            }
            let begun = try await beginRun(
                RunRequest(
                    integrations: selection.integrations, language: language,
                    mayLoadFirst: firstLoad, isAgreed: yes, config: config.config, startedAt: now,
                    now: secondsNow, programs: programsFolder(), onErrors: printErrors),
                settings: settings)
            print(
                json ? String(decoding: encodeJSON(begun), as: UTF8.self) : begun.text,
                terminator: "")
        }
    }
}
