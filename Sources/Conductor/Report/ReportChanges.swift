import Delimited
import Handoff
import Messages
import PipelineSettings
import Report
import WorkModel

/// The days that CrowdLog has otherwise, kept one by one as long as they are few.
private struct ChangedDays {
    struct Person {
        let integration: String
        let number: String
        var days = DayStretches()
    }

    private(set) var days: [PlanDay] = []
    /// By employee code.
    private(set) var people: [String: Person] = [:]
    private(set) var count = 0

    /// Days that are told one by one.
    static let mostDays = 2000

    mutating func add(_ day: PlanDay) {
        count += 1
        if days.count < Self.mostDays { days.append(day) }
        guard let date = WorkDate(day.date) else { return }
        people[
            day.employeeCode,
            default: Person(integration: day.integration, number: day.employeeNumber)
        ].days.add(date)
    }
}

extension ReportSource {
    /// People that are told where the days are too many.
    private static let mostPeople = 3000

    /// What is to be written over in CrowdLog, person by person.
    ///
    /// - Throws: What is wrong with the run's load.
    func changes() throws(Faults) -> ReportChanged {
        var changed = ChangedDays()
        for month in settings.window.months {
            guard let load = PackageReader.whole(at: run.loaded(month), stage: .load),
                load.facts.counts.values.contains(where: { $0.passed["changed"] ?? 0 > 0 })
            else { continue }
            try readChanged(load) { changed.add($0) }
        }
        var view = ReportChanged()
        view.notes = [
            changed.count == 0
                ? ReportWords.changedNone[language]
                : filled(
                    ReportWords.changedDays,
                    [
                        "count": grouped(changed.count), "people": grouped(changed.people.count),
                    ])
        ]
        if summary.added > 0 {
            view.notes.append(filled(ReportWords.addedDays, ["count": grouped(summary.added)]))
        }
        if changed.count <= ChangedDays.mostDays {
            view.days = changed.days.sorted { $0.precedes($1) }.map(shownDay)
        } else {
            tellByPerson(changed, in: &view)
        }
        return view
    }

    private func tellByPerson(_ changed: ChangedDays, in view: inout ReportChanged) {
        view.notes.append(
            filled(
                ReportWords.changedByPerson,
                ["command": command("explain --employee CODE --date \(settings.window.to)")]))
        let people = changed.people.sorted { precedesInBytes($0.key, $1.key) }
        view.days = people.prefix(Self.mostPeople).map { code, person in
            ReportChanged.Day(
                person: shownPerson(person, code), date: person.days.text(in: language),
                changes: [
                    ReportChanged.Change(
                        field: filled(
                            ReportWords.daysChange, ["count": grouped(person.days.count)]),
                        values: nil)
                ])
        }
        if people.count > Self.mostPeople {
            view.notes.append(
                filled(
                    ReportWords.changedMore,
                    ["count": grouped(people.count - Self.mostPeople)]))
        }
    }

    private func shownPerson(_ person: ChangedDays.Person, _ code: String) -> ReportPerson {
        people.person(integration: person.integration, number: person.number, code: code)
    }

    private func shownDay(_ day: PlanDay) -> ReportChanged.Day {
        let pending = ReportChanged.Change(field: ReportWords.pending[language], values: nil)
        return ReportChanged.Day(
            person: people.person(
                integration: day.integration, number: day.employeeNumber, code: day.employeeCode),
            date: shown(day.date),
            changes: day.before.changes(to: day.after, in: language).map { change in
                ReportChanged.Change(
                    field: change.field,
                    values: isWithoutNames ? nil : (change.before, change.after))
            } + (day.pendingSince.isEmpty ? [] : [pending]))
    }
}

/// Goes through the changed days of a month; rows of other days cost no more than a look.
private func readChanged(
    _ load: PackageReader, _ body: (PlanDay) -> Void
) throws(Faults) {
    let columns = ColumnPlaces(.diff)
    let place = columns["change"]
    let wanted = PlanDay.Change.changed.rawValue
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount
        where block.range(row: row, column: place).count == wanted.utf8.count {
            let day = PlanDay(compared: block, row, columns)
            if let day, day.change == .changed { body(day) }
        }
    }
}
