import Handoff
import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    /// The page.
    ///
    /// - Throws: What is wrong with a folder of the run or with the ledger.
    func page() async throws(Faults) -> ReportPage {
        let comparison = comparison
        // It reads some months anew; what follows goes through the held days.
        async let closing = closingChecksBeside(comparison)
        let date = shown(summary.today.description)
        var page = ReportPage(
            language: language.rawValue,
            words: ReportLabels.words(in: language).mapValues { words in
                words.replacing("{list}", with: reviewName)
            },
            title: filled(
                isPlan ? ReportWords.planTitle : ReportWords.title, ["date": date]),
            about: about(), verdict: verdict())
        if isWithoutNames {
            page.leftOut = ReportWords.leftOut.map { $0[language] }
            page.stillThere = ReportWords.stillThere[language]
        }
        page.held = heldGroups()
        page.steps = steps(page.held.groups, comparison)
        page.figures = figures()
        page.notices = notices()
        page.changed = try changes()
        page.closing = try await closing.get()
        page.waiting = try waiting()
        page.members = comparison.map(memberRows) ?? []
        page.counts = counts()
        page.chart = chart()
        page.footer = footer()
        return page
    }

    /// The list for review as its reader finds it: in the folder of `deliver` it has a longer name.
    var reviewName: String {
        settings.pipeline.deliver == nil
            ? run.heldForReviewWorkbook.name
            : DeliveredName.review(run.heldForReviewWorkbook, of: run)
    }

    private func about() -> [String] {
        var about = [
            filled(
                ReportWords.period,
                [
                    "from": settings.window.from.description,
                    "to": settings.window.to.description,
                ])
        ]
        if let start = tokyoStart(ofRun: run.path.name) {
            about.append(filled(ReportWords.started, ["time": String(start.dropLast(3))]))
        }
        if today != summary.today {
            about.append(filled(ReportWords.asOf, ["date": shown(today.description)]))
        }
        return about
    }

    private func figures() -> [ReportFigure] {
        [
            (ReportLabel.extracted, summary.extracted), (.added, summary.added),
            (.changed, summary.changed), (.unchanged, summary.unchanged),
            (.held, held.total), (.ignored, summary.ignored),
        ].map { label, number in ReportFigure(label.words[language], grouped(number)) }
    }

    private func footer() -> [String] {
        let why = command("explain --employee CODE --date \(settings.window.to)")
        // How files were read is no reason to do anything.
        return summary.inputEncodings.map { $0.text(in: language) }
            + [
                isWithoutNames
                    ? "" : filled(ReportWords.personal, ["command": command("report --no-names")]),
                filled(ReportWords.why, ["command": why]), manHours,
                filled(ReportWords.runName, ["run": run.path.name]),
                filled(ReportWords.version, ["version": programVersion]),
            ].filter { !$0.isEmpty }
    }

    /// How to hold man-hours against the run; empty where there are none, or no timesheets.
    private var manHours: String {
        guard settings.pipeline.target.manHours != nil, !run.loadedMonths.isEmpty else { return "" }
        return filled(
            HoursPageWords.fromReport,
            ["command": command("hours --run \(run.path.name) --html hours.html")])
    }

    /// The closing checks, made on another thread.
    @concurrent
    private func closingChecksBeside(
        _ comparison: MemberComparison?
    ) async -> Result<[ReportClosing], Faults> {
        Result { () throws(Faults) in try closingChecks(comparison) }
    }

    /// Who is which member, where the run has it.
    private var comparison: MemberComparison? {
        guard FileReading.exists(run.comparison) else { return nil }
        return try? MemberComparison(of: run, settings, looksForRenamedCodes: false)
    }
}
