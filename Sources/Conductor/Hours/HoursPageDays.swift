import Messages
import Report
import WorkModel

extension HoursPageView {
    /// The days that stand out, by what was found; of too many those that differ most.
    var findings: [HoursFindingView] {
        let byFinding = Dictionary(grouping: comparison.days, by: \.finding)
        return found.map { finding in
            let all = byFinding[finding] ?? []
            let days = heaviest(all, limit: HoursPageBounds.days) { abs($0.difference) }
            let more =
                days.count < all.count
                ? filled(
                    HoursPageWords.moreDays,
                    [
                        "shown": grouped(days.count), "count": grouped(all.count),
                    ]) : ""
            return HoursFindingView(
                code: finding.rawValue, title: finding.title[language],
                number: grouped(all.count), explanation: finding.explanation[language],
                days: days.map(view), more: more)
        }
    }

    private func view(_ day: HoursDay) -> HoursFindingView.Day {
        let person = people[day.employeeCode]
        return HoursFindingView.Day(
            person: view(person, code: day.employeeCode),
            date: "\(day.date) (\(ReportDates.weekday(day.date)[language]))",
            times: day.clockIn.isEmpty && day.clockOut.isEmpty
                ? "" : "\(day.clockIn)–\(day.clockOut)",
            breaks: day.breaks.isEmpty
                ? "" : filled(HoursPageWords.breaks, ["breaks": day.breaks]),
            attendance: day.attendance.map(hoursAndMinutes) ?? "–",
            manHours: day.manHours.map(hoursAndMinutes) ?? "–",
            difference: day.comparedDifference.map { signed($0, String.init) } ?? "–",
            remark: remark(on: day), department: departments[person?.department ?? ""] ?? "")
    }

    /// A person with name and department, as far as CrowdLog's member list knows them.
    func view(_ person: HoursPerson?, code: String) -> ReportPerson {
        ReportPerson(
            id: printable(code, limit: 40), name: printable(person?.name ?? "", limit: 40),
            place: printable(person?.department ?? "", limit: 40))
    }

    /// The code in words, what the day is by the other way to write breaks, and where the list has it.
    private func remark(on day: HoursDay) -> String {
        var parts: [String] = []
        if !day.code.isEmpty {
            let title =
                HoldCode(rawValue: day.code)?.words.title
                ?? IgnoreCode(rawValue: day.code)?.words.title
                ?? NoteCode(rawValue: day.code)?.words.title
            parts.append(
                title.map { "\($0[language]) (\(day.code))" } ?? printable(day.code, limit: 40))
        }
        if let other = day.otherMode {
            parts.append(
                filled(HoursPageWords.otherMode, ["hours": hoursAndMinutes(other)]))
        }
        if day.line > 0 {
            parts.append(filled(HoursPageWords.line, ["line": String(day.line)]))
        }
        return parts.joined(separator: " · ")
    }
}
