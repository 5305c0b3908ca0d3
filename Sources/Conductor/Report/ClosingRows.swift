import Messages
import Report
import WorkModel

extension ReportSource {
    /// People of a period who are told one by one.
    private static let mostPeople = 1000
    /// People who never punch whose names are told.
    private static let mostNames = 200

    /// Tells whose days aren't settled; whoever only waits for an import to be confirmed is counted in
    /// the reasons alone.
    func tell(_ rows: [ClosingRow], in view: inout ReportClosing) {
        let listed = rows.filter(\.hasMoreThanPending)
        view.people = listed.prefix(Self.mostPeople).map { row in
            ReportClosing.Person(
                person: shownPerson(row), held: told(row.held), unpunched: told(row.unpunched),
                byHand: told(row.byHand), other: others(row))
        }
        if listed.count > Self.mostPeople {
            view.more = filled(
                ClosingWords.more, ["count": grouped(listed.count - Self.mostPeople)])
        }
    }

    /// Tells in one line who never punches.
    func tellNeverPunching(_ rows: [ClosingRow], in view: inout ReportClosing) {
        guard !rows.isEmpty else { return }
        let count = rows.reduce(0) { $0 + $1.unpunched.count }
        view.neverPunching = filled(
            ClosingWords.neverPunching,
            ["people": grouped(rows.count), "count": grouped(count)])
        let names = rows.prefix(Self.mostNames).map { row in
            let person = shownPerson(row)
            return person.name.isEmpty ? person.id : "\(person.name) (\(person.id))"
        }
        view.neverPunchingNames =
            names.joined(separator: GivenWords.separator[language])
            + (rows.count > Self.mostNames
                ? filled(ClosingWords.more, ["count": grouped(rows.count - Self.mostNames)]) : "")
    }

    private func shownPerson(_ row: ClosingRow) -> ReportPerson {
        people.person(
            integration: row.person.key.integration, number: row.person.key.number,
            code: row.person.code)
    }

    private func told(_ days: [WorkDate]) -> String {
        guard !days.isEmpty else { return "" }
        return filled(
            ClosingWords.days,
            ["count": grouped(days.count), "dates": ReportDates.short(days)])
    }

    private func others(_ row: ClosingRow) -> String {
        var parts: [String] = []
        for (words, days) in [
            (ClosingWords.unapprovedDays, row.unapproved),
            (ClosingWords.inProgressDays, row.inProgress),
        ] where !days.isEmpty {
            parts.append(filled(words, ["days": ReportDates.short(days)]))
        }
        return parts.joined(separator: GivenWords.separator[language])
    }
}
