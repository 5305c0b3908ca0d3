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

/// Places that are taken in the order in which one asks for them.
private actor Places {
    static let few = Places(4)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        free = count
    }

    func enter() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        guard !waiting.isEmpty else {
            free += 1
            return
        }
        waiting.removeFirst().resume()
    }
}
