import Foundation
import Testing

/// A few of the moments at which `make crash` stops the world.
@Suite struct CrashTests {
    @Test(arguments: ["second-night", "confirm", "crowdlog-api"])
    func `comes to the same end wherever the world stops`(scenario: String) async throws {
        try await Script.withLibraries { libraries in
            Script.expectWell(
                try await Script.run(
                    "Crash/crash.py",
                    with: [
                        "--shim", libraries.appending(path: "crash.so").path, "--every", "97",
                        "--seeds", "1", "--only", scenario,
                    ]))
        }
    }
}
