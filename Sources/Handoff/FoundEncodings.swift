package import WorkModel

extension FoundEncoding {
    /// Groups the inputs of a package by the encoding that was found for them.
    ///
    /// - Parameters:
    ///   - inputs: those of other kinds than CSV have no encoding and are left out.
    ///   - integration: whose source they are of; `nil` for CrowdLog's members.
    ///   - stated: names of files whose encoding pipeline.yml says; these are left out too.
    /// - Returns: one for each encoding, UTF-8 first.
    package static func grouping(
        _ inputs: [PackageFacts.Input], of integration: IntegrationName? = nil,
        without stated: [String]
    ) -> [FoundEncoding] {
        let found = inputs.filter { !stated.contains($0.name) }
        return TextEncoding.allCases.compactMap { encoding in
            let files = found.filter { $0.encoding == encoding }.map(\.name)
            guard !files.isEmpty else { return nil }
            return FoundEncoding(integration: integration, encoding: encoding, files: files)
        }
    }
}
