import Foundation
import Handoff
import Testing

@testable import Conductor

/// Names of runs tell which came first, whatever the clock says.
@Suite struct RunIDTests {
    @Test func `names a run by its start, and never before the newest one`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-run-id-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let workspace = Path(folder.path)
        func name(_ seconds: Int) throws -> String {
            try RunID.makeFolder(in: workspace, startedAt: seconds).0.text
        }
        #expect(try name(1_795_000_000) == "20261118T110640Z")
        #expect(try name(1_795_000_000) == "20261118T110640Z-2")
        // The clock was set back.
        #expect(try name(1_794_000_000) == "20261118T110640Z-3")
        #expect(try name(0) == "20261118T110640Z-4")
        #expect(try name(1_795_000_001) == "20261118T110641Z")
        let all = RunID.all(in: workspace).map(\.text)
        #expect(all.last == "20261118T110641Z" && all.count == 5)
    }
}
