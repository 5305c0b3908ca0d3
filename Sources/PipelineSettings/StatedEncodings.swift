import WorkModel

extension IntegrationSettings {
    /// The names of the source's files whose encoding pipeline.yml says (`encoding` isn't `auto`).
    package var filesOfStatedEncoding: [String] {
        guard let format = source.format, format.encoding != .auto else { return [] }
        return source.putFiles?.files.map(\.name) ?? []
    }
}

extension TargetSettings {
    /// The names of the members files whose encoding pipeline.yml says (`encoding` isn't `auto`).
    package var membersOfStatedEncoding: [String] {
        members.filter { $0.encoding != .auto }.map(\.file.name)
    }
}
