package import Messages
package import PipelineSettings
import WorkModel

/// Where the rules and CrowdLog's タイムシート設定 (`target.timesheet`) don't go together.
///
/// Whether CrowdLog takes a time that isn't a multiple of its 入力単位 is published nowhere, so none of
/// this stops a run; `kintai check` tells it, and `kintai probe` finds out.
package func warningsOfTimesheet(_ pipeline: PipelineSettings, language: Language) -> [String] {
    let timesheet = pipeline.target.timesheet
    var warnings: [String] = []
    if !timesheet.attendance { warnings.append(CheckWords.noAttendance[language]) }
    if !timesheet.leave, pipeline.target.leaveColumns != nil {
        warnings.append(CheckWords.noLeave[language])
    }
    // Who doesn't say the unit has not looked, and can't be told that it is another.
    guard let unit = timesheet.unit else { return warnings }
    for integration in pipeline.integrations {
        let keys = integration.time.keysOffUnit(unit)
        guard !keys.isEmpty else { continue }
        warnings.append(
            CheckWords.otherUnit.filled(
                [
                    "integration": integration.name.text, "keys": keys.joined(separator: ", "),
                    "unit": String(unit),
                ], in: language))
    }
    return warnings
}

extension TimeSettings {
    /// The keys of `time` that let through times which aren't multiples of so many minutes.
    fileprivate func keysOffUnit(_ wanted: Int) -> [String] {
        guard wanted > 1 else { return [] }
        if unit % wanted != 0 { return ["unit: \(unit)"] }
        let roundings = [("clock_in", clockIn), ("clock_out", clockOut)]
        return roundings.compactMap { key, rounding in rounding == .none ? "\(key): none" : nil }
    }
}
