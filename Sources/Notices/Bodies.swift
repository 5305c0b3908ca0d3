import Handoff
import PipelineSettings

// What each receiver takes.

/// A message of Slack's incoming webhook (https://api.slack.com/messaging/webhooks), as plain text.
struct SlackBody: Encodable {
    let text: String

    init(_ notice: Notice, names: Bool) {
        let lines = [notice.title] + notice.lines(withNames: names)
        text = lines.map(Self.escaped).joined(separator: "\n")
    }

    /// The three characters that Slack gives a meaning of their own.
    private static func escaped(_ line: String) -> String {
        line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}

/// A card for the trigger "When a Teams webhook request is received" of Microsoft Teams' Workflows: a
/// message with an Adaptive Card as its attachment.
///
/// The lines are rich text, in which no character has a meaning of its own.
struct TeamsBody: Encodable {
    let type = "message"
    let attachments: [Attachment]

    struct Attachment: Encodable {
        let contentType = "application/vnd.microsoft.card.adaptive"
        let content: Card
    }

    struct Card: Encodable {
        private enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case type, version, body
        }

        let schema = "http://adaptivecards.io/schemas/adaptive-card.json"
        let type = "AdaptiveCard"
        let version = "1.4"
        let body: [Block]
    }

    struct Block: Encodable {
        let type = "RichTextBlock"
        /// The space above it.
        let spacing: String
        let inlines: [Run]
    }

    struct Run: Encodable {
        let type = "TextRun"
        let text: String
        let weight: String
    }

    init(_ notice: Notice, names: Bool) {
        var blocks = [Self.block(notice.title, weight: "Bolder", spacing: "Default")]
        var isAfterGap = true
        for line in notice.lines(withNames: names) {
            if line.isEmpty {
                isAfterGap = true
            } else {
                let spacing = isAfterGap ? "Default" : "None"
                blocks.append(Self.block(line, weight: "Default", spacing: spacing))
                isAfterGap = false
            }
        }
        attachments = [Attachment(content: Card(body: blocks))]
    }

    private static func block(_ text: String, weight: String, spacing: String) -> Block {
        Block(spacing: spacing, inlines: [Run(text: text, weight: weight)])
    }
}

/// A message of LINE WORKS' app Incoming Webhook (https://developers.worksmobile.com/jp/docs/webhook).
///
/// How long a text it takes isn't published; its bots take 2,000 characters.
struct LineWorksBody: Encodable {
    struct Body: Encodable {
        let text: String
    }

    static let longestText = 2000

    let title: String
    let body: Body

    init(_ notice: Notice, names: Bool) {
        let text = notice.lines(withNames: names).joined(separator: "\n")
        title = notice.title
        body = Body(text: shortened(text, to: Self.longestText))
    }
}

/// What any program gets (Documentation/Decisions/0019-notify.md).
struct WebhookBody: Encodable {
    let format = 1
    let events: [String]
    let title: String
    let text: String
    let facts: NoticeFacts
    let heldDays: [String]?

    init(_ notice: Notice, names: Bool) {
        events = notice.events.isEmpty ? ["test"] : notice.events.map(\.rawValue)
        title = notice.title
        text = notice.lines.joined(separator: "\n")
        facts = notice.facts
        heldDays = names ? Array(notice.heldDays.dropFirst()) : nil
    }
}

/// The text, or as much of it as may be, with a mark.
private func shortened(_ text: String, to limit: Int) -> String {
    text.utf16.count <= limit
        ? text : String(decoding: Array(text.utf16.prefix(limit - 1)), as: UTF16.self) + "…"
}

extension NoticeSettings.Receiver {
    /// A notice as JSON in a receiver's form; `nil` for one that takes none.
    func body(for notice: Notice, names: Bool) -> [UInt8]? {
        let text =
            switch self {
            case .slack: encodeJSONLine(SlackBody(notice, names: names))
            case .teams: encodeJSONLine(TeamsBody(notice, names: names))
            case .lineWorks: encodeJSONLine(LineWorksBody(notice, names: names))
            case .webhook: encodeJSONLine(WebhookBody(notice, names: names))
            case .mail: ""
            }
        return text.isEmpty ? nil : Array(text.utf8)
    }
}
