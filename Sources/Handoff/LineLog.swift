internal import Synchronization
package import WorkModel

/// A file that several tasks, or programs, write lines into, each whole.
package final class LineLog: Sendable {
    private struct State: ~Copyable {
        var sink: FileSink
        var fault: Faults?
    }

    private let state: Mutex<State>

    /// Writes behind what the file holds; it is made, with mode 0600, where it is missing.
    package init(appendingTo path: Path) throws(Faults) {
        self.state = Mutex(State(sink: try FileSink(appendingTo: path)))
    }

    /// Writes a line, which has its newline; after a fault no more is written.
    package func write(_ line: [UInt8]) {
        state.withLock { state in
            guard state.fault == nil else { return }
            do throws(Faults) {
                try state.sink.write(line.span)
            } catch {
                state.fault = error
            }
        }
    }

    /// Why lines are missing, if any are.
    package var fault: Faults? { state.withLock { $0.fault } }
}
