import PipelineSettings
import WorkModel

/// Reads the keys of `target` that say when a day stays out of CrowdLog, when a run stops, and what
/// CrowdLog has.
func readGuards(
    _ section: inout Section, profiles: [String: CSVProfile], into settings: inout TargetSettings
) {
    settings.maxChangedPercent =
        section.number("max_changed_percent", in: 0...100) ?? settings.maxChangedPercent
    settings.maxMissingPercent =
        section.number("max_missing_percent", in: 0...100) ?? settings.maxMissingPercent
    settings.current = readCurrent(&section, profiles: profiles)
    settings.manHours = readManHours(&section, profiles: profiles)
    settings.closedThrough = readClosing(&section)
    settings.submitted = section.file("submitted")
}

/// Reads `closed_through` (締め): a date, a file with one, or a rule of days.
private func readClosing(_ section: inout Section) -> ClosedThrough? {
    let key = "closed_through"
    if case .scalar = section.optionalEntry(key)?.value.content {
        return section.date(key).map { .date($0) }
    }
    return section.section(key) { closing in
        let file = closing.file("file")
        let closingDay = closing.number("closing_day", in: 1...31)
        let openDays = closing.number("open_days", in: 0...31)
        if closing.has("file") {
            for key in ["closing_day", "open_days"] where closing.has(key) {
                closing.contradiction(
                    key, expected: "{file: …} | {closing_day: 20, open_days: 10}",
                    found: "\(key) (file)")
            }
            return file.map { .file($0) }
        }
        for key in ["closing_day", "open_days"] where !closing.has(key) { closing.missing(key) }
        guard let closingDay, let openDays else { return nil }
        return .monthly(closingDay: closingDay, openDays: openDays)
    }
}
