import Handoff
import Messages
import PipelineSettings
package import WorkModel

extension Summary {
    /// Days of one integration and month outside the window that the source has changed after they
    /// were read (`changed-outside-window`).
    package struct ChangedOutside: Codable, Sendable {
        package var integration: IntegrationName
        package var month: WorkMonth
        /// Found by this run.
        package var new: Int
        /// Found by an earlier one, and read by none since.
        package var continuing: Int
        /// The age of the oldest in days, from 1.
        package var oldest: Int
        package var days: [Day]

        package struct Day: Codable, Sendable {
            package var number: String
            package var date: WorkDate
        }
    }

    /// Lists of a source that its service refuses; the run goes on without them.
    package struct Refused: Codable, Sendable {
        package var integration: IntegrationName
        package var lists: [String]
    }
}

/// What a run's services have changed outside the window, a line an integration and month.
func changedOutside(_ run: RunFolder, _ settings: RunSettings) -> [Summary.ChangedOutside]? {
    let groups = settings.pipeline.integrations.flatMap { integration in
        let days = changedDays(of: run, integration.name)
        return Dictionary(grouping: days, by: \.date.month).sorted { $0.key < $1.key }.map {
            group(integration.name, $0.key, $0.value, today: settings.today)
        }
    }
    return groups.isEmpty ? nil : groups
}

private func group(
    _ name: IntegrationName, _ month: WorkMonth, _ days: [ChangedDay], today: WorkDate
) -> Summary.ChangedOutside {
    let new = days.count { $0.listed == today }
    let first = days.map(\.listed).min() ?? today
    return Summary.ChangedOutside(
        integration: name, month: month, new: new, continuing: days.count - new,
        oldest: Int(today.dayNumber - first.dayNumber) + 1,
        days: days.map { Summary.ChangedOutside.Day(number: $0.number, date: $0.date) })
}

/// The lists that a run's services have refused.
func refusedLists(_ run: RunFolder, _ settings: RunSettings) -> [Summary.Refused]? {
    let refused = settings.pipeline.integrations.compactMap { integration -> Summary.Refused? in
        let people = PackageReader.whole(at: run.people(integration.name), stage: .people)
        guard let lists = people?.facts.refused, !lists.isEmpty else { return nil }
        return Summary.Refused(integration: integration.name, lists: lists)
    }
    return refused.isEmpty ? nil : refused
}

extension Summary {
    /// What a person should know of the services, and of days that this run hasn't looked at, a text
    /// each.
    func serviceParagraphs(_ language: Language, config: String) -> [String] {
        let refused = (refusedLists ?? []).map { refused in
            ServiceWords.refused.filled(
                [
                    "integration": refused.integration.text,
                    "lists": refused.lists.joined(separator: ", "),
                ], in: language)
        }
        let told = refused + (doubts ?? []).flatMap { $0.paragraphs(language) }
        guard let changedOutside else { return told }
        let lines =
            [ServiceWords.changedOutside[language]]
            + changedOutside.flatMap { $0.lines(language, config: config) }
        return told + [lines.joined(separator: "\n")]
    }
}

extension Summary.ChangedOutside {
    /// A month with more days is told by its first ones; summary.json has them all.
    private static let mostDays = 5

    fileprivate func lines(_ language: Language, config: String) -> [String] {
        var values = [
            "integration": integration.text, "month": month.description,
            "count": grouped(days.count), "age": grouped(oldest),
        ]
        if new > 0 { values["new"] = grouped(new) }
        if continuing > 0 { values["continuing"] = grouped(continuing) }
        let shown = days.prefix(Self.mostDays).map { "\($0.number) \($0.date)" }
        let others = days.count - shown.count
        let command = kintaiCommand(
            "run --integration \(integration.text) --month \(month)", config: config)
        return [
            "  " + ServiceWords.changedMonth.filled(values, in: language),
            "    " + shown.joined(separator: ", ")
                + (others > 0
                    ? ServiceWords.others.filled(["count": grouped(others)], in: language) : ""),
            "    " + ServiceWords.loadThem.filled(["command": command], in: language),
        ]
    }
}
