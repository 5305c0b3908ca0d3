package import Handoff
package import Messages
package import WorkModel

/// Everything that the stages read can be wrong before a run: asks each stage's program.
///
/// - Returns: the findings, as the programs print them, and the worst exit status.
package func check(
    config: String, language: Language, programs folder: Path
) async -> (findings: String, status: ExitStatus) {
    let programs = StagePrograms(folder: folder, parallel: 1, language: language)
    let calls = ["kintai-extract", "kintai-transform", "kintai-load"].map { program in
        StageCall(
            program: program,
            arguments: ["check", "--config", config, "--language", language.rawValue])
    }
    let results = await programs.run(calls)
    return (results.map(\.errors).joined(), .worst(of: results.map(\.status)))
}
