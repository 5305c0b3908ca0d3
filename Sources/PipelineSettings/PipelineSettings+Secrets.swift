/// The secrets that a pipeline names, by who needs them.
extension PipelineSettings {
    /// All of them, in the order of pipeline.yml.
    package var secrets: [SecretReference] {
        integrations.flatMap(\.source.secrets) + target.secrets
            + notify.flatMap(\.receiver.secrets)
    }

    /// The environment's variables that hold some.
    package var secretVariables: Set<String> { names(of: secrets) }

    /// Those of the sources, of the target, or of both.
    package func secretVariables(ofSources: Bool = false, ofTarget: Bool = false) -> Set<String> {
        let sources = ofSources ? integrations.flatMap(\.source.secrets) : []
        return names(of: sources + (ofTarget ? target.secrets : []))
    }

    private func names(of secrets: [SecretReference]) -> Set<String> {
        Set(
            secrets.compactMap { secret in
                if case .variable(let name) = secret { name } else { nil }
            })
    }
}

extension SourceSettings {
    fileprivate var secrets: [SecretReference] {
        switch self {
        case .hrmosAPI(let api): [api.key]
        case .jobcanAPI(let api): [api.clientID, api.clientSecret]
        case .kingOfTime(let api): [api.token]
        case .hrmosJSON, .hrmosCSV, .csv, .command: []
        }
    }
}

extension TargetSettings {
    fileprivate var secrets: [SecretReference] { api.map { [$0.token] } ?? [] }
}

extension NoticeSettings.Receiver {
    fileprivate var secrets: [SecretReference] {
        switch self {
        case .slack(let address), .teams(let address), .lineWorks(let address): [address]
        case .webhook(let address, let signingKey): [address] + (signingKey.map { [$0] } ?? [])
        case .mail(let settings): settings.password.map { [$0] } ?? []
        }
    }
}
