import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai migrate`: what years of history take, and the steps.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract:
            "Say what moving years of history takes, and the steps; nothing is read or changed.",
        discussion: """
            Counts requests and the time that their limits ask for, and import files, before anything is
            asked of a service.

            Examples:
              kintai migrate --month 2021-10..2026-09
              kintai migrate --from 2021-10-01 --to 2026-09-30 --people 10000
            """)

    @Option(
        help: ArgumentHelp(
            "How many people; by default CrowdLog's members of the newest run.",
            valueName: "people"))
    var people: Int?

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        try requireOneStretch(days)
        if let people, people < 1 {
            throw ValidationError("--people takes a number of people from 1.")
        }
    }

    func run() async throws {
        var status = ExitStatus.done
        try await config.reportingFaults(days) { settings async throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let request = RunRequest(
                language: language, config: config.config, startedAt: secondsNow(),
                now: secondsNow, programs: programsFolder(), onErrors: printErrors)
            let planned = try await planMigration(
                settings, people: people, daysWords: days.words.joined(separator: " "), request)
            status = planned.status
            guard let plan = planned.plan else { return }
            print(
                json
                    ? String(decoding: encodeJSON(plan), as: UTF8.self)
                    : plan.text(in: language, config: config.config), terminator: "")
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
