import HTTP
import Handoff
package import PipelineSettings
package import WorkModel

/// What became of a message to one receiver.
package struct SentNotice: Sendable {
    /// The receiver's place in pipeline.yml, from 1.
    package let entry: Int
    package let receiver: NoticeSettings
    /// Why it wasn't taken; `nil` where it was.
    package let faults: Faults?
}

/// Tells all receivers at once, each with few tries and a time limit.
///
/// - Parameters:
///   - notice: What is told.
///   - receivers: Whom to tell, with their places in pipeline.yml from 1.
///   - seconds: Since 1970.
///   - environment: Holds secrets, and names proxies.
///   - command: What to run where a message isn't taken.
/// - Returns: What became of it, in the receivers' order; none throws.
package func send(
    _ notice: Notice, to receivers: [(entry: Int, settings: NoticeSettings)], at seconds: Int,
    environment: [String: String], command: String
) async -> [SentNotice] {
    await withTaskGroup(of: SentNotice.self) { group in
        for (entry, settings) in receivers {
            let receiver = NoticeReceiver(
                entry: entry, settings: settings, environment: environment, command: command)
            group.addTask {
                SentNotice(
                    entry: entry, receiver: settings,
                    faults: await receiver.faults(sending: notice, at: seconds))
            }
        }
        var results: [SentNotice] = []
        for await result in group { results.append(result) }
        return results.sorted { $0.entry < $1.entry }
    }
}

/// One receiver of messages.
private struct NoticeReceiver: Sendable {
    let entry: Int
    let settings: NoticeSettings
    let environment: [String: String]
    let command: String

    func faults(sending notice: Notice, at seconds: Int) async -> Faults? {
        do throws(Faults) {
            if case .mail(let mail) = settings.receiver {
                try await send(mail, notice, at: seconds)
            } else {
                try await post(notice, at: seconds)
            }
            return nil
        } catch {
            return error
        }
    }

    private func post(_ notice: Notice, at seconds: Int) async throws(Faults) {
        guard let reference = settings.receiver.address,
            let body = settings.receiver.body(for: notice, names: settings.names)
        else { return }
        let address = try secret(reference, "url")
        guard let url = HTTPURL(address.exposed), settings.receiver.mayBeAt(url) else {
            throw fault(.noAddress)
        }
        var headers: HTTPHeaders = ["Content-Type": "application/json; charset=utf-8"]
        if case .webhook(_, let key?) = settings.receiver {
            // Signed together with the time, so that nobody can send an old message anew.
            let signed = Array("\(seconds).".utf8) + body
            let key = try secret(key, "signing_key")
            let signature = hmacSHA256(of: signed, key: Array(key.exposed.utf8))
            headers.append("X-Kintai-Timestamp", String(seconds))
            headers.append("X-Kintai-Signature", "sha256=\(signature)")
        }
        let client = try HTTPClient(settings.http, environment: environment)
        do throws(HTTPFailure) {
            // To be told twice is better than not at all.
            _ = try await client.send(
                HTTPRequest(
                    .post, url, headers: headers, body: body, isIdempotent: true,
                    expecting: .anything))
        } catch {
            throw fault(error)
        }
    }

    private func send(
        _ mail: MailSettings, _ notice: Notice, at seconds: Int
    ) async throws(Faults) {
        var login: (user: String, password: Secret)?
        if let user = mail.user, let password = mail.password {
            login = (user, try secret(password, "password"))
        }
        let client = try HTTPClient(settings.http, environment: environment)
        do throws(HTTPFailure) {
            try await client.send(
                Mail(
                    server: mail.server, port: mail.port, encryption: mail.encryption,
                    login: login, from: mail.from, recipients: mail.addresses,
                    message: mailText(of: notice, names: settings.names, mail, at: seconds)))
        } catch {
            throw fault(error)
        }
    }

    private func secret(_ reference: SecretReference, _ key: String) throws(Faults) -> Secret {
        try readSecret(
            reference, setting: "notify[\(entry)].\(key)", integration: nil,
            environment: environment)
    }

    private func fault(_ failure: HTTPFailure) -> Faults {
        switch failure {
        case .unreachable(_, _, let system): fault(.unreachable, system)
        case .timedOut(_, let seconds): fault(.silent, "\(seconds) s")
        case .untrusted(_, _, let system): fault(.untrusted, system)
        case .refused(let response): fault(.refused, String(response.status))
        case .tryLater(let status, _, _): fault(.refused, String(status))
        case .redirected: fault(.redirected)
        case .tooLarge, .notExpected: fault(.refused)
        case .closed, .cancelled: fault(.unreachable)
        }
    }

    private func fault(_ trouble: NoticeTrouble, _ system: String = "") -> Faults {
        var facts: [FactName: String] = [
            .key: "notify[\(entry)]", .value: settings.receiver.kind, .found: trouble.rawValue,
            .command: command,
        ]
        if !system.isEmpty { facts[.system] = system }
        return Faults(.notificationFailed, facts)
    }
}

extension NoticeSettings.Receiver {
    /// The address of a receiver that takes requests.
    fileprivate var address: SecretReference? {
        switch self {
        case .slack(let url), .teams(let url), .lineWorks(let url), .webhook(let url, _): url
        case .mail: nil
        }
    }

    /// Whether an address may be taken: those of services are keys, which nobody may overhear.
    fileprivate func mayBeAt(_ url: HTTPURL) -> Bool {
        if case .webhook = self { return true }
        return url.scheme == .https || url.isLoopback
    }
}
