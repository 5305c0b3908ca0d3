import Foundation
package import Handoff
package import PipelineSettings

/// A folder for one test; it goes with the value that made it.
package final class TemporaryFolder: Sendable {
    package let path: Path

    package init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = Path(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.text)
    }

    package func write(_ text: String, to name: String) throws -> InputFile {
        try write(Array(text.utf8), to: name)
    }

    package func write(_ bytes: [UInt8], to name: String) throws -> InputFile {
        let file = path / name
        try Data(bytes).write(to: URL(fileURLWithPath: file.text))
        return InputFile(name: name, path: file.text)
    }

    package func text(_ name: String) throws -> String {
        try String(contentsOfFile: (path / name).text, encoding: .utf8)
    }
}

/// Runs `body` with a new folder, which is gone afterwards.
package func withTemporaryFolder<Value>(_ body: (Path) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try body(folder.path) }
}
