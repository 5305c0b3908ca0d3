internal import WorkModel

/// Writes the days of a link's run over those that are there, whoever typed them (`crowdlog.md` §5.4).
///
/// Closed and submitted days, and days of more than 24 hours, stay as they are; daily report, leave,
/// status and man-hours too.
/// - Returns: How many days were written.
func linkDays(
    _ source: [LinkedDay], in window: ClosedRange<WorkDate>, members: [String: CrowdLogMember],
    _ settings: CrowdLogSettings, _ breaks: LinkSettings.Breaks,
    into days: inout [CrowdLogDay.Key: CrowdLogDay]
) -> Int {
    var count = 0
    for linked in source where window.contains(linked.date) {
        let key = CrowdLogDay.Key(code: linked.code, date: linked.date)
        let isClosed = settings.closedThrough.map { linked.date <= $0 } == true
        guard members[linked.code]?.isActive == true, !isClosed, days[key]?.isSubmitted != true,
            linked.end - linked.start <= 24 * 60
        else { continue }
        var day = days[key] ?? CrowdLogDay()
        day.clockIn = clockText(linked.start)
        day.clockOut = clockText(linked.end)
        day.breaks = breakText(linked, breaks)
        days[key] = day
        count += 1
    }
    return count
}

/// Where one break for all stands isn't published: from the start of the first, or from noon.
private func breakText(_ day: LinkedDay, _ breaks: LinkSettings.Breaks) -> String {
    let sorted = day.breaks.sorted { $0.lowerBound < $1.lowerBound }
    guard breaks == .merged else {
        return sorted.map { clockText($0.lowerBound) + "-" + clockText($0.upperBound) }
            .joined(separator: "/")
    }
    let length = sorted.reduce(day.hourlyLeave) { $0 + $1.count }
    guard length > 0 else { return "" }
    let start = sorted.first?.lowerBound ?? 12 * 60
    return clockText(start) + "-" + clockText(start + length)
}

/// `09:05`, or `26:15` after midnight.
private func clockText(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return two(minutes / 60) + ":" + two(minutes % 60)
}
