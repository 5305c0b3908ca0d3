package import Messages
import WorkModel

extension HoursComparison {
    /// The comparison for a terminal: the verdict, tables by month, department and person, then the
    /// days that stand out.
    /// - Parameter language: The language of the text.
    /// - Returns: Safe to print.
    package func text(in language: Language) -> String {
        var paragraphs = [
            [
                HoursWords.title.filled(
                    [
                        "from": window.from.description, "to": window.to.description,
                        "run": run, "file": printable(manHours, limit: 60),
                        "limit": String(tolerance),
                    ], in: language),
                HoursWords.verdict.filled(
                    [
                        "days": grouped(totals.days), "matching": grouped(totals.matching),
                        "count": grouped(totals.faults),
                    ], in: language),
            ].joined(separator: "\n")
        ]
        if withoutCode > 0 {
            paragraphs.append(
                HoursWords.withoutCode.filled(["count": grouped(withoutCode)], in: language))
        }
        paragraphs.append(
            table(
                HoursWords.byMonth, [HoursWords.month],
                months.map { ([$0.month.description], $0.totals) }, language))
        paragraphs.append(
            table(
                HoursWords.byDepartment, [HoursWords.department],
                departments.map { ([departmentName($0.department, language)], $0.totals) },
                language))
        let told = people.filter { $0.totals.matching != $0.totals.days }
        if !told.isEmpty {
            var text = table(
                HoursWords.byPerson, [HoursWords.employeeCode, HoursWords.name],
                told.map { ([shown($0.employeeCode), shown($0.name)], $0.totals) }, language)
            if told.count < people.count {
                let count = grouped(people.count - told.count)
                text += "\n  " + HoursWords.others.filled(["count": count], in: language)
            }
            paragraphs.append(text)
        }
        if !days.isEmpty { paragraphs.append(dayTable(language)) }
        paragraphs += explanations(language)
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    /// The findings that there are.
    private var found: [HoursFinding] { HoursFinding.allCases.filter { totals[$0] > 0 } }

    private func table(
        _ title: Words, _ keys: [Words], _ rows: [(keys: [String], totals: HoursTotals)],
        _ language: Language
    ) -> String {
        var table = TextTable(textColumns: keys.count)
        table.add(
            (keys + [HoursWords.days, HoursWords.matching] + found.map(\.title)
                + [HoursWords.attendance, HoursWords.manHours]).map { $0[language] })
        for (keys, totals) in rows {
            table.add(
                keys + [grouped(totals.days), grouped(totals.matching)]
                    + found.map { totals[$0] == 0 ? "·" : grouped(totals[$0]) }
                    + [hoursAndMinutes(totals.attendance), hoursAndMinutes(totals.manHours)])
        }
        return ([title[language]] + table.lines(indent: "  ")).joined(separator: "\n")
    }

    private func dayTable(_ language: Language) -> String {
        let names = Dictionary(people.map { ($0.employeeCode, $0.name) }) { first, _ in first }
        var table = TextTable(textColumns: 5)
        table.add(
            [
                HoursWords.employeeCode, HoursWords.name, HoursWords.date, HoursWords.finding,
                HoursWords.code, HoursWords.attendance, HoursWords.manHours, HoursWords.difference,
            ].map { $0[language] })
        for day in days {
            table.add([
                shown(day.employeeCode), shown(names[day.employeeCode] ?? ""),
                day.date.description, day.finding.title[language],
                day.code.isEmpty ? "·" : shown(day.code),
                day.attendance.map(hoursAndMinutes) ?? "·",
                day.manHours.map(hoursAndMinutes) ?? "·",
                day.comparedDifference.map { ($0 > 0 ? "+" : "") + String($0) } ?? "·",
            ])
        }
        return ([HoursWords.byDay[language]] + table.lines(indent: "  ")).joined(separator: "\n")
    }

    private func explanations(_ language: Language) -> [String] {
        let lines = found.map { "\($0.title[language]): \($0.explanation[language])" }
        return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
    }
}

/// A department's name in a table.
func departmentName(_ name: String, _ language: Language) -> String {
    name.isEmpty ? HoursWords.noDepartment[language] : shown(name)
}

private func shown(_ text: String) -> String { printable(text, limit: 40) }

/// `7:30`, also over 24 hours.
func hoursAndMinutes(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
}

extension HoursDay {
    /// `nil` where there is nothing to compare with.
    var comparedDifference: Int? {
        switch finding {
        case .held, .ignored: nil
        default: difference
        }
    }
}

extension HoursFinding {
    var title: Words { HoursWords.title(rawValue) ?? Words(ja: rawValue, en: rawValue) }
    var explanation: Words { HoursWords.explanation(rawValue) ?? Words(ja: "", en: "") }
}
