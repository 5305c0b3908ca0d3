import PipelineSettings

/// The secrets that a run may need, by where they are, each once, in the order of pipeline.yml.
struct ScheduledSecrets {
    private(set) var credentials: [String] = []
    private(set) var variables: [String] = []
    private(set) var files: [String] = []

    init(_ pipeline: PipelineSettings) {
        for reference in pipeline.secrets { add(reference) }
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
