import Handoff
import PipelineSettings
import WorkModel

/// Answers of a service that a run has fetched and not yet extracted, one file each.
///
/// A file's name ends with the checksum of its bytes: one that a crash has torn doesn't count and is
/// fetched again. The folder goes when all months of the window are extracted.
struct FetchedAnswers {
    let folder: Path
    /// How the files' names end.
    private let suffix: String

    init(of integration: IntegrationName, in run: RunFolder, suffix: String = "json") {
        self.suffix = suffix
        folder = run.fetched(integration)
    }

    /// The files that are there, torn ones too.
    var names: [String] { FileReading.names(in: folder) }

    /// The answer that is there under that name, told by the request that it answers.
    func find(_ name: String, among names: [String], request: String) -> InputFile? {
        for file in names where file.hasPrefix(name + ".") {
            let path = folder / file
            guard let bytes = try? FileReading.bytes(of: path),
                file == fileName(name, of: bytes)
            else { continue }
            return InputFile(name: request, path: path.text)
        }
        return nil
    }

    /// Keeps an answer.
    func keep(
        _ bytes: [UInt8], as name: String, request: String
    ) throws(Faults) -> InputFile {
        try FileWriting.makeFolder(folder)
        let path = folder / fileName(name, of: bytes)
        try FileWriting.replaceFile(path, with: bytes)
        return InputFile(name: request, path: path.text)
    }

    func remove() throws(Faults) {
        try FileWriting.removeTree(folder)
    }

    private func fileName(_ name: String, of bytes: [UInt8]) -> String {
        var checksum = XXH3()
        checksum.update(bytes.span)
        return "\(name).\(checksum.hexadecimal).\(suffix)"
    }
}
