import Handoff
import WorkModel

/// How a run ended.
struct RunEnd {
    let run: RunFolder
    let summary: Summary
    let times: RunTimes

    /// Whether nothing of it failed: held days are a good run's too.
    var isGood: Bool { summary.status == .done }

    /// The workspace's runs that came to their end, newest first; plans, undos and adoptions are none.
    static func all(in workspace: Path) -> some Sequence<RunEnd> {
        RunID.all(in: workspace).reversed().lazy.compactMap { id in
            let run = RunFolder(workspace / "runs" / id.text)
            guard RunRecord.read(of: run)?.isPlan == false, !run.isAdopt, !run.isUndo,
                let bytes = try? FileReading.bytes(of: run.summary),
                let summary = decodeJSON(Summary.self, from: bytes),
                let times = RunTimes.read(of: run)
            else { return nil }
            return RunEnd(run: run, summary: summary, times: times)
        }
    }
}
