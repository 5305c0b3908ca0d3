import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai schedule`: what has runs begin every night.
struct ScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Write a systemd timer or a crontab for every night, and say what to type.",
        discussion: """
            It puts nothing in force: without --write it only shows the files. Keys that pipeline.yml \
            names as {credential: NAME} are passed by systemd from the folder --keys.

            Examples:
              kintai schedule --systemd --config samples/pipeline.yml
              kintai schedule --systemd --write units
              kintai schedule --cron --at 5:45
            """)

    @Flag(help: "A service and a timer of systemd.")
    var systemd = false

    @Flag(help: "A file for /etc/cron.d.")
    var cron = false

    @Option(help: ArgumentHelp("Writes the files into this folder.", valueName: "folder"))
    var write: String?

    @Option(help: ArgumentHelp("The time at which a run begins, HH:mm.", valueName: "time"))
    // HRMOS often turns its day at 05:00, and CrowdLog's own link runs then.
    var at = TimeOfDay(hour: 6, minute: 30)

    @Option(help: ArgumentHelp("The time zone of that time.", valueName: "zone"))
    var zone = "Asia/Tokyo"

    @Option(help: ArgumentHelp("The user as whom runs run.", valueName: "user"))
    var user = "kintai"

    @Option(
        help: ArgumentHelp(
            "The name of the units or the crontab, for several pipelines on one machine.",
            valueName: "name"))
    var name = "kintai"

    @Option(help: ArgumentHelp("The folder that has the keys.", valueName: "folder"))
    var keys = "/etc/kintai"

    @Option(
        help: ArgumentHelp(
            "The unit that systemd starts when a run has failed, instead of one that logs it.",
            valueName: "unit"))
    var onFailure: String?

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        guard systemd != cron else { throw ValidationError("Give --systemd or --cron.") }
        guard isName(name, also: "") else {
            throw ValidationError("--name takes ASCII letters, digits, - and _.")
        }
        guard isName(user, also: "$") else {
            throw ValidationError("--user takes ASCII letters, digits, - and _.")
        }
        guard isZone(zone) else {
            throw ValidationError("--zone takes a name such as Asia/Tokyo; there is no '\(zone)'.")
        }
        guard onFailure.map({ isName($0, also: ".@%:\\") }) != false else {
            throw ValidationError("--on-failure takes a unit's name, such as alarm@%n.service.")
        }
    }

    func run() async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let request = ScheduleRequest(
                program: programsFolder() / "kintai", config: Path(typed: config.config),
                name: name, user: user, time: at, zone: zone, keys: Path(typed: keys),
                onFailure: onFailure, language: language)
            let schedule = try Schedule(systemd ? .systemd : .cron, request, pipeline)
            guard let write else {
                print(schedule.text, terminator: "")
                let command = kintaiCommand(
                    "schedule \(systemd ? "--systemd" : "--cron")", config: config.config)
                printToStandardError(
                    ScheduleWords.notWritten.filled(["command": command], in: language))
                return
            }
            try schedule.write(to: Path(write))
            let names = schedule.files.map { (Path(write) / $0.name).text }
            print(
                ScheduleWords.written.filled(
                    ["files": names.joined(separator: ", ")], in: language))
            print(schedule.steps(writtenTo: Path(write)), terminator: "")
        }
    }
}

extension TimeOfDay: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package var defaultValueDescription: String { text }
}

/// Whether a text is a name that needs no quotes anywhere.
private func isName(_ text: String, also signs: String) -> Bool {
    guard let first = text.first, first != "-" else { return false }
    return text.allSatisfy { sign in
        sign.isASCII && (sign.isLetter || sign.isNumber || sign == "-" || sign == "_")
            || signs.contains(sign)
    }
}

/// Whether a time zone's name can be one; where the machine has a database of zones, whether it is there.
private func isZone(_ text: String) -> Bool {
    let isPossible =
        text.first?.isLetter == true && !text.contains("..")
        && text.allSatisfy { sign in
            sign.isASCII && (sign.isLetter || sign.isNumber || "_+-/".contains(sign))
        }
    let zones = Path("/usr/share/zoneinfo")
    guard isPossible, FileReading.isFolder(zones) else { return isPossible }
    return FileReading.exists(zones / text) && !FileReading.isFolder(zones / text)
}
