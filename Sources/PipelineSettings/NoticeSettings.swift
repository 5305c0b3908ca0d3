/// One entry of the key `notify`: who is told of what.
package struct NoticeSettings: Codable, Hashable, Sendable {
    /// What a run can be told for.
    package enum Event: String, Codable, CaseIterable, Sendable {
        /// A run that failed, wholly or in part, or never began.
        case failure
        /// Days are held that weren't before, or that the window leaves next.
        case held
        /// A key of a service dies soon.
        case keyExpiry = "key_expiry"
        /// Days for CrowdLog were added, changed or have vanished.
        case change
        /// Every run.
        case always
    }

    /// How a message reaches people.
    package enum Receiver: Codable, Hashable, Sendable {
        /// Slack's incoming webhook; its address is its key.
        case slack(SecretReference)
        /// A webhook of Microsoft Teams' Workflows.
        case teams(SecretReference)
        /// LINE WORKS' app Incoming Webhook.
        case lineWorks(SecretReference)
        /// Any program that takes JSON; signed where there is a key.
        case webhook(SecretReference, signingKey: SecretReference?)
        case mail(MailSettings)

        /// The word of pipeline.yml.
        package var kind: String {
            switch self {
            case .slack: "slack"
            case .teams: "teams"
            case .lineWorks: "line-works"
            case .webhook: "webhook"
            case .mail: "mail"
            }
        }
    }

    package var receiver: Receiver
    package var events: [Event]
    /// Whether messages name people, dates and times of held days.
    package var names: Bool
    /// How the receiver is called; a mail server takes its time limits, attempts and CA file.
    package var http: HTTPSettings

    package static var standardEvents: [Event] { [.failure, .held, .keyExpiry] }
    /// A receiver that hangs mustn't keep a run for long.
    package static var standardHTTP: HTTPSettings {
        HTTPSettings(
            timeout: 10, connectTimeout: 10, silenceTimeout: 10, attempts: 3, longestWait: 10,
            largestBody: 1)
    }

    package init(
        receiver: Receiver, events: [Event] = Self.standardEvents, names: Bool = false,
        http: HTTPSettings = Self.standardHTTP
    ) {
        self.receiver = receiver
        self.events = events
        self.names = names
        self.http = http
    }
}

/// A mail server, and whom it is given mail for.
package struct MailSettings: Codable, Hashable, Sendable {
    package enum Encryption: String, Codable, CaseIterable, Sendable {
        /// The connection begins in the clear and mustn't stay so.
        case starttls
        /// TLS from the first byte (port 465).
        case implicit
        case none
    }

    /// A host's name or address.
    package var server: String
    package var port: Int
    package var encryption: Encryption
    package var user: String?
    package var password: SecretReference?
    /// Addresses alone, without names.
    package var from: String
    package var addresses: [String]

    package init(
        server: String, port: Int = 587, encryption: Encryption = .starttls, user: String? = nil,
        password: SecretReference? = nil, from: String, addresses: [String]
    ) {
        self.server = server
        self.port = port
        self.encryption = encryption
        self.user = user
        self.password = password
        self.from = from
        self.addresses = addresses
    }
}

/// The key `log`: how standard error tells what a run does.
package enum LogFormat: String, Codable, CaseIterable, Sendable {
    /// Warnings and faults alone, as people read them.
    case none
    /// A line an event, with its time.
    case text
    /// A JSON object an event.
    case json
}
