import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// What ジョブカン's silences and refusals mean for a run.
struct JobcanFaults: Sendable {
    let integration: IntegrationName
    let api: JobcanAPI
    /// What goes on once the cause is mended.
    let command: String

    /// The fault of a request without a good answer.
    ///
    /// Nothing of the body is told: its shape isn't known, so it might name anybody.
    func faults(
        of failure: HTTPFailure, at path: String, isAuthentication: Bool = false
    ) -> Faults {
        service.faults(
            of: failure, at: path,
            refused: { response in
                let isOfClient = isAuthentication || response.status == 401
                return service.fault(
                    isOfClient ? .jobcanClientRefused : .serviceRefused, at: path,
                    [.found: String(response.status)])
            }, words: { _ in nil })
    }

    func unreadable(_ path: String, _ why: String) -> Faults {
        service.unreadable(path, why)
    }

    /// The fault of items that lack a field, with the keys that they have.
    func missing(
        _ field: JobcanField, of items: [JSONTree], at path: String
    ) -> Faults {
        let keys = Set(items.flatMap(\.keys)).sorted()
        var facts: [FactName: String] = [
            .key: "source.fields.\(field.key)",
            .names: keys.isEmpty ? "–" : keys.joined(separator: ", "),
        ]
        facts[.value] = field.path
        return service.fault(.jobcanFieldMissing, at: path, facts)
    }

    private var service: ServiceFaults {
        ServiceFaults(name: integration.text, address: api.apiURL, command: command)
    }
}

/// A key of `fields` and the path that it has.
struct JobcanField {
    let key: String
    /// `nil` where pipeline.yml has none, and none is known.
    let path: String?

    init(_ key: String, _ path: String?) {
        self.key = key
        self.path = path
    }

    /// What an item has there.
    func value(in item: JSONTree) -> JSONTree? { path.flatMap { item[$0] } }
}
