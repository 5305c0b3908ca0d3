import Handoff
package import Messages
import PipelineConfig
package import WorkModel

/// What became of pipeline.yml after a probe.
package struct WrittenProbe: Sendable {
    /// Safe to print.
    package let text: String
    /// Whether something is left for a person to write.
    package let isPartial: Bool
}

/// Writes what a probe has settled into pipeline.yml, and a dated record beside it.
///
/// - Parameters:
///   - probe: The answers.
///   - config: The pipeline.yml.
///   - date: Of today.
///   - language: The language of record and comments.
///   - environment: What `${NAME}` in pipeline.yml is replaced from.
/// - Returns: What was written and what wasn't.
/// - Throws: What is wrong with pipeline.yml now or would be afterwards, and then nothing is written;
///   `cannotWrite`, `diskFull`.
package func writeProbe(
    _ probe: Probe, to config: String, date: WorkDate, in language: Language,
    environment: [String: String]
) throws(Faults) -> WrittenProbe {
    let findings = ProbeFindings(probe)
    let comment = ProbeWords.editComment.filled(["date": "\(date)"], in: language)
    let edited = try editPipeline(
        path: config, findings.changes, comment: comment, environment: environment)
    var lines: [String] = []
    if edited.unmade.count < findings.changes.count {
        try FileWriting.replaceUsersFile(Path(config), with: edited.bytes)
        lines.append(ProbeWords.edited.filled(["file": config], in: language))
    }
    if findings.changes.isEmpty { lines.append(ProbeWords.noChange.filled(in: language)) }
    if !edited.unmade.isEmpty {
        lines.append(ProbeWords.pasted.filled(["file": config], in: language))
        lines += edited.unmade.map { "  " + $0.text }
    }
    let record = newRecord(for: Path(config), date)
    try FileWriting.replaceFile(record, with: Array(probe.record(of: date, in: language).utf8))
    lines.append(ProbeWords.recorded.filled(["file": record.text], in: language))
    return WrittenProbe(
        text: lines.map { printable($0, limit: 2000) + "\n" }.joined(),
        isPartial: !edited.unmade.isEmpty)
}

/// `probe-2026-11-29.yml` beside pipeline.yml, then `probe-2026-11-29-2.yml`.
private func newRecord(for config: Path, _ date: WorkDate) -> Path {
    let folder = config.text.contains("/") ? config.folder.text + "/" : ""
    var record = Path("\(folder)probe-\(date).yml")
    var count = 2
    while FileReading.exists(record) {
        record = Path("\(folder)probe-\(date)-\(count).yml")
        count += 1
    }
    return record
}
