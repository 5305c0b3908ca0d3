import Testing

extension ScriptTests {
    /// Files in hostile shapes, smaller than those of `make linear`.
    @Suite struct LinearTests {
        @Test func `time and memory grow as a file does`() async throws {
            Script.expectWell(
                try await Script.run("Failing/linear.py", with: ["--scale", "0.05"]))
        }
    }
}
