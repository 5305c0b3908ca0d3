import Messages
import PipelineSettings
import WorkModel

extension RunFacts {
    /// A message is no report.
    private static let mostDays = 20

    /// A heading and the run's held days one by one, with names; none where nothing is held or a
    /// folder can't be read, which is told elsewhere.
    func heldDayLines(_ language: Language) -> [String] {
        guard let run, let summary,
            let names = try? PeopleNames(run, pipeline.integrations)
        else { return [] }
        var lines: [String] = []
        for partition in summary.partitions {
            try? forEachHeldDay(of: partition.integration, partition.month, in: run) { day in
                lines.append(line(day, names, language))
            }
        }
        guard !lines.isEmpty else { return [] }
        let others = lines.count - Self.mostDays
        return [NoticeWords.heldDays[language]] + lines.prefix(Self.mostDays)
            + (others > 0
                ? [NoticeWords.others.filled(["count": grouped(others)], in: language)] : [])
    }

    private func line(_ day: HeldDay, _ names: PeopleNames, _ language: Language) -> String {
        var values = [
            "date": day.date, "number": day.number.isEmpty ? day.employeeCode : day.number,
            "title": HoldCode(rawValue: day.code)?.words.title[language] ?? day.code,
        ]
        let name = names.name(
            code: day.employeeCode, number: day.number, of: day.integration)
        if !name.isEmpty { values["name"] = printable(name, limit: 80) }
        if !day.value.isEmpty { values["value"] = printable(day.value, limit: 80) }
        return NoticeWords.heldDay.filled(values, in: language)
    }
}
