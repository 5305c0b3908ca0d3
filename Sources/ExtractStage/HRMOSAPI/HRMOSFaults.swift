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
        let words = { message(of: $0, without: secrets) }
        if case .refused(let response) = failure, let code = meaning(of: response.status),
            isAuthentication
        {
            return refused(code, response, words(response))
        }
        return service.faults(
            of: failure, at: path, refused: { refused($0, at: path, words($0)) }, words: words)
    }

    func unreadable(_ path: String, _ why: String) -> Faults {
        service.unreadable(path, why)
    }

    func keepsChanging(_ path: String) -> Faults {
        service.fault(.serviceKeepsChanging, at: path)
    }

    /// What a refusal to give a token leads to.
    private func refused(
        _ code: FaultCode, _ response: HTTPResponse, _ words: String?
    ) -> Faults {
        var facts: [FactName: String] = [.found: String(response.status), .value: api.company]
        facts[.system] = words
        if code == .hrmosKeyExpired { facts[.value] = api.keyIssued?.description }
        return service.fault(code, facts)
    }

    private func refused(
        _ response: HTTPResponse, at path: String, _ words: String?
    ) -> Faults {
        var facts: [FactName: String] = [.found: String(response.status)]
        facts[.system] = words
        return service.fault(.serviceRefused, at: path, facts)
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

    private var service: ServiceFaults {
        ServiceFaults(name: integration.text, address: api.baseURL, command: command)
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
