package import PipelineSettings

/// A mail for a server.
package struct Mail: Sendable {
    package var server: String
    package var port: Int
    package var encryption: MailSettings.Encryption
    /// Who sends it, where the server wants to know.
    package var login: (user: String, password: Secret)?
    /// Addresses alone, as the servers pass them on.
    package var from: String
    package var recipients: [String]
    /// Head and body, with CRLF line ends.
    package var message: [UInt8]

    package init(
        server: String, port: Int, encryption: MailSettings.Encryption,
        login: (user: String, password: Secret)? = nil, from: String, recipients: [String],
        message: [UInt8]
    ) {
        self.server = server
        self.port = port
        self.encryption = encryption
        self.login = login
        self.from = from
        self.recipients = recipients
        self.message = message
    }

    /// The server as libcurl is told of it.
    var url: String {
        let host = server.contains(":") ? "[\(server)]" : server
        return (encryption == .implicit ? "smtps" : "smtp") + "://\(host):\(port)"
    }
}

extension HTTPClient {
    /// Gives a mail to its server, again where that may go better a little later.
    ///
    /// A mail whose answer got lost is given again: to have it twice is better than not at all.
    /// - Throws: `refused`, with the server's reply code as the status, and what `send` throws of
    ///   connections.
    package func send(_ mail: Mail) async throws(HTTPFailure) {
        var number = 0
        while true {
            number += 1
            let order = TransferOrder(mail, settings: settings)
            let attempt = Attempt(await engine.perform(order), of: order, host: mail.server)
            guard case .failed(let failure, _) = attempt else { return }
            guard failure.isPassing,
                case .again(let wait) = patience.verdict(afterAttempt: number, retryAfter: nil)
            else { throw failure }
            try await sleep(until: clock.now() + wait)
        }
    }
}
