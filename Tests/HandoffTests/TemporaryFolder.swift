import Foundation
import Handoff

/// Runs `body` with a new folder, which is gone afterwards.
func withTemporaryFolder<Value>(_ body: (Path) throws -> Value) throws -> Value {
    let path = Path(
        FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-tests-" + UUID().uuidString).path)
    try FileWriting.makeFolder(path)
    defer { try? FileWriting.removeTree(path) }
    return try body(path)
}
