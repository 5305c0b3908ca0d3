import Cells
import Messages
import PipelineSettings

/// How a file writes dates, by those of one column.
///
/// It stays open where they don't tell, such as `10/5/2026`, or not all are written alike.
func guessedDates(_ values: [String]) -> Guessed<DateStyle> {
    let readings = Set(values).filter { !$0.isEmpty }.map { value in
        // `2026-10-05` is read in every style.
        isHyphenated(value)
            ? [.hyphens]
            : Set(DateStyle.allCases.filter { cellDate(value.utf8.span, $0) != nil })
    }
    return onlyStyle(of: readings)
}

private func isHyphenated(_ value: String) -> Bool {
    cellDate(value.utf8.span, .hyphens) != nil
}

/// How a file writes lengths of time, by those of all its columns of them.
///
/// It stays open where they don't tell, such as `1.30`: an hour and 18 or an hour and 30 minutes.
func guessedDurations(_ values: [String]) -> Guessed<DurationStyle> {
    onlyStyle(of: Set(values).filter { !$0.isEmpty && Int($0) != 0 }.map(stylesOfDuration))
}

private func stylesOfDuration(_ value: String) -> Set<DurationStyle> {
    let styles = Set(DurationStyle.allCases.filter { cellDuration(value.utf8.span, $0) != nil })
    // Nobody's working day has a full day of anything, so such a number isn't one of hours.
    guard let minutes = cellDuration(value.utf8.span, .minutes), minutes >= 24 else {
        return styles
    }
    return styles.intersection([.minutes])
}

/// The style that all cells can have; a few that no style reads don't count.
private func onlyStyle<Style>(of readings: [Set<Style>]) -> Guessed<Style> {
    let read = readings.filter { !$0.isEmpty }
    guard let first = read.first, read.count * 5 >= readings.count * 4 else {
        return .open(readings.isEmpty ? .nothing : .unreadable)
    }
    let common = read.reduce(first) { $0.intersection($1) }
    if common.count == 1 { return Guessed(common.first, .sure, .values) }
    return .open(common.isEmpty ? .mixed : .bothWays)
}

/// A day's clock times and lengths of time as a file has them.
struct WrittenDay {
    let clockIn: Int?
    let clockOut: Int?
    let breakTotal: String
    let worked: String
}

/// How lengths of time are written, by what must add up: clock-out − clock-in = worked + break.
///
/// Decimal hours are rounded, each to a minute.
func guessedDurations(addingUp days: [WrittenDay]) -> Guessed<DurationStyle> {
    var fits: [DurationStyle: Int] = [:]
    var telling = 0
    for day in days {
        guard let clockIn = day.clockIn, let clockOut = day.clockOut else { continue }
        let span = clockOut < clockIn ? clockOut + 1440 - clockIn : clockOut - clockIn
        let sums = DurationStyle.allCases.compactMap { style -> (DurationStyle, Int)? in
            guard let worked = cellDuration(day.worked.utf8.span, style),
                let pause = day.breakTotal.isEmpty
                    ? 0 : cellDuration(day.breakTotal.utf8.span, style)
            else { return nil }
            return (style, worked + pause)
        }
        guard Set(sums.map(\.1)).count > 1 else { continue }
        telling += 1
        for (style, sum) in sums where abs(sum - span) <= (style == .decimal ? 2 : 0) {
            fits[style, default: 0] += 1
        }
    }
    guard telling > 1, fits.count == 1, let (style, count) = fits.first, count * 10 >= telling * 9
    else { return .open(.bothWays) }
    return Guessed(style, .sure, .sums)
}
