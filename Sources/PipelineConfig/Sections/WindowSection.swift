import PipelineSettings
import WorkModel

/// Reads `window`: either a number of days before today, or two dates.
func readWindow(_ section: inout Section) -> WindowSetting {
    let settleDays = section.number("settle_days", in: 0...366)
    let count = section.number("last_days", in: 1...3660)
    let includeToday = section.flag("include_today")
    let from = section.date("from")
    let to = section.date("to")

    var window = WindowSetting.standard
    window.settleDays = settleDays ?? window.settleDays
    if section.has("from") || section.has("to") {
        for key in ["last_days", "include_today"] where section.has(key) {
            section.contradiction(key, expected: "{from, to}", found: "\(key) (from, to)")
        }
        for key in ["from", "to"] where !section.has(key) { section.missing(key) }
        if let from, let to {
            if let days = WorkWindow(from: from, to: to) {
                window.days = .fixed(days)
            } else {
                section.contradiction("from", expected: "<= \(to)", found: "\(from)")
            }
        }
    } else if case .last(let standard, let standardToday) = window.days {
        window.days = .last(count ?? standard, includeToday: includeToday ?? standardToday)
    }
    return window
}
