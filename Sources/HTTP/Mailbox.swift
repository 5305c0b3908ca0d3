internal import Synchronization

/// An attempt, and who waits for its end.
struct Job: Sendable {
    let id: Int
    let order: TransferOrder
    let waiting: CheckedContinuation<TransferEnd, Never>
}

/// What tasks leave for the engine's thread.
final class Mailbox: Sendable {
    struct Mail: Sendable {
        var new: [Job] = []
        /// Some may belong to jobs that are still to come, or are over.
        var cancelled: Set<Int> = []
        var isClosed = false
    }

    private struct State: Sendable {
        var mail = Mail()
        /// `nil` once the thread has ended.
        var handle: EngineHandle?
        var lastID = 0
    }

    private let state: Mutex<State>

    init(_ handle: EngineHandle) {
        self.state = Mutex(State(handle: handle))
    }

    func newID() -> Int {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    /// Hands a job over; where that is too late, it ends at once.
    func post(_ job: Job) {
        let isTaken = state.withLock { state in
            guard !state.mail.isClosed, state.mail.cancelled.remove(job.id) == nil else {
                return false
            }
            state.mail.new.append(job)
            state.handle?.wake()
            return true
        }
        if !isTaken { job.waiting.resume(returning: .cancelled) }
    }

    func cancel(_ id: Int) {
        state.withLock { state in
            state.mail.cancelled.insert(id)
            state.handle?.wake()
        }
    }

    /// Says that nobody asks for this job any more.
    func forget(_ id: Int) {
        state.withLock { state in _ = state.mail.cancelled.remove(id) }
    }

    func close() {
        state.withLock { state in
            state.mail.isClosed = true
            state.handle?.wake()
        }
    }

    /// The new jobs, each once, and all that is cancelled.
    func take() -> Mail {
        state.withLock { state in
            let mail = state.mail
            state.mail.new = []
            return mail
        }
    }

    /// The thread's last act: nobody can wake what is freed.
    func freeHandle() {
        state.withLock { state in
            state.handle?.free()
            state.handle = nil
        }
    }
}
