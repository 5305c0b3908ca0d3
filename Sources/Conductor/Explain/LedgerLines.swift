import Handoff
import Messages
import WorkModel

/// Tells what the ledger knows of a day.
struct LedgerLines {
    let runs: Path
    let month: WorkMonth
    let today: WorkDate
    /// When a run was, as far as is known.
    let runDates: [String: WorkDate]
    let language: Language

    /// Tells what CrowdLog has, and what waits for a person.
    ///
    /// - Parameters:
    ///   - day: `nil` where the ledger has no row.
    ///   - told: What the answer has told of the day before; it isn't told again.
    /// - Returns: One line or more.
    func lines(of day: LedgerDay?, told: ComparedDay?) -> [String] {
        guard let day else { return [ExplainWords.nothingKnown[language]] }
        return [confirmedLine(day)] + pendingLines(day, told: told)
    }

    private func confirmedLine(_ day: LedgerDay) -> String {
        let values = day.confirmed.text(in: language)
        guard !day.confirmedRun.isEmpty else { return ExplainWords.nothingKnown[language] }
        let isAdopted = RunFolder(runs / day.confirmedRun).isAdopt
        return filled(
            isAdopted ? ExplainWords.adopted : ExplainWords.confirmed,
            [
                "values": values, "run": day.confirmedRun,
                "date": runDates[day.confirmedRun]?.description,
            ])
    }

    private func pendingLines(_ day: LedgerDay, told: ComparedDay?) -> [String] {
        guard !day.pendingRun.isEmpty else { return [] }
        let since = runDates[day.pendingSince]
        var facts: [String: String?] = [
            "run": day.pendingSince, "date": since?.description,
            "age": since.map { String(today.dayNumber - $0.dayNumber + 1) },
        ]
        guard !day.pendingFile.isEmpty else {
            return [filled(ExplainWords.toClear, facts)]
        }
        let upload = UploadPlace(
            RunFolder(runs / day.pendingRun), month, file: day.pendingFile, line: day.pendingLine)
        facts["values"] = told?.after == day.pending ? nil : day.pending.text(in: language)
        var lines = [filled(ExplainWords.pending, facts)]
        if told?.upload != upload {
            lines.append(
                "  "
                    + ExplainWords.upload.filled(
                        ["file": upload.seenFile, "line": upload.line], in: language))
        }
        return lines
    }

    private func filled(_ words: Words, _ facts: [String: String?]) -> String {
        words.filled(facts.compactMapValues { $0 }, in: language)
    }
}
