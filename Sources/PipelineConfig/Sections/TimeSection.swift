import PipelineSettings
import WorkModel

/// Reads `time`.
func readTime(_ section: inout Section) -> TimeSettings {
    var settings = TimeSettings()
    settings.basis = section.choice("basis") ?? settings.basis
    settings.unit = section.number("unit", among: [1, 5, 10, 15, 30, 60]) ?? settings.unit
    settings.clockIn = section.choice("clock_in") ?? settings.clockIn
    settings.clockOut = section.choice("clock_out") ?? settings.clockOut
    settings.breakStart = section.choice("break_start") ?? settings.breakStart
    settings.breakEnd = section.choice("break_end") ?? settings.breakEnd
    settings.pastMidnight = section.choice("past_midnight") ?? settings.pastMidnight
    return settings
}

/// Reads `breaks`.
func readBreaks(_ section: inout Section) -> BreakSettings {
    var settings = BreakSettings()
    settings.mode = section.choice("mode") ?? settings.mode
    settings.unplaced = section.choice("unplaced") ?? settings.unplaced
    let placeAt = section.value("place_at", expected: "00:00..23:59") { text in
        ClockTime(text).flatMap { (0..<1440).contains($0.minutes) ? $0.minutes : nil }
    }
    settings.placeAt = placeAt ?? settings.placeAt
    return settings
}
