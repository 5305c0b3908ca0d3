/// The files of corrections of an integration, each over those before it.
package struct CorrectionFiles: Hashable, Sendable {
    package var files: [InputFile]

    package init(_ files: [InputFile]) {
        self.files = files
    }

    /// As pipeline.yml names them.
    package var names: [String] { files.map(\.name) }
}

/// One file is written as it stands, several as a list.
extension CorrectionFiles: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let file = try? container.decode(InputFile.self) {
            files = [file]
        } else {
            files = try container.decode([InputFile].self)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if files.count == 1 {
            try container.encode(files[0])
        } else {
            try container.encode(files)
        }
    }
}
