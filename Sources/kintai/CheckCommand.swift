import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai check`: everything that can be wrong before a run, all findings at once.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check pipeline.yml, the files it names, the template and the members.",
        discussion: """
            Examples:
              kintai check --config pipeline.yml
              kintai check --online
              kintai check --since 26h
            """)

    @Flag(
        help: """
            Ask services too: whether they take the key, and this machine's address; and send a trial to \
            each receiver of notify.
            """)
    var online = false

    @Option(
        help: ArgumentHelp(
            """
            For monitoring: only say whether a run has gone well within that time (90m, 26h, 3d), and end \
            with 0 or 69.
            """, valueName: "time"))
    var since: SpanOfTime?

    @Flag(help: "Print all that is found, or the answer of --since, as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        guard since == nil || !online else {
            throw ValidationError("Give --online or --since.")
        }
    }

    func run() async throws {
        if let since { return try await tellRecentRun(within: since) }
        if json { return try await printCheckJSON(config, days, isOnline: online) }
        try await checkPipeline(config, days, isOnline: online) { settings, encodings, language in
            encodings
                + CheckWords.allWell.filled(
                    [
                        "file": config.config,
                        "from": settings.window.from.description,
                        "to": settings.window.to.description,
                        "command": kintaiCommand("run", config: config.config),
                    ], in: language)
        }
    }
}

extension CheckCommand {
    /// Says whether a run went well lately.
    private func tellRecentRun(within limit: SpanOfTime) async throws {
        var language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            let pipeline = try config.readPipeline()
            language = config.resolveLanguage(pipeline.language)
            let recent = try RecentRun(
                pipeline, within: (limit.seconds, limit.text), now: secondsNow(),
                config: config.config)
            print(json ? recent.json : recent.text(in: language) + "\n", terminator: "")
        }
    }
}

/// A length of time such as `26h`.
struct SpanOfTime: ExpressibleByArgument {
    let text: String
    let seconds: Int

    init?(argument: String) {
        let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400]
        guard let unit = argument.last.flatMap({ units[$0] }),
            let count = Int(argument.dropLast()), (1...100_000).contains(count)
        else { return nil }
        text = argument
        seconds = count * unit
    }
}

/// Reads pipeline.yml, asks the stages, and prints all that they find, and `whenWell` where nothing of it
/// stops a run.
///
/// `whenWell` is given the settings, the encodings that were found, each on a line, and the language.
/// - Throws: an `ExitCode` after findings that stop a run.
func checkPipeline(
    _ config: ConfigOptions, _ days: DayOptions, isOnline: Bool = false,
    whenWell: (RunSettings, _ encodings: String, Language) -> String
) async throws {
    var status = ExitStatus.done
    try await config.reportingFaults(days) { settings throws(Faults) in
        let language = config.resolveLanguage(settings.pipeline.language)
        for warning in checkWarnings(settings, language) {
            printToStandardError(warning)
        }
        let checked = await check(settings, config, isOnline: isOnline, language)
        status = checked.status
        for line in checked.sent { print(line) }
        if status == .done { print(whenWell(settings, checked.encodings, language)) }
        if !checked.findings.isEmpty {
            printToStandardError(String(checked.findings.dropLast()))
        }
    }
    if status != .done { throw ExitCode(status.rawValue) }
}

/// Does the same, for machines: all that is found, also of pipeline.yml itself, is one JSON object.
private func printCheckJSON(
    _ config: ConfigOptions, _ days: DayOptions, isOnline: Bool
) async throws {
    let settings: RunSettings
    do throws(Faults) {
        settings = try config.resolve(days)
    } catch {
        print(CheckJSON(error, language: config.resolveLanguage()).text, terminator: "")
        throw ExitCode(ExitStatus.worst(of: error.all.map(\.code.exitStatus)).rawValue)
    }
    let language = config.resolveLanguage(settings.pipeline.language)
    let checked = await check(settings, config, isOnline: isOnline, language)
    let warnings = checkWarnings(settings, language)
    let answer = CheckJSON(settings, checked, warnings: warnings, language: language)
    print(answer.text, terminator: "")
    if checked.status != .done { throw ExitCode(checked.status.rawValue) }
}

/// What a run would say too, and what only somebody who sets kintai up needs to hear.
private func checkWarnings(_ settings: RunSettings, _ language: Language) -> [String] {
    warnings(settings, now: secondsNow(), language: language)
        + warningsOfTimesheet(settings.pipeline, language: language)
}

private func check(
    _ settings: RunSettings, _ config: ConfigOptions, isOnline: Bool, _ language: Language
) async -> CheckResult {
    await Conductor.check(
        settings.pipeline, config: config.config, isOnline: isOnline, now: secondsNow(),
        language: language, programs: programsFolder())
}
