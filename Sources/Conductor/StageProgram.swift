import Foundation
import Handoff
import Messages
import PipelineSettings
import Subprocess
import SystemPackage
import WorkModel

/// One call of a stage's program.
struct StageCall: Sendable {
    let program: String
    let arguments: [String]
}

/// What a call ended with.
struct StageResult: Sendable {
    let status: ExitStatus
    /// What the program wrote to standard output.
    let output: String
    /// What the program wrote to standard error: its faults, in the user's language.
    let errors: String
    /// Whether it was told to stop before it was done.
    var wasStopped = false

    /// What it leaves is whole or absent; that it was stopped is told once, by the conductor.
    static let stopped = StageResult(
        status: .tryAgainLater, output: "", errors: "", wasStopped: true)
}

/// Runs the stages' programs, so many at once.
struct StagePrograms: Sendable {
    /// Where the programs lie: beside the conductor.
    let folder: Path
    let parallel: Int
    let language: Language
    /// Every program has it open, so that the workspace stays held where the conductor dies; `nil`
    /// where the programs only read.
    let lock: WorkspaceLock?
    /// What to run after a crash.
    let mend: String
    /// Whose secrets the programs may see.
    let pipeline: PipelineSettings

    /// Runs the calls side by side.
    ///
    /// Where the task is cancelled, or somebody stops one of the programs, no other is started,
    /// and those at work are told to stop and waited for.
    /// - Returns: their results in the order of the calls, whichever ends first, `stopped` of those that
    ///   weren't started; `fileHandlesShort` where the system would open too few files to start them.
    func run(_ calls: [StageCall]) async -> [StageResult] {
        // Without them swift-subprocess crashes, or waits for ever.
        let handles = 16 + 12 * min(max(parallel, 1), calls.count)
        guard FileHandles.areLeft(handles) else {
            return calls.map { lacking(handles, for: $0) }
        }
        return await runAll(calls)
    }

    /// What a program came to that wasn't started, since it takes so many more open files.
    private func lacking(_ handles: Int, for call: StageCall) -> StageResult {
        let fault = Fault(
            .fileHandlesShort,
            [.stage: call.program, .limit: String(handles), .command: mend])
        return StageResult(
            status: .tryAgainLater, output: "", errors: describe(fault, in: language) + "\n")
    }

    private func runAll(_ calls: [StageCall]) async -> [StageResult] {
        await withTaskGroup(of: (Int, StageResult).self) { group in
            var results = [StageResult?](repeating: nil, count: calls.count)
            var waiting = calls.enumerated().makeIterator()
            for _ in 0..<max(parallel, 1) {
                guard let (index, call) = waiting.next() else { break }
                _ = group.addTaskUnlessCancelled { (index, await run(call)) }
            }
            while let (index, result) = await group.next() {
                results[index] = result
                if result.wasStopped { group.cancelAll() }
                guard let (index, call) = waiting.next() else { continue }
                _ = group.addTaskUnlessCancelled { (index, await run(call)) }
            }
            // Nobody may take what was never begun for done.
            return results.map { $0 ?? .stopped }
        }
    }

    private func run(_ call: StageCall) async -> StageResult {
        do {
            let ended = try await Subprocess.run(
                .path(FilePath((folder / call.program).text)),
                arguments: Arguments(call.arguments), environment: environment(of: call.program),
                platformOptions: .stoppedGently,
                // No stage reads its standard input; it is the one descriptor that a program gets
                // besides its outputs (Decisions/0007).
                input: .fileDescriptor(
                    lock.map { FileDescriptor(rawValue: $0.descriptor) } ?? .standardInput,
                    closeAfterSpawningProcess: false),
                output: .string(limit: 16 << 20), error: .string(limit: 16 << 20))
            switch ended.terminationStatus {
            case .exited(let code):
                return StageResult(
                    status: ExitStatus(rawValue: Int32(code)) ?? .defect,
                    output: ended.standardOutput, errors: ended.standardError)
            case .signaled(let signal)
            where Task.isCancelled || StopSignal.all.contains(signal):
                // A terminal or a scheduler tells the programs together with the conductor, and they
                // may end before it has noticed.
                return .stopped
            case .signaled(let signal):
                return crashed(call, "signal \(signal)", errors: ended.standardError)
            }
        } catch {
            return Task.isCancelled ? .stopped : crashed(call, "\(error)", errors: "")
        }
    }

    /// What the program inherits: no secret that it has no use for.
    private func environment(of program: String) -> Environment {
        let needed = pipeline.secretVariables(
            ofSources: program == "kintai-extract", ofTarget: program == "kintai-load")
        let inherited = ProcessInfo.processInfo.environment[StageMemory.variable]
        return .inherit
            .withholding(pipeline.secretVariables.subtracting(needed))
            .updating([
                .init(stringLiteral: StageMemory.variable):
                    StageMemory.tunables(of: program, inherited: inherited)
            ])
    }

    private func crashed(_ call: StageCall, _ system: String, errors: String) -> StageResult {
        let fault = Fault(
            .stageCrashed,
            [.stage: call.program, .system: system, .command: mend])
        return StageResult(
            status: .defect, output: "", errors: errors + describe(fault, in: language) + "\n")
    }
}

extension Environment {
    fileprivate func withholding(_ names: Set<String>) -> Environment {
        updating(Dictionary(uniqueKeysWithValues: names.map { (Key(stringLiteral: $0), nil) }))
    }
}

extension PlatformOptions {
    /// SIGTERM first; SIGKILL for what doesn't end in a minute, such as on a disk that hangs.
    fileprivate static var stoppedGently: PlatformOptions {
        var options = PlatformOptions()
        options.teardownSequence = [
            .send(signal: .terminate, allowedDurationToNextStep: .seconds(60))
        ]
        return options
    }
}
