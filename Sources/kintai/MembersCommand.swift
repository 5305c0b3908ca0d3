import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai members`: who of the sources' people is which of CrowdLog's members.
struct MembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "Compare the sources' employees with CrowdLog's members.",
        discussion: """
            Reads the people of all integrations and the members anew, so it works before the first \
            run; of a service only its lists are asked. Names are shown: they are for the person who \
            asks.

            Examples:
              kintai members
              kintai members --config samples/pipeline.yml --today 2026-11-01 --all
            """)

    @Flag(help: "List those with whom all is well too, and long lists whole.")
    var all = false

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The date to take for today, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    var today: WorkDate?

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        var status = ExitStatus.done
        let days = try DayOptions.parse(today.map { ["--today", $0.description] } ?? [])
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let request = RunRequest(
                language: language, config: config.config, startedAt: secondsNow(),
                now: secondsNow, programs: programsFolder(), onErrors: printErrors)
            let ended = try await compareMembers(request, settings: settings)
            status = ended.status
            guard let comparison = ended.comparison else { return }
            print(
                json
                    ? comparison.json(in: language)
                    : comparison.text(in: language, tellsAll: all),
                terminator: "")
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
