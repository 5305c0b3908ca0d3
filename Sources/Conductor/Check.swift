package import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What the stages say of a pipeline before a run.
package struct CheckResult: Sendable {
    /// What can go wrong, as the programs print it; empty where all is well.
    package let findings: String
    /// The encodings that were found for files, each on a line.
    package let encodings: String
    /// The trials that receivers of notify have taken, a line each.
    package let sent: [String]
    /// The worst of all programs.
    package let status: ExitStatus
}

/// Everything that can be wrong before a run: asks each stage's program.
///
/// Only where `isOnline` are services asked and trials sent to the receivers of notify.
package func check(
    _ pipeline: PipelineSettings, config: String, isOnline: Bool, now: Int, language: Language,
    programs folder: Path
) async -> CheckResult {
    let programs = StagePrograms(
        folder: folder, parallel: 1, language: language, lock: nil,
        mend: kintaiCommand("check", config: config), pipeline: pipeline)
    let calls = ["kintai-extract", "kintai-transform", "kintai-load"].map { program in
        StageCall(
            program: program,
            arguments: ["check", "--config", config, "--language", language.rawValue]
                + (isOnline && program != "kintai-transform" ? ["--online"] : []))
    }
    let results = await programs.run(calls)
    var trials: (sent: [String], faults: [Fault]) = ([], [])
    if isOnline {
        trials = await sendTrials(pipeline, at: now, language: language, config: config)
    }
    return CheckResult(
        findings: results.map(\.errors).joined()
            + trials.faults.map { describe($0, in: language) + "\n" }.joined(),
        encodings: results.map(\.output).joined(), sent: trials.sent,
        status: .worst(of: results.map(\.status) + trials.faults.map(\.code.exitStatus)))
}
