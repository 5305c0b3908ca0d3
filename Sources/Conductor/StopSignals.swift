import Dispatch
import WorkModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Signals by which people and schedulers ask a program to stop.
enum StopSignal {
    static let all = [SIGINT, SIGTERM, SIGHUP]

    /// Those that whoever started us wants noticed: `nohup` and shells have some ignored for us.
    ///
    /// It gives the others their default handling.
    static func heeded() -> [Int32] {
        all.filter { number in
            // Functions can't be compared, but by their addresses.
            let handler = unsafe unsafeBitCast(signal(number, SIG_DFL), to: Int.self)
            let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
            guard handler == ignoring else { return true }
            _ = signal(number, SIG_IGN)
            return false
        }
    }
}

/// Does work that the first stop signal cancels; the second ends the process at once, with 75.
///
/// Programs that `work` runs get the default handling of signals back.
func stoppingOnSignals<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Result<Value, Faults>
) async throws(Faults) -> Value {
    let task = Task { await work() }
    // One queue, so that the signals are counted one after the other.
    let queue = DispatchQueue(label: "stop signals")
    let sources = StopSignal.heeded().map { number in
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler {
            if task.isCancelled || source.data > 1 { _exit(ExitStatus.tryAgainLater.rawValue) }
            task.cancel()
        }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value.get()
}
