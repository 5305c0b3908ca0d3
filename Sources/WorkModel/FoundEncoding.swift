/// Files of one owner that were read in one encoding, which had to be found out.
package struct FoundEncoding: Codable, Hashable, Sendable {
    /// Whose source they are of; `nil` for CrowdLog's members.
    package var integration: IntegrationName?
    /// `.utf8` or `.cp932`.
    package var encoding: TextEncoding
    /// As pipeline.yml names them, in the order in which they were read; at least one.
    package var files: [String]

    package init(integration: IntegrationName? = nil, encoding: TextEncoding, files: [String]) {
        self.integration = integration
        self.encoding = encoding
        self.files = files
    }
}
