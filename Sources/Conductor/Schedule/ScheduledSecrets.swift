import PipelineSettings

/// The secrets that a run may need, by where they are, each once, in the order of pipeline.yml.
struct ScheduledSecrets {
    private(set) var credentials: [String] = []
    private(set) var variables: [String] = []
    private(set) var files: [String] = []

    init(_ pipeline: PipelineSettings) {
        for integration in pipeline.integrations {
            for reference in integration.source.secrets { add(reference) }
        }
        if let api = pipeline.target.api { add(api.token) }
        for notice in pipeline.notify {
            for reference in notice.receiver.secrets { add(reference) }
        }
    }

    private mutating func add(_ reference: SecretReference) {
        func add(_ text: String, to list: inout [String]) {
            if !list.contains(text) { list.append(text) }
        }
        switch reference {
        case .credential(let name): add(name, to: &credentials)
        case .variable(let name): add(name, to: &variables)
        case .file(let file): add(file.path, to: &files)
        }
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

extension NoticeSettings.Receiver {
    fileprivate var secrets: [SecretReference] {
        switch self {
        case .slack(let url), .teams(let url), .lineWorks(let url): [url]
        case .webhook(let url, let signingKey): [url] + (signingKey.map { [$0] } ?? [])
        case .mail(let mail): mail.password.map { [$0] } ?? []
        }
    }
}
