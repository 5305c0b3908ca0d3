import Handoff
import Messages
import PipelineSettings
import WorkModel

extension ReportSource {
    /// What a person should know besides, each a paragraph.
    func notices() -> [String] {
        var notices = obstacles
        notices += warnings(settings, now: now, language: language).map(withoutMark)
        notices += summary.serviceParagraphs(language, config: config).map(withoutMark)
        let outside = held.counts[HoldCode.changedInCrowdLog.rawValue] ?? 0
        if let fault = summary.otherSyncWarning(config: config) {
            notices.append(withoutMark(describe(fault, in: language, asWarning: true)))
        } else if outside > 0 {
            notices.append(filled(ReportWords.anotherSync, ["count": grouped(outside)]))
        }
        if let placed = summary.notes[NoteCode.placedBreak.rawValue], placed > 0 {
            notices.append(filled(ReportWords.placedBreaks, ["count": grouped(placed)]))
        }
        notices += held.unread.map { partition in
            filled(
                ReportWords.unread,
                [
                    "integration": partition.integration.text,
                    "month": partition.month.description,
                ])
        }
        notices += (summary.sheetRemarks ?? []).map { $0.text(in: language) }
        return notices
    }

    /// Why nothing was loaded, as it is.
    private var obstacles: [String] {
        guard !isPlan, !summary.isLoaded, summary.failed == 0 else { return [] }
        let sums = Sums(run, settings: settings)
        guard sums.faults.isEmpty else {
            return [ReportWords.sums[language]] + sums.faults.map { describe($0, in: language) }
        }
        return exceededLimits(
            run, settings, workspace: workspace,
            command: command("resume --yes \(run.path.name)")
        ).map { describe($0, in: language) }
    }

    /// The heading says already that these are warnings.
    private func withoutMark(_ text: String) -> String {
        let marks = ["警告: ", "warning: "]
        guard let mark = marks.first(where: { text.hasPrefix($0) }) else { return text }
        return String(text.dropFirst(mark.count))
    }
}
