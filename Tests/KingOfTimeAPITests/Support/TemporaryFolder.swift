import Foundation
import Handoff
import PipelineSettings

/// A folder for one test; it goes with the value that made it.
final class TemporaryFolder: Sendable {
    let path: Path

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-king-of-time-api-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = Path(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.text)
    }

    func write(_ text: String, to name: String) throws -> InputFile {
        try write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) throws -> InputFile {
        let file = path / name
        try Data(bytes).write(to: URL(fileURLWithPath: file.text))
        return InputFile(name: name, path: file.text)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: (path / name).text, encoding: .utf8)
    }
}
