package import Handoff
package import Messages
package import WorkModel

/// What the stages say of a pipeline before a run.
package struct CheckResult: Sendable {
    /// What can go wrong, as the programs print it; empty where all is well.
    package let findings: String
    /// The encodings that were found for files, each on a line.
    package let encodings: String
    /// The worst of all programs.
    package let status: ExitStatus
}

/// Everything that can be wrong before a run: asks each stage's program; services are asked only where
/// `isOnline`.
package func check(
    config: String, isOnline: Bool, language: Language, programs folder: Path
) async -> CheckResult {
    let programs = StagePrograms(
        folder: folder, parallel: 1, language: language, lock: nil,
        mend: kintaiCommand("check", config: config))
    let calls = ["kintai-extract", "kintai-transform", "kintai-load"].map { program in
        StageCall(
            program: program,
            arguments: ["check", "--config", config, "--language", language.rawValue]
                + (isOnline && program == "kintai-extract" ? ["--online"] : []))
    }
    let results = await programs.run(calls)
    return CheckResult(
        findings: results.map(\.errors).joined(), encodings: results.map(\.output).joined(),
        status: .worst(of: results.map(\.status)))
}
