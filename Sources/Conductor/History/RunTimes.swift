import Handoff
import WorkModel

/// When a run worked, `times.json` in its folder: for people, never compared and never decided by.
struct RunTimes: Codable, Equatable {
    var format = 1
    /// Seconds since 1970: the first start, and the last end or stop.
    let started: Int
    let ended: Int
    /// Seconds of work in all, without the pauses before somebody resumed the run.
    let worked: Int
    /// Milliseconds of work of each stage; absent where none has worked.
    var stages: [String: Int]?

    /// What a run has recorded; `nil` where it never came to an end or a stop.
    static func read(of run: RunFolder) -> RunTimes? {
        guard let bytes = try? FileReading.bytes(of: run.times) else { return nil }
        return decodeJSON(RunTimes.self, from: bytes)
    }

    /// Adds a stretch of work to what a run has recorded.
    ///
    /// - Parameters:
    ///   - run: Its folder.
    ///   - start: Seconds since 1970.
    ///   - end: Seconds since 1970; a clock that was set back counts as no time.
    ///   - stages: Milliseconds of work meanwhile, by stage.
    /// - Throws: What keeps the file from being written.
    static func add(
        to run: RunFolder, from start: Int, to end: Int, stages: [Stage: Int] = [:]
    ) throws(Faults) {
        let before = read(of: run)
        var times = RunTimes(
            started: before?.started ?? start, ended: end,
            worked: (before?.worked ?? 0) + max(end - start, 0), stages: before?.stages)
        for (stage, milliseconds) in stages {
            times.stages = times.stages ?? [:]
            times.stages?[stage.rawValue, default: 0] += milliseconds
        }
        try FileWriting.replaceFile(run.times, with: encodeJSON(times), durable: true)
    }
}

extension RunFolder {
    fileprivate var times: Path { path / "times.json" }
}
