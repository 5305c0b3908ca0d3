import Synchronization
import Testing
import WorkModel

@testable import Conductor

@Suite struct ForEachInOrderTests {
    @Test(arguments: [1, 2, 7, 200])
    func `hands values on in their order, whatever is made first`(atOnce: Int) async throws {
        var taken: [Int] = []
        @Sendable func made(_ place: Int) -> Int {
            // The earlier ones of each few take longer.
            var sum = 0
            for step in 0..<(place % 7 == 0 ? 20_000 : 10) { sum &+= step }
            return sum < 0 ? -1 : place
        }
        try await forEachInOrder(3..<103, atOnce: atOnce, make: made) { taken.append($0) }
        #expect(taken == Array(3..<103))
    }

    @Test func `makes no value any more once one is refused`() async {
        let count = Counter()
        await #expect(throws: Faults.self) {
            try await forEachInOrder(0..<1000, atOnce: 2, make: count.next) {
                (place) throws(Faults) in
                if place == 3 { throw Faults(.fileEmpty) }
            }
        }
        #expect(count.made < 10)
    }

    @Test func `has nothing to do without places`() async throws {
        let count = Counter()
        try await forEachInOrder(0..<0, atOnce: 4, make: count.next) { _ in
            Issue.record("a value")
        }
        #expect(count.made == 0)
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        var made: Int { count.withLock { $0 } }

        @Sendable func next(_ place: Int) -> Int {
            count.withLock { $0 += 1 }
            return place
        }
    }
}
