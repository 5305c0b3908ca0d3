import Handoff
import Messages
import PipelineSettings
import WorkModel

/// What all months of a run say for something else that writes the same days; `nil` where nothing does.
func otherSync(in run: RunFolder, _ settings: RunSettings) -> OtherSync? {
    var all = OtherSync()
    for month in settings.window.months {
        guard let load = PackageReader.whole(at: run.loaded(month), stage: .load) else { continue }
        if let some = load.facts.otherSync { all += some }
    }
    return all.count == 0 ? nil : all
}

extension Summary {
    /// So few days may well be people's: one mends a day in the source and in CrowdLog at once.
    private static let fewDays = 2

    /// The warning that something else seems to write the same days; `nil` where too little speaks for it.
    func otherSyncWarning(config: String) -> Fault? {
        guard let otherSync, otherSync.count > Self.fewDays, let first = otherSync.examples.first
        else { return nil }
        let day = first.split(separator: " ")
        var facts: [FactName: String] = [
            .count: grouped(otherSync.count), .names: otherSync.examples.joined(separator: ", "),
            .command: kintaiCommand(
                "explain --employee \(shellWord(day.dropLast().joined(separator: " "))) --date \(day.last ?? "")",
                config: config),
        ]
        if otherSync.merged > 0 { facts[.found] = grouped(otherSync.merged) }
        return Fault(.anotherSync, facts)
    }
}
