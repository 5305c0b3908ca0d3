import Handoff
package import Messages
package import WorkModel

extension Plan {
    /// The plan for machines, `{"plan": {…}, "days": [{…}, …]}`: a line a day, by month, employee
    /// code and date, so that no more than a month is in memory.
    ///
    /// - Parameters:
    ///   - language: The language of the warnings.
    ///   - write: Takes the text, piece by piece.
    /// - Throws: What is wrong with a folder of the run.
    package func writeJSON(
        in language: Language, to write: (String) -> Void
    ) throws(Faults) {
        let names = try PeopleNames(outcome.run, integrations)
        write("{\n\"plan\": \(encodeJSONLine(head(language))),\n\"days\": [")
        var separator = "\n"
        for month in outcome.summary.window.months {
            for day in try planDays(of: month, in: outcome.run, integrations) {
                write(separator + encodeJSONLine(NamedDay(name: names.name(of: day), day: day)))
                separator = ",\n"
            }
        }
        write("\n]\n}\n")
    }

    private func head(_ language: Language) -> PlanHead {
        let summary = outcome.summary
        return PlanHead(
            run: summary.run, window: summary.window, today: summary.today,
            status: summary.status,
            counts: summary.counts,
            warnings: obstacles.map {
                PlanHead.Warning(
                    code: $0.code.rawValue, text: describe($0, in: language, asWarning: true))
            },
            command: loadCommand)
    }
}

/// What the plan is as a whole.
private struct PlanHead: Encodable {
    struct Warning: Encodable {
        let code: String
        let text: String
    }

    let format = 1
    let run: String
    let window: WorkWindow
    let today: WorkDate
    let status: ExitStatus
    let counts: [String: Int]
    /// Why a run would load nothing, as it is.
    let warnings: [Warning]
    /// Loads what is planned.
    let command: String
}

/// A day with the name of its person.
private struct NamedDay: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name
    }

    let name: String
    let day: PlanDay

    func encode(to encoder: any Encoder) throws {
        try day.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
    }
}
