import Handoff
import Messages
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
}

/// Runs the stages' programs, so many at once.
struct StagePrograms: Sendable {
    /// Where the programs lie: beside the conductor.
    let folder: Path
    let parallel: Int
    let language: Language

    /// Runs the calls side by side.
    /// - Returns: their results in the order of the calls, whichever ends first.
    func run(_ calls: [StageCall]) async -> [StageResult] {
        await withTaskGroup(of: (Int, StageResult).self) { group in
            var results = [StageResult?](repeating: nil, count: calls.count)
            var waiting = calls.enumerated().makeIterator()
            for _ in 0..<max(parallel, 1) {
                guard let (index, call) = waiting.next() else { break }
                group.addTask { (index, await run(call)) }
            }
            while let (index, result) = await group.next() {
                results[index] = result
                guard let (index, call) = waiting.next() else { continue }
                group.addTask { (index, await run(call)) }
            }
            return results.compactMap(\.self)
        }
    }

    private func run(_ call: StageCall) async -> StageResult {
        do {
            let ended = try await Subprocess.run(
                .path(FilePath((folder / call.program).text)),
                arguments: Arguments(call.arguments), output: .string(limit: 16 << 20),
                error: .string(limit: 16 << 20))
            switch ended.terminationStatus {
            case .exited(let code):
                return StageResult(
                    status: ExitStatus(rawValue: Int32(code)) ?? .defect,
                    output: ended.standardOutput, errors: ended.standardError)
            case .signaled(let signal):
                return crashed(call, "signal \(signal)", errors: ended.standardError)
            }
        } catch {
            return crashed(call, "\(error)", errors: "")
        }
    }

    private func crashed(_ call: StageCall, _ system: String, errors: String) -> StageResult {
        let fault = Fault(
            .stageCrashed,
            [
                .stage: call.program, .system: system,
                .command: ([call.program] + call.arguments).joined(separator: " "),
            ])
        return StageResult(
            status: .defect, output: "", errors: errors + describe(fault, in: language) + "\n")
    }
}
