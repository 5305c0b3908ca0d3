import Testing

extension ScriptTests {
    /// A few fields of the table that `make services` makes, and some nights of `make soak`.
    @Suite struct ServicesTests {
        @Test(arguments: [
            ("hrmos", ["answer cut", "a page for an answer"]),
            ("crowdlog", ["answer cut", "a page for an answer"]), ("king-of-time", ["503"]),
            ("jobcan", ["503"]),
        ])
        func `loses no day to a service that fails`(service: String, faults: [String]) async throws
        {
            Script.expectWell(
                try await Script.run(
                    "Failing/services.py",
                    with: ["--only", service, "--moments", "middle", "--faults"] + faults))
        }

        @Test func `passes nights with faults`() async throws {
            Script.expectWell(
                try await Script.run("Failing/soak.py", with: ["--nights", "4", "--seed", "3"]))
        }
    }
}
