import Dispatch
import Handoff
import Subprocess
import Synchronization
import SystemPackage
import WorkModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a source's program ended.
enum ProgramEnd: Hashable, Sendable {
    case exited(Int)
    case signaled(Int)
    /// It took too long and was ended.
    case timedOut
    /// The system's words.
    case notStarted(String)
}

/// A program of the user's, and where its words go.
struct SourceProgram: Sendable {
    /// An absolute path.
    let program: String
    let arguments: [String]
    /// Where it runs.
    let folder: String
    /// Variables that it doesn't inherit: keys of services that aren't its own.
    let withheld: Set<String>
    /// Gets what it writes to standard output.
    let output: HeldFile
    /// Gets what it writes to standard error.
    let errors: HeldFile

    /// Runs it for `seconds` at most.
    ///
    /// It has a session of its own, with all that it starts: SIGTERM ends them after that time, SIGKILL
    /// five seconds later. A signal that ends this process ends them first.
    func run(seconds: Int) async -> ProgramEnd {
        let work = Task { await runInTime(seconds) }
        let stopped = Mutex<Int32?>(nil)
        let end = await withStopSignals { number in
            stopped.withLock { $0 = number }
            work.cancel()
        } during: {
            await work.value
        }
        if let number = stopped.withLock({ $0 }) {
            _ = signal(number, SIG_DFL)
            raise(number)
        }
        return end
    }

    private func runInTime(_ seconds: Int) async -> ProgramEnd {
        await withTaskGroup(of: ProgramEnd.self) { group in
            group.addTask { await runToItsEnd() }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return .timedOut
            }
            let end = await group.next() ?? .timedOut
            group.cancelAll()
            // The program is waited for: nothing of it writes when this returns.
            await group.waitForAll()
            return end
        }
    }

    private func runToItsEnd() async -> ProgramEnd {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(
                signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(5))
        ]
        do {
            let ended = try await Subprocess.run(
                .path(FilePath(program)), arguments: Arguments(arguments),
                environment: .inherit.updating(
                    Dictionary(
                        uniqueKeysWithValues: withheld.map {
                            (Environment.Key(stringLiteral: $0), nil)
                        })),
                workingDirectory: FilePath(folder), platformOptions: options, input: .none,
                output: .fileDescriptor(
                    FileDescriptor(rawValue: output.descriptor), closeAfterSpawningProcess: false),
                error: .fileDescriptor(
                    FileDescriptor(rawValue: errors.descriptor), closeAfterSpawningProcess: false))
            switch ended.terminationStatus {
            case .exited(let code): return .exited(Int(code))
            case .signaled(let signal): return .signaled(Int(signal))
            }
        } catch {
            return .notStarted("\(error)")
        }
    }
}

/// Calls `onStop` where somebody ends this process while `work` goes on.
private func withStopSignals<Value>(
    _ onStop: @escaping @Sendable (Int32) -> Void, during work: () async -> Value
) async -> Value {
    let sources = [SIGINT, SIGTERM].map { number in
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { onStop(number) }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    return await work()
}
