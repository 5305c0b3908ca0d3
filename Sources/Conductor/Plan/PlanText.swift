import Handoff
package import Messages
package import WorkModel

extension Plan {
    /// The plan for a terminal: the verdict, what would stop a run, every person's days, the most
    /// important first, and what to do next.
    ///
    /// - Parameters:
    ///   - language: The language of the text.
    ///   - config: The pipeline that was planned, as the user named it.
    ///   - tellsAll: Whether held, added and unchanged days are told one by one too.
    /// - Returns: Safe to print.
    /// - Throws: What is wrong with a folder of the run.
    package func text(
        in language: Language, config: String, tellsAll: Bool
    ) throws(Faults) -> String {
        let summary = outcome.summary
        var people = PlanPeople(tellsAll: tellsAll)
        for month in summary.window.months {
            for day in try planDays(of: month, in: outcome.run, integrations) { people.add(day) }
        }
        var paragraphs = summary.overview(in: language, isPlan: true, config: config)
        if people.pending > 0 {
            paragraphs.append(
                PlanWords.pending.filled(["count": grouped(people.pending)], in: language))
        }
        if !obstacles.isEmpty {
            let warnings = obstacles.map { describe($0, in: language, asWarning: true) }
            paragraphs.append(
                ([PlanWords.wouldStop[language]] + warnings).joined(separator: "\n"))
        }
        let names = try PeopleNames(outcome.run, integrations)
        let sorted = people.sorted
        for person in sorted where person.change != .unchanged || tellsAll {
            paragraphs.append(person.text(in: language, name: names.name(of: person.first)))
        }
        let unchanged = sorted.filter { $0.change == .unchanged }
        if !tellsAll, !unchanged.isEmpty {
            paragraphs.append(
                PlanWords.unchangedPeople.filled(
                    [
                        "people": grouped(unchanged.count),
                        "count": grouped(unchanged.reduce(0) { $0 + $1.unchanged }),
                    ], in: language))
        }
        let words = obstacles.isEmpty ? PlanWords.planned : PlanWords.plannedDespite
        paragraphs.append(
            summary.next(
                language, run: outcome.run, config: config,
                plan: words.filled(["command": loadCommand], in: language)
            ).joined(separator: "\n"))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }
}

extension PlanPerson {
    fileprivate func text(in language: Language, name: String) -> String {
        var lines = days.map { $0.text(in: language) }
        for (code, days) in held.sorted(by: { $0.key < $1.key }) {
            lines.append(
                days.text(
                    PlanWords.heldDays, ["title": holdTitle(code, language), "code": code],
                    in: language))
        }
        if added.count > 0 { lines.append(added.text(PlanWords.addedDays, in: language)) }
        if unchanged > 0 {
            lines.append(
                PlanWords.unchangedDays.filled(["count": grouped(unchanged)], in: language))
        }
        return ([heading(language, name)] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    private func heading(_ language: Language, _ name: String) -> String {
        let words =
            !first.employeeCode.isEmpty
            ? PlanWords.person
            : first.employeeNumber.isEmpty ? PlanWords.nobody : PlanWords.personByNumber
        return filled(
            words,
            [
                "code": printable(first.employeeCode, limit: 40),
                "number": printable(first.employeeNumber, limit: 40),
                "name": printable(name, limit: 40), "integration": first.integration,
            ], language)
    }
}

extension DayStretches {
    /// The days in words with their `{count}` and `{days}`.
    fileprivate func text(
        _ words: Words, _ values: [String: String] = [:], in language: Language
    ) -> String {
        let own = ["count": grouped(count), "days": text(in: language)]
        return words.filled(values.merging(own) { first, _ in first }, in: language)
    }
}

extension PlanDay {
    fileprivate func text(in language: Language) -> String {
        let values: [String: String] = [
            "date": printable(date, limit: 40), "title": holdTitle(code, language), "code": code,
            "value": printable(value, limit: 60), "run": pendingSince,
        ]
        func line(_ words: Words, _ text: String = "") -> String {
            filled(words, values.merging(["text": text]) { first, _ in first }, language)
        }
        return switch change {
        case .changed: line(PlanWords.changed, before.text(to: after, in: language))
        case .vanished: line(PlanWords.vanished)
        case .held: line(PlanWords.held)
        case .added: line(PlanWords.added, after.text(in: language))
        case .unchanged: line(PlanWords.unchanged, after.text(in: language))
        }
    }
}

private func holdTitle(_ code: String, _ language: Language) -> String {
    HoldCode(rawValue: code)?.words.title[language] ?? code
}

/// Fills in a text, where an empty value counts as absent.
private func filled(_ words: Words, _ values: [String: String], _ language: Language) -> String {
    words.filled(values.filter { !$0.value.isEmpty }, in: language)
}
