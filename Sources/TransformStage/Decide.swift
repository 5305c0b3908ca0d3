import PipelineSettings
import WorkModel

/// Decides the fate of every day of a partition by rules 1 to 8 of the design, in order.
///
/// The first rule that holds or ignores a day ends it. Rules 4 and 5 look at other days of the month too, so the days go through in three rounds.
func decide(_ rules: Rules) -> Decisions {
    let days = rules.month.days
    var decisions = Decisions(endings: Endings(count: days.count))

    for index in days.indices {
        if let ending = rules.windowAndFilters(days[index]) { decisions.endings.end(index, ending) }
    }

    let inWindow = days.indices.filter { !decisions.endings.hasEnded($0) }
    let duplicates = DuplicateDays(inWindow, rules: rules)
    for index in inWindow {
        let ending =
            rules.readable(index)
            ?? days[index].date.flatMap { rules.workAndLeave(days[index], on: $0) }
            ?? duplicates.ending(of: index)
        if let ending { decisions.endings.end(index, ending) }
    }

    let single = inWindow.filter { !decisions.endings.hasEnded($0) }
    let sharing = SharedCodes(single, rules: rules)
    decisions.timesheets.reserveCapacity(single.count)
    for index in single {
        do {
            decisions.timesheets.append(
                try timesheet(index, rules, sharing, breaks: &decisions.breaks))
        } catch {
            decisions.endings.end(index, error.ending)
        }
    }
    return decisions
}

/// Rules 5 to 7 for one day, whose breaks are appended to `breaks`.
private func timesheet(
    _ index: Int, _ rules: Rules, _ sharing: SharedCodes, breaks: inout [Break]
) throws(Ended) -> TimesheetDay {
    let day = rules.month.days[index]
    // Rule 2 has held every day whose date can't be read.
    guard let date = day.date else { throw Ended(.held(.unreadableValue, field: "date")) }
    let member = try rules.employee(index, on: date, sharing: sharing)
    // Rule 5 has held every day whose segment nothing explains.
    guard let meaning = rules.meaning(of: day) else { throw Ended(.held(.unmappedSegment)) }
    var notes: Notes = []
    if sharing.isSecondNumber(index) { notes.insert(.secondNumber) }
    let span = try rules.leaveAndTimes(day, meaning, on: date, notes: &notes)
    let firstBreak = breaks.count
    if let span, !rules.addUsualBreak(of: day, in: span, to: &breaks, notes: &notes) {
        breaks += try rules.breaks(of: day, in: span, notes: &notes)
    }
    return TimesheetDay(
        day: index, date: date, member: Int32(member), clockIn: span?.written.lowerBound,
        clockOut: span?.written.upperBound, breaks: firstBreak..<breaks.count,
        leave: meaning.leave, notes: notes)
}
