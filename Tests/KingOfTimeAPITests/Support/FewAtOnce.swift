import LoopbackPeers
import Testing

/// Lets only a few tests over the wire work at once: their servers share this process's threads, and one
/// that waits long for them looks like one that is silent.
struct FewAtOnce: TestTrait, SuiteTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing body: @Sendable @concurrent () async throws -> Void
    ) async throws {
        await Places.few.enter()
        do {
            try await body()
        } catch {
            await Places.few.leave()
            throw error
        }
        await Places.few.leave()
    }
}

extension Trait where Self == FewAtOnce {
    static var fewAtOnce: Self { Self() }
}
