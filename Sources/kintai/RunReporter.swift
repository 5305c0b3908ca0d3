import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import Synchronization
import WorkModel

extension LogFormat: ExpressibleByArgument {}

/// How standard error tells what a run does.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What standard error gets of a run at work: none, text or json; by default as pipeline.yml says.",
            valueName: "format"))
    var log: LogFormat?
}

/// Tells on standard error what a run does: as progress for a person at a terminal, as log lines for
/// machines, and its faults in words.
final class RunReporter: Sendable {
    private let lines: LogLines
    private let format: LogFormat
    private let language: Language
    /// Whether a person sees the progress.
    private let isWatched: Bool
    private let progress: Mutex<Progress>
    private let start = ContinuousClock.now

    private struct Progress {
        var text: ProgressText
        /// Whether a status line stands on the terminal.
        var isShown = false
    }

    init(_ format: LogFormat, _ language: Language) {
        self.format = format
        self.language = language
        lines = LogLines(format)
        isWatched = format == .none && standardErrorIsTerminal
        progress = Mutex(Progress(text: ProgressText(language)))
    }

    /// Takes a run's events; `nil` where nobody wants them.
    var onEvent: (@Sendable (RunEvent) -> Void)? {
        guard format != .none || isWatched else { return nil }
        return { event in self.tell(event) }
    }

    /// Takes the faults' words, which JSON has as events.
    func tellErrors(_ text: String) {
        guard format != .json else { return }
        clear()
        printErrors(text)
    }

    /// Tells a warning that comes before the run.
    func warn(_ text: String) {
        if let line = lines.line(warning: text, at: secondsNow()) {
            printToStandardError(line)
        } else {
            printToStandardError(text)
        }
    }

    /// Tells faults that keep a run from its end.
    /// - Returns: The worst one's exit status.
    func report(_ faults: Faults) -> ExitCode {
        clear()
        guard format == .json else { return CommandLineTool.report(faults, in: language) }
        for fault in faults.all {
            tell(.fault(ToldFault(code: fault.code, text: describe(fault, in: language))))
        }
        return exitCode(after: faults)
    }

    /// Takes the status line away, for what comes on standard output.
    func clear() {
        progress.withLock { progress in
            if progress.isShown { printToStandardErrorAtOnce("\r\u{1B}[K") }
            progress.isShown = false
        }
    }

    private func tell(_ event: RunEvent) {
        if let line = lines.line(event, at: secondsNow()) { printToStandardError(line) }
        guard isWatched else { return }
        let time = (ContinuousClock.now - start).components
        let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
        progress.withLock { progress in
            let line = progress.text.take(event, at: seconds)
            var text = progress.isShown ? "\r\u{1B}[K" : ""
            if let line { text += line + "\n" }
            let status = progress.text.status(at: seconds)
            progress.isShown = status != nil
            printToStandardErrorAtOnce(text + (status ?? ""))
        }
    }
}
