import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// The newest run that went well, for monitoring that asks whether one did lately.
package struct RecentRun: Encodable, Sendable {
    private var format = 1
    /// Its name.
    package let run: String
    /// Seconds since 1970.
    package let ended: Int
    /// Seconds since then.
    package let age: Int
    /// Runs after it that didn't go well.
    package let failedSince: Int

    /// Looks for a run that ended well so many seconds ago or less.
    ///
    /// - Parameters:
    ///   - pipeline: Names the workspace.
    ///   - limit: The time in seconds, and as the user wrote it.
    ///   - now: Seconds since 1970.
    ///   - config: The pipeline.yml as the user named it.
    /// - Throws: `noRecentRun`.
    package init(
        _ pipeline: PipelineSettings, within limit: (seconds: Int, text: String), now: Int,
        config: String
    ) throws(Faults) {
        let workspace = pipeline.workspaceFolder
        var failed = 0
        var facts: [FactName: String] = [
            .value: limit.text, .path: workspace.text,
            .command: kintaiCommand("history", config: config),
        ]
        for end in RunEnd.all(in: workspace) {
            guard end.isGood else {
                failed += 1
                continue
            }
            // A time ahead is of a clock that was wrong, and no proof for ever.
            guard abs(now - end.times.ended) <= limit.seconds else {
                facts[.found] = end.run.path.name
                facts[.since] = tokyoTime(end.times.ended)
                break
            }
            run = end.run.path.name
            ended = end.times.ended
            age = max(now - ended, 0)
            failedSince = failed
            return
        }
        throw Faults(.noRecentRun, facts)
    }

    /// One line, as monitoring shows it.
    package func text(in language: Language) -> String {
        var values = [
            "run": run, "since": tokyoTime(ended), "hours": String(age / 3600),
            "minutes": String(age / 60 % 60),
        ]
        if failedSince > 0 { values["failed"] = grouped(failedSince) }
        return MonitorWords.recentRun.filled(values, in: language)
    }

    package var json: String { String(decoding: encodeJSON(self), as: UTF8.self) }
}
