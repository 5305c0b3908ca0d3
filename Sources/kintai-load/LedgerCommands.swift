import ArgumentParser
import CommandLineTool
import Handoff
import LoadStage
import Messages
import PipelineSettings
import WorkModel

extension LoadCommand {
    /// Takes down that CrowdLog has what a run's import files say.
    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take down in the ledger that a run's import files were uploaded.",
            discussion: """
                Example: kintai-load confirm --config pipeline.yml \\
                  --run workspace/runs/20261121T200000Z --except 2026-10/upload-001.csv:14
                """)

        @Option(
            help: ArgumentHelp(
                "Rows that CrowdLog refused, with commas between them.",
                valueName: "month/file:line"))
        var except: ImportRows?

        @Option(
            help: ArgumentHelp(
                "Only this file of the run; may be repeated.", valueName: "month/file"))
        var file: [String] = []

        @Flag(help: "Print the counts as JSON.")
        var json = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let result = try confirmRun(
                    settings: settings.pipeline, run: stage.run, refused: except?.rows ?? [],
                    only: file.isEmpty ? nil : Set(file))
                let language = config.resolveLanguage(settings.pipeline.language)
                print(json ? jsonText(result) : result.text(in: language), terminator: "")
            }
        }
    }

    /// Writes the values from before a run as import files.
    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write what CrowdLog had before a run as import files.",
            discussion: """
                Where pipeline.yml names CrowdLog's own download (target.current), it must have been
                read into the undo's folder: kintai-extract current --run RUN-undo.

                Example: kintai-load undo --config pipeline.yml \\
                  --run workspace/runs/20261121T200000Z
                """)

        @Flag(help: "Print what was made as JSON.")
        var json = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                var result = try undoRun(settings: settings, run: stage.run)
                if settings.pipeline.target.api != nil {
                    result.refused = try await sendUndo(
                        of: stage.run, settings: settings, environment: environment)
                }
                let language = config.resolveLanguage(settings.pipeline.language)
                print(
                    json ? jsonText(result) : result.text(in: language, run: stage.run),
                    terminator: "")
            }
        }
    }
}

extension LoadCommand {
    /// Takes CrowdLog's present state into the ledger.
    struct Adopt: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take CrowdLog's present state, as extract has read it, into the ledger.",
            discussion: """
                Example: kintai-load adopt --config pipeline.yml --run workspace/runs/trial
                """)

        @Flag(help: "Print the counts as JSON.")
        var json = false

        @OptionGroup var config: ConfigOptions
        @OptionGroup var days: DayOptions
        @OptionGroup var stage: StageOptions

        func run() async throws {
            try await stage.reportingFaults(config, days) { settings throws(Faults) in
                let result = try adoptCurrent(settings: settings.pipeline, run: stage.run)
                let language = config.resolveLanguage(settings.pipeline.language)
                print(json ? jsonText(result) : result.text(in: language), terminator: "")
            }
        }
    }
}

/// Rows of import files as people name them: `2026-10/upload-001.csv:14,2026-10/upload-002.csv:3`.
struct ImportRows: ExpressibleByArgument {
    let rows: Set<ImportRow>

    init?(argument: String) {
        var rows: Set<ImportRow> = []
        for name in argument.split(separator: ",") {
            let parts = name.split(separator: ":")
            guard parts.count == 2, let line = Int(parts[1]), line > 1 else { return nil }
            rows.insert(ImportRow(file: String(parts[0]), line: line))
        }
        self.rows = rows
    }
}

private func jsonText(_ value: some Encodable) -> String {
    String(decoding: encodeJSON(value), as: UTF8.self)
}

extension Confirmation {
    /// What was taken down, a line each.
    fileprivate func text(in language: Language) -> String {
        countLines(
            [
                (LedgerWords.confirmed, confirmed), (LedgerWords.already, already),
                (LedgerWords.overtaken, overtaken), (LedgerWords.refused, refused),
                (LedgerWords.cleared, cleared),
            ], in: language)
    }
}

extension Adoption {
    /// What was taken in, a line each.
    fileprivate func text(in language: Language) -> String {
        countLines(
            [
                (LedgerWords.adopted, adopted), (LedgerWords.already, already),
                (LedgerWords.dropped, dropped),
            ], in: language)
    }
}

/// A line for the first count, whatever it is, and for each other that isn't 0.
private func countLines(_ counts: [(words: Words, count: Int)], in language: Language) -> String {
    counts.enumerated().filter { $0.offset == 0 || $0.element.count > 0 }
        .map { $0.element.words.filled(["count": grouped($0.element.count)], in: language) }
        .joined(separator: "\n") + "\n"
}

extension Undoing {
    /// What was made, and what is left to people's hands.
    fileprivate func text(in language: Language, run: RunFolder) -> String {
        let current = FileReading.currentFolder
        let words = refused == nil ? LedgerWords.restored : LedgerWords.sentBack
        let count = restored - (refused?.count ?? 0)
        var lines = [words.filled(["count": grouped(count)], in: language)]
        if let refused {
            lines += list(LedgerWords.undoRefused, refused.map { ($0.code, $0.date) }, language)
        }
        if restored > 0 {
            for month in run.undo.loadedMonths {
                let folder = run.undo.loaded(month)
                lines += FileReading.names(in: folder).filter { $0.hasPrefix("upload-") }
                    .map { "  " + (folder / $0).seen(from: current) }
            }
        }
        lines += list(LedgerWords.toClear, toClear.map { ($0.code, $0.date) }, language)
        lines += list(
            LedgerWords.inexpressible, inexpressible.map { ($0.code, $0.date) }, language)
        for reason in Reason.allCases {
            let days = left.filter { $0.reason == reason }
            lines += list(reason.words, days.map { ($0.code, $0.date) }, language)
        }
        if (refused == nil ? restored : 0) + toClear.count > 0 {
            let command = "kintai confirm \(run.undo.path.name)"
            lines.append(LedgerWords.confirmUndo.filled(["command": command], in: language))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func list(
        _ words: Words, _ days: [(code: String, date: String)], _ language: Language
    ) -> [String] {
        guard !days.isEmpty else { return [] }
        return [words.filled(["count": grouped(days.count)], in: language)]
            + dayLines(days, in: language).map { "  " + $0 }
    }
}

extension Undoing.Reason {
    fileprivate var words: Words {
        switch self {
        case .changedLater: LedgerWords.changedLater
        case .changedInCrowdLog: LedgerWords.changedInCrowdLog
        case .closed: LedgerWords.closed
        case .submitted: LedgerWords.submitted
        case .codeMoved: LedgerWords.codeMoved
        case .beforeUnknown: LedgerWords.beforeUnknown
        }
    }
}
