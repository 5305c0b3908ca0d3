import Foundation
import Testing

extension ScriptTests {
    /// One try of each way in which `make failing` lets the machine fail.
    @Suite struct FailingTests {
        @Test(arguments: [
            "disk", "signals", "limits", "clocks", "zones", "other-disk", "many-runs", "old-ledger",
        ])
        func `says that the machine fails, and loses nothing`(way: String) async throws {
            try await Script.withLibraries { libraries in
                Script.expectWell(
                    try await Script.run(
                        "Failing/failing.py",
                        with: [
                            "--crash", libraries.appending(path: "crash.so").path, "--clock",
                            libraries.appending(path: "clock.so").path, "--brief", "--only", way,
                        ]))
            }
        }
    }
}
