internal import Synchronization

/// Writes attempts into the log.
final class LogWriter: Sendable {
    private let log: HTTPLog
    private let secrets: Mutex<[Secret]>

    init(_ log: HTTPLog, secrets: [Secret]) {
        self.log = log
        self.secrets = Mutex(secrets)
    }

    func addSecret(_ secret: Secret) {
        secrets.withLock { $0.append(secret) }
    }

    func tell(
        _ attempt: Attempt, _ number: Int, of request: HTTPRequest, _ order: TransferOrder,
        at seconds: Int, milliseconds: Int
    ) {
    }
}
