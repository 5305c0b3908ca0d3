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
            """)

    @Flag(
        help: """
            Ask services too: whether they take the key, and this machine's address; and send a trial to \
            each receiver of notify.
            """)
    var online = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
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
