import PipelineSettings

/// Somebody's working day as the columns of attendance.csv have it, as far as the service says it.
struct KingOfTimeCells: Hashable {
    var segment = ""
    var kind = ""
    var clockIn = ""
    var clockOut = ""
    var breaks = ""
    var breakTotal = ""
    var hourlyLeave = ""
    var leaveDays = ""
    var worked = ""
    var approval = ""

    /// Joins what the service says of the day with its stamps.
    ///
    /// - Parameters:
    ///   - working: `nil` where the service lists the stamps alone.
    ///   - stamps: in any order.
    ///   - unread: stamps that can't be read, as they are; they hold the day.
    ///   - rules: of pipeline.yml.
    init(
        _ working: KingOfTimeWorking?, stamps: [KingOfTimeStamp], unread: [String] = [],
        rules: KingOfTimeRules
    ) {
        let sorted = stamps.sorted(by: KingOfTimeStamp.precedes)
        let clocks = WorkClocks(sorted, rules.betweenPairs)
        (clockIn, clockOut) = (clocks.clockIn, clocks.clockOut)
        let rests = WorkIntervals(sorted, from: .breakStart, to: .breakEnd)
        var away = WorkIntervals(clocks.gaps)
        if rules.goingOut == .break {
            away = away + WorkIntervals(sorted, from: .wentOut, to: .cameBack)
        }
        let all = rests + away
        breaks = ([all.cell] + unread).filter { !$0.isEmpty }.joined(separator: "/")
        guard let working else { return }
        if let breakTime = working.breakTime {
            breakTotal = String(
                total(breakTime, more: all.minutes - rests.minutes, clocks, working.totalWork))
        }
        if let totalWork = working.totalWork { worked = String(totalWork) }
        let hours = working.leave.hours.reduce(0) { $0 + $1.minutes }
        if hours > 0 { hourlyLeave = String(hours) }
        let segment = KingOfTimeSegment(
            dayType: working.dayType, leave: working.leave, words: rules.halfDay,
            isKnown: rules.isKnown)
        (self.segment, kind, leaveDays) = (segment.title, segment.kind, segment.leaveDays)
        if let isClosing = working.isClosing { approval = isClosing ? "approved" : "unsubmitted" }
    }
}

/// The minutes of break of a day on which somebody was away for so many minutes more.
///
/// Whether breakTime counts these isn't published; where working time tells, it is believed.
private func total(
    _ breakTime: Int, more: Int, _ clocks: WorkClocks, _ totalWork: Int?
) -> Int {
    guard more > 0, let totalWork, let span = clocks.span else { return breakTime + more }
    return span - totalWork == breakTime ? breakTime : breakTime + more
}
