import HTTP
import PipelineSettings
import WorkModel

/// What KING OF TIME's silences and refusals mean for a run (`other-sources.md` §1.5).
struct KingOfTimeFaults: Sendable {
    let integration: IntegrationName
    let api: KingOfTimeAPI
    /// What goes on once the cause is mended.
    let command: String
    /// It may stand in what the service says.
    let token: Secret

    /// The fault of a request that got no answer at all.
    func unanswered(_ failure: HTTPFailure, at path: String) -> Faults {
        service.faults(
            of: failure, at: path,
            refused: { response in refused(KingOfTimeError(response), at: path) },
            words: { _ in nil })
    }

    /// The fault of an answer that is an error and stays one.
    func refused(_ error: KingOfTimeError, at path: String) -> Faults {
        var facts: [FactName: String] = [.found: error.shown]
        if !error.message.isEmpty { facts[.system] = blanked(error.message) }
        switch error.meaning {
        case .busy: facts[.system] = nil
        case .maintenance: facts[.system] = nil
        default: break
        }
        let code: FaultCode =
            switch error.meaning {
            case .busy: .serviceBusy
            case .failing: .serviceFailing
            case .maintenance: .serviceMaintenance
            case .closed: .serviceClosed
            case .refused, .other: .serviceRefused
            }
        return service.fault(code, at: path, facts)
    }

    /// The fault of a token that isn't taken; `isGood` says what the service itself says of the token.
    func noAccess(_ error: KingOfTimeError, at path: String, isGood: Bool) -> Faults {
        var facts: [FactName: String] = [.found: error.shown, .value: api.vendor.title]
        if !error.message.isEmpty { facts[.system] = blanked(error.message) }
        return service.fault(
            isGood ? .kingOfTimeAccessRefused : .kingOfTimeTokenWrong, at: path, facts)
    }

    /// The fault of hours in which nothing is asked, or of a service that says so.
    func closed(until seconds: Int, at path: String) -> Faults {
        service.fault(
            .serviceClosed, at: path,
            [.since: shownMinute(inTokyo: seconds), .value: api.vendor.title])
    }

    func unreadable(_ path: String, _ why: String) -> Faults {
        service.unreadable(path, why)
    }

    private func blanked(_ text: String) -> String {
        text.replacing(token.exposed, with: token.description)
    }

    private var service: ServiceFaults {
        ServiceFaults(name: integration.text, address: api.baseURL, command: command)
    }
}
