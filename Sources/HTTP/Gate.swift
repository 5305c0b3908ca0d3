internal import Synchronization

/// Lets so many tasks in at a time, in the order in which they came.
final class Gate: Sendable {
    private struct Waiting: Sendable {
        let id: Int
        /// Gets whether the task may enter; it may not where it was cancelled.
        let turn: CheckedContinuation<Bool, Never>
    }

    private struct State: Sendable {
        var places: Int
        var waiting: [Waiting] = []
        /// Tasks that were cancelled before they stood in line.
        var cancelled: Set<Int> = []
        var lastID = 0
    }

    private let state: Mutex<State>

    init(places: Int) {
        self.state = Mutex(State(places: places))
    }

    /// Waits for a place; whoever gets one leaves it again.
    /// - Returns: whether there is a place; `false` where the task was cancelled.
    func enter() async -> Bool {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let mayEnter = await withTaskCancellationHandler {
            await withCheckedContinuation { lineUp(Waiting(id: id, turn: $0)) }
        } onCancel: {
            cancel(id)
        }
        state.withLock { state in _ = state.cancelled.remove(id) }
        return mayEnter
    }

    /// Gives the place to the one who has waited longest.
    func leave() {
        let next: Waiting? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.places += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.turn.resume(returning: true)
    }

    private func lineUp(_ one: Waiting) {
        let answer: Bool? = state.withLock { state in
            if state.cancelled.contains(one.id) { return false }
            if state.places > 0 {
                state.places -= 1
                return true
            }
            state.waiting.append(one)
            return nil
        }
        if let answer { one.turn.resume(returning: answer) }
    }

    private func cancel(_ id: Int) {
        let one: Waiting? = state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.waiting.remove(at: place)
        }
        one?.turn.resume(returning: false)
    }
}
