package import ArgumentParser
import Handoff
package import Messages
import PipelineConfig
package import PipelineSettings
package import WorkModel

// The groups of options stand side by side in a command: in debug builds swift-argument-parser
// checks a group within a group over and over, and each level multiplies a program's start.

/// Which pipeline.yml and which language: the options that every command takes.
package struct ConfigOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The file of the pipeline.", valueName: "file"))
    package var config: String = "pipeline.yml"

    @Option(
        help: ArgumentHelp(
            "ja or en; by default as pipeline.yml or the environment says.", valueName: "language"))
    package var language: LanguageSetting?

    package init() {}

    /// The language to speak, before or after pipeline.yml is read.
    package func resolveLanguage(_ setting: LanguageSetting? = nil) -> Language {
        Language.resolve(
            option: language?.rawValue, setting: setting?.rawValue, environment: environment)
    }

    /// Whether the command line names a language of ours.
    package var isLanguageGiven: Bool {
        language.flatMap { Language(rawValue: $0.rawValue) } != nil
    }

    /// Reads pipeline.yml.
    /// - Throws: every fault of it at once; `fileHandlesShort` where hardly a file can be opened, which
    ///   libraries answer with a crash, or take for a file that can't be read.
    package func readPipeline() throws(Faults) -> PipelineSettings {
        let fewest = 16
        if let limit = FileHandles.limit, limit < fewest {
            throw Faults(
                .fileHandlesShort,
                [.stage: "kintai", .limit: String(fewest - limit), .command: "kintai run"])
        }
        return try PipelineConfig.readPipeline(path: config, environment: environment)
    }

    /// Whom pipeline.yml names to be told, where the rest of it is at fault.
    package func readReceivers() -> PipelineSettings? {
        PipelineConfig.readReceivers(path: config, environment: environment)
    }

    /// Reads one column layout, built in or of pipeline.yml, which needn't be complete.
    /// - Throws: every fault of `profiles` at once; `usageBadOption` where no profile has that name.
    package func readProfile(_ name: String) throws(Faults) -> CSVProfile {
        try PipelineConfig.readProfile(name, path: config, environment: environment)
    }

    /// Reads pipeline.yml and settles the window.
    /// - Throws: every fault of pipeline.yml at once.
    package func resolve(_ days: DayOptions) throws(Faults) -> RunSettings {
        let pipeline = try readPipeline()
        let today = days.today ?? WorkDate(tokyoAtSeconds: secondsNow())
        return RunSettings(
            pipeline: pipeline, window: days.window(pipeline.window, today: today), today: today)
    }

    /// Reads the settings, does the work, and prints faults in the user's language.
    package func reportingFaults(
        _ days: DayOptions, _ work: (RunSettings) async throws(Faults) -> Void
    ) async throws {
        try await reportingFaults(reading: { () throws(Faults) in try resolve(days) }, work)
    }

    /// Reads the settings with `read`, does the work, and prints faults in the user's language.
    func reportingFaults(
        reading read: () throws(Faults) -> RunSettings,
        _ work: (RunSettings) async throws(Faults) -> Void
    ) async throws {
        var language = resolveLanguage()
        try await CommandLineTool.reportingFaults(in: language) { () async throws(Faults) in
            let settings = try read()
            language = resolveLanguage(settings.pipeline.language)
            try await work(settings)
        }
    }
}

/// Reads the settings that the conductor has resolved.
/// - Throws: `usageBadOption` where the file is no such settings.
package func readResolvedSettings(_ path: String) throws(Faults) -> RunSettings {
    guard let settings = decodeJSON(RunSettings.self, from: try FileReading.bytes(of: Path(path)))
    else {
        throw Faults(
            .usageBadOption,
            [.key: "--settings", .value: path, .expected: "settings.json of a run's folder"])
    }
    return settings
}

extension LanguageSetting: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
extension DurationStyle: ExpressibleByArgument {}
