import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai plan`: show what a run would change, and load nothing.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what a run would change in CrowdLog, by person and day; load nothing.",
        discussion: """
            Examples:
              kintai plan
              kintai plan --config samples/pipeline.yml --today 2026-11-01
              kintai plan --limit-people 10 --all
            """)

    @Flag(help: "Tell added and unchanged days one by one too.")
    var all = false

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var outcome: OutcomeOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        try requireOneStretch(days)
    }

    func run() async throws {
        var ended: RunOutcome?
        try await config.reportingFaults(days) { settings throws(Faults) in
            var settings = settings
            settings.limitPeople = selection.limitPeople
            let language = config.resolveLanguage(settings.pipeline.language)
            let now = secondsNow()
            for warning in warnings(settings, now: now, language: language) {
                printToStandardError(warning)
            }
            let request = RunRequest(
                integrations: selection.integrations, language: language, isPlan: true,
                config: config.config, startedAt: now, now: secondsNow, programs: programsFolder(),
                onErrors: printErrors)
            let plan = try await makePlan(
                request, settings: settings, options: selection.words + days.words)
            if outcome.json {
                try plan.writeJSON(in: language) { print($0, terminator: "") }
            } else {
                let text = try plan.text(in: language, config: config.config, tellsAll: all)
                print(text, terminator: "")
            }
            ended = plan.outcome
        }
        if let ended { try outcome.exit(after: ended) }
    }
}
