import Messages
import Report
import WorkModel

extension HoursPageView {
    /// People of whom something was found; of too many those with most to mend.
    var peopleTable: HoursPeople {
        var table = HoursPeople()
        let told = comparison.people.filter { $0.totals.matching != $0.totals.days }
        let shown = heaviest(told, limit: HoursPageBounds.people) { $0.totals.faults }
        table.headings = headings
        table.people = shown.map { person in
            HoursPeople.Person(
                person: view(person, code: person.employeeCode),
                codes: found.filter { person.totals[$0] > 0 }.map(\.rawValue),
                department: departments[person.department] ?? "", numbers: numbers(person.totals))
        }
        if shown.count < told.count {
            table.more.append(
                filled(
                    HoursPageWords.morePeople,
                    [
                        "shown": grouped(shown.count), "count": grouped(told.count),
                    ]))
        }
        if told.count < comparison.people.count {
            let matching = grouped(comparison.people.count - told.count)
            table.more.append(filled(HoursWords.others, ["count": matching]))
        }
        return table
    }

    /// By department and by month.
    var sums: [HoursSums] {
        let count = comparison.departments.count
        let more =
            shownDepartments.count < count
            ? filled(
                HoursPageWords.moreDepartments,
                ["shown": grouped(shownDepartments.count), "count": grouped(count)]) : ""
        return [
            HoursSums(
                anchor: "departments", title: HoursWords.byDepartment[language],
                key: HoursWords.department[language], headings: headings,
                rows: shownDepartments.map {
                    HoursSums.Row(
                        title: departmentName($0.department, language),
                        numbers: numbers($0.totals))
                }, more: more),
            HoursSums(
                anchor: "months", title: HoursWords.byMonth[language],
                key: HoursWords.month[language], headings: headings,
                rows: comparison.months.map {
                    HoursSums.Row(title: $0.month.description, numbers: numbers($0.totals))
                }, more: ""),
        ]
    }

    private var headings: [String] {
        ([HoursWords.days, HoursWords.matching] + found.map(\.title)
            + [HoursWords.attendance, HoursWords.manHours, HoursPageWords.difference])
            .map { $0[language] }
    }

    private func numbers(_ totals: HoursTotals) -> [String] {
        [grouped(totals.days), grouped(totals.matching)]
            + found.map { totals[$0] == 0 ? "·" : grouped(totals[$0]) }
            + [
                hoursAndMinutes(totals.attendance), hoursAndMinutes(totals.manHours),
                signed(totals.manHours - totals.attendance, hoursAndMinutes),
            ]
    }
}
