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
    @OptionGroup var log: LogOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        try requireOneStretch(days)
    }

    func run() async throws {
        var settings: RunSettings
        do throws(Faults) {
            settings = try config.resolve(days)
        } catch {
            throw RunReporter(log.log ?? .none, config.resolveLanguage()).report(error)
        }
        settings.limitPeople = selection.limitPeople
        let language = config.resolveLanguage(settings.pipeline.language)
        let reporter = RunReporter(log.log ?? settings.pipeline.log, language)
        let plan: Plan
        do throws(Faults) {
            plan = try await make(settings, reporter, language)
            reporter.clear()
            if outcome.json {
                try plan.writeJSON(in: language) { print($0, terminator: "") }
            } else {
                let text = try plan.text(in: language, config: config.config, tellsAll: all)
                print(text, terminator: "")
            }
        } catch {
            throw reporter.report(error)
        }
        try outcome.exit(after: plan.outcome)
    }

    private func make(
        _ settings: RunSettings, _ reporter: RunReporter, _ language: Language
    ) async throws(Faults) -> Plan {
        let now = secondsNow()
        for warning in warnings(settings, now: now, language: language) { reporter.warn(warning) }
        return try await makePlan(
            RunRequest(
                integrations: selection.integrations, language: language, isPlan: true,
                config: config.config, startedAt: now, now: secondsNow,
                programs: programsFolder(), onErrors: reporter.tellErrors,
                onEvent: reporter.onEvent),
            settings: settings, options: selection.words + days.words)
    }
}
