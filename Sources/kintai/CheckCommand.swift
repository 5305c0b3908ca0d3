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

    @Flag(help: "Print the answer of --since as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func validate() throws {
        guard since == nil || !online else {
            throw ValidationError("Give --online or --since.")
        }
        guard since != nil || !json else {
            throw ValidationError("--json goes with --since.")
        }
    }

    func run() async throws {
        if let since { return try await tellRecentRun(within: since) }
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
        for warning in warnings(settings, now: secondsNow(), language: language) {
            printToStandardError(warning)
        }
        let checked = await check(
            config: config.config, isOnline: isOnline, language: language,
            programs: programsFolder())
        status = checked.status
        if isOnline, !settings.pipeline.notify.isEmpty {
            let trial = await sendTrials(
                settings.pipeline, at: secondsNow(), language: language, config: config.config)
            for line in trial.sent { print(line) }
            for fault in trial.faults {
                printToStandardError(describe(fault, in: language))
                status = .worst(of: [status, fault.code.exitStatus])
            }
        }
        if status == .done { print(whenWell(settings, checked.encodings, language)) }
        if !checked.findings.isEmpty {
            printToStandardError(String(checked.findings.dropLast()))
        }
    }
    if status != .done { throw ExitCode(status.rawValue) }
}
