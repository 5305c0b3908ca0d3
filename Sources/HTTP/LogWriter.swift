internal import Synchronization
internal import WorkModel

/// Writes attempts into the log.
final class LogWriter: Sendable {
    private let log: HTTPLog
    private let secrets: Mutex<Redaction>

    init(_ log: HTTPLog, secrets: [Secret]) {
        self.log = log
        self.secrets = Mutex(Redaction(secrets))
    }

    func addSecret(_ secret: Secret) {
        secrets.withLock { $0.add(secret) }
    }

    /// - Parameters:
    ///   - attempt: What became of it.
    ///   - number: Which attempt of the request it was, from 1.
    ///   - request: The request.
    ///   - start: Seconds since 1970.
    ///   - milliseconds: How long it took.
    func tell(
        _ attempt: Attempt, _ number: Int, of request: HTTPRequest, at start: Int,
        milliseconds: Int
    ) {
        var line = JSONText()
        line.add("at", timeText(start))
        line.add("method", request.method.rawValue)
        line.add("url", shown(request.url))
        line.add("attempt", number)
        line.add("sent", request.headers.fields.map(shown))
        add(request.body, as: "sent_body", request.headers, to: &line)
        line.add("milliseconds", milliseconds)
        switch attempt {
        case .answered(let response, _):
            line.add("status", response.status)
            line.add("bytes", response.body.count)
            line.add("headers", response.headers.fields.map(shown))
            add(response.body, as: "body", response.headers, to: &line)
        case .failed(let failure, _):
            line.add("failure", words(for: failure))
        }
        log.write(secrets.withLock { $0.redacted(line.line) })
    }

    private func add(
        _ body: [UInt8]?, as key: String, _ headers: HTTPHeaders, to line: inout JSONText
    ) {
        guard let body, !body.isEmpty else { return }
        guard isJSON(contentType: headers.first("Content-Type")),
            let json = blankedJSON(body, showing: log.shownKeys)
        else { return line.add(key, blanked) }
        line.add(key, json: json)
    }

    private func shown(_ field: HTTPHeaders.Field) -> String {
        let isShown = shownHeaders.contains(field.name.lowercased())
        return "\(field.name): \(isShown ? field.value : blanked)"
    }

    private func shown(_ url: HTTPURL) -> String {
        guard !url.query.isEmpty else { return url.text }
        let items = url.query.split(separator: "&").map { item in
            let name = item.prefix { $0 != "=" }
            return log.shownKeys.contains(String(name)) ? String(item) : "\(name)=\(blanked)"
        }
        return url.origin + url.path + "?" + items.joined(separator: "&")
    }
}

/// Headers whose values name nobody.
private let shownHeaders: Set<String> = [
    "accept", "cache-control", "connection", "content-encoding", "content-length", "content-type",
    "date", "retry-after", "server", "transfer-encoding", "x-total-count", "x-total-page",
]

/// A time as ISO 8601 writes it: `2026-11-21T20:00:00Z`.
private func timeText(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = WorkDate(dayNumber: Int32(seconds / 86_400))
    let time = seconds % 86_400
    return "\(date)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
}

/// What an attempt can fail by, for experts.
private func words(for failure: HTTPFailure) -> String {
    switch failure {
    case .unreachable(let reason, _, let system): "\(reason): \(system)"
    case .untrusted(let distrust, _, let system): "untrusted \(distrust): \(system)"
    case .timedOut(let limit, let seconds): "timedOut \(limit): \(seconds) s"
    case .tooLarge(let limit): "tooLarge: \(limit) MiB"
    case .cancelled, .redirected, .notExpected, .refused, .tryLater, .closed: "\(failure)"
    }
}
