import Testing

/// A few fields of the table that `make services` makes, and some nights of `make soak`.
@Suite struct ServicesTests {
    @Test(arguments: ["hrmos", "crowdlog"])
    func `loses no day to a service that fails`(service: String) async throws {
        Script.expectWell(
            try await Script.run(
                "Failing/services.py",
                with: [
                    "--only", service, "--moments", "middle", "--faults", "answer cut",
                    "a page for an answer",
                ]))
    }

    @Test func `passes nights with faults`() async throws {
        Script.expectWell(
            try await Script.run("Failing/soak.py", with: ["--nights", "4", "--seed", "3"]))
    }
}
