package import WorkModel

/// What a service's silences and refusals mean for a run, whichever service it is.
package struct ServiceFaults: Sendable {
    /// What people call the service, or the integration that it is the source of.
    package let name: String
    /// Such as `https://ieyasu.co`.
    package let address: String
    /// What goes on once the cause is mended.
    package let command: String

    package init(name: String, address: String, command: String) {
        self.name = name
        self.address = address
        self.command = command
    }

    /// The fault of a request without a good answer; `refused` says what a status stands for that is
    /// neither the service's own failing nor its wish to be left alone.
    package func faults(
        of failure: HTTPFailure, at path: String, refused: (HTTPResponse) -> Faults,
        words: (HTTPResponse) -> String?
    ) -> Faults {
        switch failure {
        case .unreachable(_, let host, let system):
            fault(.serviceUnreachable, at: path, [.found: host, .system: system])
        case .timedOut(_, let seconds):
            fault(.serviceSilent, at: path, [.limit: String(seconds)])
        case .untrusted(_, let host, let system):
            fault(.serviceUntrusted, [.found: host, .system: system])
        case .tooLarge(let limit):
            fault(.serviceAnswerTooLarge, at: path, [.limit: String(limit)])
        case .redirected(let target):
            fault(.serviceRedirected, at: path, [.found: target])
        case .notExpected(let type, let status):
            isPage(type)
                ? fault(.serviceMaintenance, at: path, [.found: String(status)])
                : unreadable(path, "Content-Type: \(type)")
        case .refused(let response):
            switch response.status {
            case 429: fault(.serviceBusy, at: path, [.found: "429"])
            case 503: fault(.serviceMaintenance, at: path, [.found: "503"])
            case 500...: failing(response, at: path, words(response))
            default: refused(response)
            }
        case .tryLater(let status, _, let at):
            fault(
                status == 429 ? .serviceBusy : .serviceMaintenance, at: path,
                [.found: String(status), .since: shownMinute(inTokyo: at)])
        case .closed(let until):
            fault(.serviceClosed, at: path, [.since: shownMinute(inTokyo: until), .value: name])
        case .cancelled:
            fault(.serviceUnreachable, at: path, [.found: address, .system: "cancelled"])
        }
    }

    package func unreadable(_ path: String, _ why: String) -> Faults {
        fault(.serviceAnswerUnreadable, at: path, [.system: why])
    }

    package func fault(
        _ code: FaultCode, at path: String? = nil, _ facts: [FactName: String] = [:]
    ) -> Faults {
        var facts = facts
        facts[.integration] = name
        facts[.path] = path
        facts[.command] = command
        return Faults(code, facts)
    }

    private func failing(
        _ response: HTTPResponse, at path: String, _ words: String?
    ) -> Faults {
        var facts: [FactName: String] = [.found: String(response.status)]
        facts[.system] = words
        return fault(.serviceFailing, at: path, facts)
    }
}

private func isPage(_ contentType: String) -> Bool {
    contentType.lowercased().hasPrefix("text/html")
}

/// `2026-10-05 02:00`, in Asia/Tokyo, of seconds since 1970, rounded up to the minute.
package func shownMinute(inTokyo seconds: Int) -> String {
    let tokyo = seconds + 9 * 3600 + 59
    let day = WorkDate(dayNumber: Int32(tokyo / 86_400))
    let minute = tokyo % 86_400 / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day) \(two(minute / 60)):\(two(minute % 60))"
}
