import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai hours`: attendance against recorded man-hours.
struct HoursCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "Compare the attendance of a run with recorded man-hours (工数), day by day.",
        discussion: """
            Reads target.man_hours of pipeline.yml, such as CrowdLog's タイムシートエクスポート, or FILE by \
            a profile with the columns employee_code, date and man_hours; several rows of a day are \
            summed. A day differs from target.timesheet.tolerance minutes on (15). Hourly leave inside \
            the span is taken off first, and days that match with the other breaks: {mode} are told \
            apart, as are days that are held or ignored. Without dates the months are compared that \
            the list touches.

            --html writes one page to read, search and print; of very many days it shows those that differ \
            most, and counts the others, which --xlsx has.

            It ends with 0 whatever it finds; with --differences-exit it ends with that status where \
            a day differs, lacks man-hours or attendance, or has man-hours on a day off. 78, 65, 66 \
            and 73 stay what they are everywhere: faulty settings, data, missing input, can't write.

            Examples:
              kintai hours
              kintai hours export.csv --profile our-man-hours --month 2026-10 --xlsx hours.xlsx
              kintai hours --html hours.html
              kintai hours --json --differences-exit 3
            """)

    @Argument(help: "The list of man-hours; else target.man_hours of pipeline.yml.")
    var file: String?

    @Option(
        help: ArgumentHelp("The list's layout: a name under profiles.", valueName: "profile"))
    var profile: String?

    @Option(help: ArgumentHelp("auto, utf-8 or cp932.", valueName: "encoding"))
    var encoding: TextEncoding?

    @Option(name: .customLong("run"), help: "The run to look at; by default the newest.")
    var runName: String?

    @Option(help: ArgumentHelp("Write a workbook too.", valueName: "file"))
    var xlsx: String?

    @Option(
        help: ArgumentHelp("Write a page for a browser too, one file.", valueName: "file"))
    var html: String?

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The exit status where somebody has to mend something.", valueName: "status"))
    var differencesExit: Int32 = 0

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        guard (0...255).contains(differencesExit) else {
            throw ValidationError("--differences-exit takes a status from 0 to 255.")
        }
        guard (file == nil) == (profile == nil), file != nil || encoding == nil else {
            throw ValidationError("Give FILE and --profile together.")
        }
        try requireOneStretch(days)
    }

    func run() async throws {
        var status = ExitStatus.done
        var hasFaults = false
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            var pipeline = settings.pipeline
            pipeline.target.manHours = try list(of: pipeline)
            let request = RunRequest(
                language: language, config: config.config, startedAt: secondsNow(),
                now: secondsNow, programs: programsFolder(), onErrors: printErrors)
            let ended = try await compareHours(
                HoursRequest(run: runName, window: days.isEmpty ? nil : settings.window), request,
                pipeline)
            status = ended.status
            guard let comparison = ended.comparison else { return }
            hasFaults = comparison.totals.faults > 0
            if let xlsx { try comparison.writeWorkbook(to: Path(xlsx), in: language) }
            if let html { try comparison.writePage(to: Path(html), in: language) }
            if json {
                print(String(decoding: encodeJSON(comparison), as: UTF8.self), terminator: "")
            } else {
                print(comparison.text(in: language), terminator: "")
            }
        }
        if status != .done { throw ExitCode(status.rawValue) }
        if hasFaults, differencesExit != 0 { throw ExitCode(differencesExit) }
    }

    /// The list to read.
    private func list(of pipeline: PipelineSettings) throws(Faults) -> ManHoursFile {
        guard let file, let profile else {
            if let list = pipeline.target.manHours { return list }
            throw Faults(
                .configMissingKey, at: Place(file: config.config), [.key: "target.man_hours"])
        }
        let layout = try config.readProfile(profile)
        let needed: [CSVField] = [.employeeCode, .date, .manHours]
        guard needed.allSatisfy({ layout.columns.texts[$0] != nil }) else {
            throw Faults(
                .usageBadOption,
                [
                    .key: "--profile", .value: profile,
                    .expected: "a profile with the columns employee_code, date and man_hours",
                ])
        }
        return ManHoursFile(
            file: InputFile(name: file, path: Path(typed: file).text),
            format: CSVFormat(encoding: encoding ?? .auto, profile: layout))
    }
}

extension DayOptions {
    /// Whether nobody has chosen any days.
    fileprivate var isEmpty: Bool { from == nil && last == nil && month.isEmpty }
}
