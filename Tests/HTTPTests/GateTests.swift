import Synchronization
import Testing

@testable import HTTP

@Suite(.timeLimit(.minutes(5))) struct GateTests {
    private final class Notes: Sendable {
        private let entered = Mutex<[Int]>([])

        var all: [Int] { entered.withLock { $0 } }

        func add(_ number: Int) {
            entered.withLock { $0.append(number) }
        }
    }

    @Test func `lets tasks in as they came`() async {
        let gate = Gate(places: 2)
        let notes = Notes()
        // Each runs up to its wait before the next one begins.
        let tasks = (0..<10).map { number in
            Task.immediate {
                guard await gate.enter() else { return }
                notes.add(number)
                await Task.yield()
                gate.leave()
            }
        }
        for task in tasks { await task.value }
        #expect(notes.all.prefix(2) == [0, 1])
        #expect(notes.all.count == 10)
    }

    @Test func `gives its place to the one who has waited longest`() async {
        let gate = Gate(places: 1)
        let notes = Notes()
        #expect(await gate.enter())
        let tasks = (1...3).map { number in
            Task.immediate {
                #expect(await gate.enter())
                notes.add(number)
                gate.leave()
            }
        }
        #expect(notes.all.isEmpty)
        gate.leave()
        for task in tasks { await task.value }
        #expect(notes.all == [1, 2, 3])
    }

    @Test func `passes over the cancelled`() async {
        let gate = Gate(places: 1)
        #expect(await gate.enter())
        let impatient = Task.immediate { await gate.enter() }
        let patient = Task.immediate { await gate.enter() }
        impatient.cancel()
        #expect(await impatient.value == false)
        gate.leave()
        #expect(await patient.value)
        gate.leave()
        #expect(await gate.enter())
    }

    @Test func `lets nobody in who is cancelled already`() async {
        let gate = Gate(places: 1)
        #expect(await gate.enter())
        let late = Task {
            // The task is our own, and lives as long as this runs.
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return await gate.enter()
        }
        #expect(await late.value == false)
    }
}
