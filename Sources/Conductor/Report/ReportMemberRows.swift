import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    /// People of one finding who are told at most.
    private static let mostRows = 200

    /// What a comparison with CrowdLog's members found, what is to be looked at first.
    func memberRows(_ comparison: MemberComparison) -> [ReportMembers] {
        comparison.counts.filter { finding, count in
            count > 0 && (!finding.isSettled || finding == .onlyHere)
        }.map { finding, count in
            let lines = comparison.lines.filter { $0.finding == finding }
            return ReportMembers(
                title: finding.words.title[language], number: grouped(count),
                mend: finding.words.mend?[language] ?? "",
                rows: lines.prefix(Self.mostRows).map { row($0, comparison.today) },
                more: count > Self.mostRows
                    ? filled(
                        ReportWords.moreMembers,
                        [
                            "count": grouped(count - Self.mostRows),
                            "command": command("members --all"),
                        ])
                    : "")
        }
    }

    private func row(
        _ line: MemberComparison.Line, _ today: WorkDate
    ) -> ReportMembers.Row {
        let hasPerson = !line.integration.isEmpty
        let remarks = line.remarks(language, today: today)
            .joined(separator: GivenWords.separator[language])
        return ReportMembers.Row(
            person: hasPerson
                ? people.person(
                    integration: line.integration, number: line.number, name: line.person?.name)
                : ReportPerson(id: "–", name: "", place: ""),
            member: ReportPerson(
                id: line.code.isEmpty ? "–" : line.code,
                name: isWithoutNames ? "" : line.member?.name ?? "",
                place: isWithoutNames ? "" : line.member?.department ?? ""),
            // Dates of joining and leaving are people's own.
            remark: isWithoutNames ? "" : remarks)
    }
}
