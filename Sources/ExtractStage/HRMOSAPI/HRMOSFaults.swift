import HTTP
import PipelineSettings
import WorkModel

/// What HRMOS勤怠's silences and refusals mean for a run (`hrmos.md` §1, §3).
struct HRMOSFaults: Sendable {
    let integration: IntegrationName
    let api: HRMOSAPI
    let today: WorkDate
    /// What goes on once the cause is mended.
    let command: String

    /// The fault of a request without a good answer; no secret is in it, even where the service's own
    /// words repeat one.
    func faults(
        of failure: HTTPFailure, at path: String, isAuthentication: Bool = false,
        without secrets: [Secret] = []
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
            refused(
                response, at: path, isAuthentication: isAuthentication,
                words: message(of: response, without: secrets))
        case .tryLater(let status, _, let at):
            fault(
                status == 429 ? .serviceBusy : .serviceMaintenance, at: path,
                [.found: String(status), .since: clockTime(inTokyo: at)])
        case .cancelled:
            fault(.serviceUnreachable, at: path, [.found: api.baseURL, .system: "cancelled"])
        }
    }

    func unreadable(_ path: String, _ why: String) -> Faults {
        fault(.serviceAnswerUnreadable, at: path, [.system: why])
    }

    func keepsChanging(_ path: String) -> Faults {
        fault(.serviceKeepsChanging, at: path)
    }

    private func refused(
        _ response: HTTPResponse, at path: String, isAuthentication: Bool, words: String?
    ) -> Faults {
        let status = response.status
        if let code = meaning(of: status), isAuthentication {
            var facts: [FactName: String] = [.found: String(status), .value: api.company]
            facts[.system] = words
            if code == .hrmosKeyExpired { facts[.value] = api.keyIssued?.description }
            return fault(code, facts)
        }
        let code: FaultCode =
            switch status {
            case 429: .serviceBusy
            case 503: .serviceMaintenance
            case 500...: .serviceFailing
            default: .serviceRefused
            }
        var facts: [FactName: String] = [.found: String(status)]
        if code == .serviceFailing || code == .serviceRefused { facts[.system] = words }
        return fault(code, at: path, facts)
    }

    /// What a refusal to give a token stands for; all but 401 is as pipeline.yml says.
    private func meaning(of status: Int) -> FaultCode? {
        let refusals = api.refusals
        if let issued = api.keyIssued, KeyAge(issued: issued, today: today).isOver,
            (refusals.key + refusals.address).contains(status)
        {
            return .hrmosKeyExpired
        }
        if refusals.key.contains(status) { return .hrmosKeyWrong }
        if refusals.address.contains(status) { return .hrmosAddressRefused }
        if refusals.plan.contains(status) { return .hrmosPlanLacking }
        return refusals.company.contains(status) ? .hrmosCompanyUnknown : nil
    }

    private func fault(
        _ code: FaultCode, at path: String? = nil, _ facts: [FactName: String] = [:]
    ) -> Faults {
        var facts = facts
        facts[.integration] = integration.text
        facts[.path] = path
        facts[.command] = command
        return Faults(code, facts)
    }
}

/// The service's own words (`{"code": …, "message": …}`), for people only: what they say isn't
/// published.
private func message(of response: HTTPResponse, without secrets: [Secret]) -> String? {
    var object = ObjectReader(keys: ["message"])
    guard object.read(response.body, response.body.indices) == nil else { return nil }
    let words = secrets.reduce(object.string(object.value(at: 0))) { words, secret in
        words.replacing(secret.exposed, with: secret.description)
    }
    return words.isEmpty ? nil : String(words.prefix(200))
}

private func isPage(_ contentType: String) -> Bool {
    contentType.lowercased().hasPrefix("text/html")
}

/// `2026-10-05 02:00`, in Asia/Tokyo, of seconds since 1970, rounded up to the minute.
private func clockTime(inTokyo seconds: Int) -> String {
    let tokyo = seconds + 9 * 3600 + 59
    let day = WorkDate(dayNumber: Int32(tokyo / 86_400))
    let minute = tokyo % 86_400 / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day) \(two(minute / 60)):\(two(minute % 60))"
}
