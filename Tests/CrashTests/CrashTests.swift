import Foundation
import Testing

extension ScriptTests {
    /// A few of the moments at which `make crash` stops the world.
    @Suite struct CrashTests {
        @Test(arguments: [("second-night", 97), ("confirm", 13), ("crowdlog-api", 97)])
        func `comes to the same end wherever the world stops`(
            scenario: String, every: Int
        ) async throws {
            try await Script.withLibraries { libraries in
                Script.expectWell(
                    try await Script.run(
                        "Crash/crash.py",
                        with: [
                            "--shim", libraries.appending(path: "crash.so").path, "--every",
                            "\(every)", "--seeds", "1", "--only", scenario,
                        ]))
            }
        }
    }
}
