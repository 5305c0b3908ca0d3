import WorkModel

extension IntegrationSettings {
    /// The names of the source's files whose encoding pipeline.yml says (`encoding` isn't `auto`).
    package var filesOfStatedEncoding: [String] {
        switch source {
        case .hrmosAPI, .hrmosJSON: []
        case .hrmosCSV(let source, let format):
            format.encoding == .auto ? [] : source.files.map(\.name)
        case .csv(let source): source.format.encoding == .auto ? [] : source.files.map(\.name)
        }
    }
}

extension TargetSettings {
    /// The names of the members files whose encoding pipeline.yml says (`encoding` isn't `auto`).
    package var membersOfStatedEncoding: [String] {
        members.filter { $0.encoding != .auto }.map(\.file.name)
    }
}
