import Handoff
import Messages
package import PipelineSettings
import WorkModel

/// A run's events as lines for machines, text or JSON.
package struct LogLines: Sendable {
    private let format: LogFormat

    package init(_ format: LogFormat) {
        self.format = format
    }

    /// An event as a line.
    ///
    /// In text faults stand for themselves and have no line.
    /// - Parameters:
    ///   - event: What happened.
    ///   - seconds: Since 1970.
    /// - Returns: The line without its end; `nil` where nothing is logged.
    package func line(_ event: RunEvent, at seconds: Int) -> String? {
        let fields = LogFields(event)
        switch format {
        case .none: return nil
        case .json: return encodeJSONLine(LogLine(at: utcTime(seconds), fields))
        case .text:
            guard !fields.standsForItself else { return nil }
            let facts = fields.values.sorted { $0.key < $1.key }.map { " \($0)=\($1.text)" }
            return "\(utcTime(seconds)) \(fields.level) \(fields.event)" + facts.joined()
        }
    }

    /// A warning in words alone.
    package func line(warning text: String, at seconds: Int) -> String? {
        guard format == .json else { return nil }
        var fields = LogFields("warning", level: "warning")
        fields.values["message"] = .text(text)
        return encodeJSONLine(LogLine(at: utcTime(seconds), fields))
    }
}

/// An event's name, level and facts.
private struct LogFields {
    enum Value: Encodable {
        case text(String)
        case number(Int)

        /// As it stands in a line of text, in quotes where it has spaces.
        var text: String {
            switch self {
            case .number(let number): String(number)
            case .text(let text):
                text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
                    ? encodeJSONLine(text) : text
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    let event: String
    let level: String
    var standsForItself = false
    var values: [String: Value] = [:]

    init(_ event: String, level: String = "info") {
        self.event = event
        self.level = level
    }

    init(_ event: RunEvent) {
        switch event {
        case .began(let run, let partitions):
            self.init("run-began")
            values = ["run": .text(run), "partitions": .number(partitions)]
        case .stageBegan(let stage, let parts):
            self.init("stage-began")
            values = ["stage": .text(stage.rawValue), "parts": .number(parts)]
        case .partDone(let stage, let integration, let month, let rows):
            self.init("part-done")
            values = [
                "stage": .text(stage.rawValue), "month": .text(month.description),
                "rows": .number(rows),
            ]
            values["integration"] = integration.map { .text($0.text) }
        case .waiting(let integration, let service, let until):
            self.init("waiting")
            values = [
                "integration": .text(integration.text), "service": .text(service),
                "until": .text(until),
            ]
        case .stageEnded(let stage, let milliseconds, let status):
            self.init("stage-ended", level: status == .done ? "info" : "error")
            values = [
                "stage": .text(stage.rawValue), "milliseconds": .number(milliseconds),
                "status": .number(Int(status.rawValue)),
            ]
        case .fault(let fault), .warning(let fault):
            let isFault = if case .fault = event { true } else { false }
            self.init(isFault ? "fault" : "warning", level: isFault ? "error" : "warning")
            values = ["code": .text(fault.code.rawValue), "message": .text(fault.text)]
            standsForItself = true
        case .output(let text):
            self.init("output", level: "warning")
            values = ["message": .text(text)]
            standsForItself = true
        case .notified(let notification):
            self.init("notified", level: notification.isSent ? "info" : "warning")
            values = [
                "to": .text(notification.to), "entry": .number(notification.entry),
                "sent": .text(notification.isSent ? "yes" : "no"),
                "events": .text(notification.events.joined(separator: ",")),
            ]
        case .ended(let run, let status, let days):
            self.init("run-ended", level: status == .done ? "info" : "error")
            values = days.mapValues { .number($0) }
            values["run"] = .text(run)
            values["status"] = .number(Int(status.rawValue))
        }
    }
}

/// A line of JSON.
private struct LogLine: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private let time: String
    private let fields: LogFields

    init(at time: String, _ fields: LogFields) {
        self.time = time
        self.fields = fields
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(time, forKey: Key(stringValue: "at"))
        try container.encode(fields.level, forKey: Key(stringValue: "level"))
        try container.encode(fields.event, forKey: Key(stringValue: "event"))
        for (name, value) in fields.values {
            try container.encode(value, forKey: Key(stringValue: name))
        }
    }
}
