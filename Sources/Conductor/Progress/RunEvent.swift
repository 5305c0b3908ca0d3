package import Handoff
package import Messages
package import WorkModel

/// What a run tells while it works; nothing of it names people.
package enum RunEvent: Sendable {
    /// It has begun, or goes on, and so many partitions are its own.
    case began(run: String, partitions: Int)
    /// A stage begins work on so many parts: partitions, or months of all integrations.
    case stageBegan(Stage, parts: Int)
    /// A part is whole; the integration is `nil` where it is a month of all.
    case partDone(Stage, IntegrationName?, WorkMonth, rows: Int)
    /// A service is waited for, until that minute in Asia/Tokyo.
    case waiting(IntegrationName, service: String, until: String)
    /// A stage has done what it could.
    case stageEnded(Stage, milliseconds: Int, ExitStatus)
    /// A fault of a stage or of the run.
    case fault(ToldFault)
    /// Something to know that stops nothing.
    case warning(ToldFault)
    /// What a program wrote to standard error besides.
    case output(String)
    /// A message to a receiver of notify.
    case notified(Summary.Notification)
    /// It came to its end.
    case ended(run: String, ExitStatus, days: [String: Int])
}

extension RunEvent {
    /// What was told on standard error, as events.
    static func told(_ text: String, _ language: Language) -> [RunEvent] {
        let faults = toldFaults(in: text, language)
        let warnings = toldFaults(in: text, language, warnings: true)
        guard faults.isEmpty, warnings.isEmpty else {
            return faults.map(RunEvent.fault) + warnings.map(RunEvent.warning)
        }
        let rest = text.hasSuffix("\n") ? String(text.dropLast()) : text
        return rest.isEmpty ? [] : [.output(rest)]
    }
}
