import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    /// The held days by code, the most frequent first; within a code by what is to be done.
    func heldGroups() -> ReportHeld {
        var held = ReportHeld()
        let days = Dictionary(grouping: self.held.days, by: \.code)
        for (code, count) in self.held.counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }
        ) {
            let title = HoldCode(rawValue: code)?.words.title[language] ?? code
            held.groups.append(
                ReportHeld.Group(
                    code: code, title: title, number: grouped(count),
                    causes: causes(days[code] ?? [])))
        }
        if self.held.days.count < self.held.total {
            held.more = filled(
                ReportWords.moreHeld,
                [
                    "shown": grouped(self.held.days.count), "count": grouped(self.held.total),
                    "list": reviewName,
                ])
        }
        return held
    }

    /// One cause for each reason and mend; where nearly every day has its own, one that leaves out what
    /// differs.
    private func causes(_ days: [HeldCollector.Day]) -> [ReportHeld.Cause] {
        let exact = grouping(days, isGeneral: isWithoutNames)
        if exact.count <= Self.mostCauses { return exact }
        return grouping(days, isGeneral: true)
    }

    /// More paragraphs than these say less than one.
    private static let mostCauses = 12

    private func grouping(_ days: [HeldCollector.Day], isGeneral: Bool) -> [ReportHeld.Cause] {
        struct Key: Hashable {
            let reason: String
            let mend: String
        }
        var words = Dictionary(
            integrations.map {
                ($0.name.text, HeldWords(corrections: $0.corrections?.names ?? [], language))
            }, uniquingKeysWith: { first, _ in first })
        var places: [Key: Int] = [:]
        var causes: [(key: Key, days: [ReportHeld.Day])] = []
        for day in days {
            let text = words[day.integration, default: HeldWords(corrections: [], language)].text(
                code: day.code, field: day.field,
                value: isGeneral && !day.value.isEmpty ? "…" : day.value, from: day.source)
            let key = Key(reason: text?.reason ?? day.code, mend: text?.mend ?? "")
            let place = places[key, default: causes.count]
            if place == causes.count {
                places[key] = place
                causes.append((key, []))
            }
            causes[place].days.append(view(day))
        }
        return causes.map {
            ReportHeld.Cause(reason: $0.key.reason, mend: $0.key.mend, days: $0.days)
        }
        .sorted { $0.days.count > $1.days.count }
    }

    private func view(_ day: HeldCollector.Day) -> ReportHeld.Day {
        ReportHeld.Day(
            person: people.person(
                integration: day.integration, number: day.number, code: day.employeeCode,
                name: day.name),
            date: shown(day.date), value: value(of: day), times: times(of: day),
            age: age(of: day.date, since: day.since), code: day.code)
    }

    private func value(of day: HeldCollector.Day) -> String {
        let heading = ColumnHeading(rawValue: day.field)?.words[language] ?? day.field
        if isWithoutNames { return heading }
        guard !day.value.isEmpty else { return "" }
        let value = printable(day.value, limit: 80)
        guard !heading.isEmpty else { return value }
        return filled(ReportWords.value, ["field": heading, "value": value])
    }

    private func times(of day: HeldCollector.Day) -> String {
        guard !isWithoutNames else { return "" }
        return filled(
            ReportWords.times,
            [
                "segment": printable(day.segment, limit: 40),
                "times": printable(day.times, limit: 40),
                "punches": day.punches == day.times ? "" : printable(day.punches, limit: 40),
            ])
    }

    /// How long a day has waited; days that the window leaves come before all others.
    func age(of date: String, since: String) -> ReportAge {
        let day = WorkDate(date)
        if let day, edge.hasLeft(day) {
            return ReportAge(.leaving, ReportWords.left[language])
        }
        let days = WorkDate(since).map { Int(today.dayNumber - $0.dayNumber) + 1 } ?? 1
        let aged = filled(ReportWords.aged, ["days": grouped(days)])
        if let day, edge.isLeaving(day) {
            return ReportAge(
                .leaving,
                days > 1
                    ? "\(ReportWords.leaving[language]) · \(aged)" : ReportWords.leaving[language])
        }
        guard days > 1 else { return ReportAge(.new, ReportLabels.all["ageNew"]?[language] ?? "") }
        return ReportAge(.continuing, aged)
    }
}
