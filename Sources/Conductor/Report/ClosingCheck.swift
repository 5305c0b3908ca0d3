import Handoff
import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    /// Periods of one closing day that are told: a window of 40 days touches two or three.
    private static let mostPeriods = 3

    /// Whether the periods that the window touches may be closed, by closing day, newest first.
    ///
    /// - Throws: What is wrong with a folder of the run or with the ledger.
    func closingChecks(_ comparison: MemberComparison?) throws(Faults) -> [ReportClosing] {
        let known = ClosingPeople(
            people, comparison: comparison, closedThrough: settings.pipeline.target.closedThrough)
        let closingDays = Set(known.all.filter(\.isMember).map(\.closingDay)).sorted(by: >)
        let periods = closingDays.flatMap {
            ClosingPeriod.newest(Self.mostPeriods, closingDay: $0, touching: settings.window)
        }
        var days = ClosingDays(known, held: held)
        let ledger = LedgerFolder(workspace: workspace)
        let months = Set(periods.flatMap(\.months)).sorted()
        try days.read(months.filter(settings.window.months.contains), of: run, integrations)
        for month in months { try days.read(month, of: ledger) }
        return periods.map { closing($0, days) }
    }

    private func closing(_ period: ClosingPeriod, _ days: ClosingDays) -> ReportClosing {
        let count = days.people.all.count { $0.isMember && $0.closingDay == period.closingDay }
        let rows = days.byPerson.compactMap { place, own in
            ClosingRow(days.people.all[place], own, in: period)
        }.sorted { $0.order < $1.order }
        let open = rows.filter { !$0.neverPunches }
        let obstacles = obstacles(to: period) + reasons(open)
        let isOver = period.to < today
        var view = ReportClosing(
            anchor: "closing-\(period.closingDay)-\(period.to)",
            title: filled(
                ClosingWords.title,
                [
                    "from": period.from.description, "to": period.to.description,
                    "closing": closingName(period.closingDay), "people": grouped(count),
                ]),
            verdict: verdict(period, isOver: isOver, obstacles: obstacles, open))
        view.reasons = obstacles + byHandReason(open)
        if view.reasons.isEmpty, isOver { view.reasons = [ClosingWords.allSettled[language]] }
        tell(open, in: &view)
        tellNeverPunching(rows.filter(\.neverPunches), in: &view)
        return view
    }

    private func closingName(_ day: Int) -> String {
        day >= 31
            ? ClosingWords.monthEnd[language]
            : filled(ClosingWords.closingDay, ["day": String(day)])
    }

    private func verdict(
        _ period: ClosingPeriod, isOver: Bool, obstacles: [String], _ open: [ClosingRow]
    ) -> ReportVerdict {
        func words(_ kind: ReportVerdict.Kind, _ words: Words) -> ReportVerdict {
            ReportVerdict(
                kind, text: filled(words, ["to": shown(period.to.description)]), details: "")
        }
        guard isOver else { return words(.todo, ClosingWords.running) }
        guard obstacles.isEmpty else { return words(.bad, ClosingWords.notYet) }
        return open.contains { !$0.byHand.isEmpty }
            ? words(.todo, ClosingWords.afterByHand) : words(.good, ClosingWords.mayClose)
    }

    /// What keeps anybody from saying that a period may be closed, whoever's days are.
    private func obstacles(to period: ClosingPeriod) -> [String] {
        var obstacles: [String] = []
        let failed = summary.partitions.filter {
            $0.failedStage != nil && period.months.contains($0.month)
        }
        if !failed.isEmpty {
            let names = failed.map { "\($0.integration.text) \($0.month)" }
            obstacles.append(filled(ClosingWords.failed, ["names": names.joined(separator: ", ")]))
        }
        if let left = settings.leftOut {
            let names = left.map(\.text).joined(separator: ", ")
            obstacles.append(filled(ClosingWords.leftOut, ["names": names]))
        }
        if !summary.isLoaded { obstacles.append(ClosingWords.notLoaded[language]) }
        for (from, to) in uncovered(period) {
            obstacles.append(
                filled(
                    ClosingWords.uncovered,
                    [
                        "from": shown(from.description), "to": shown(to.description),
                        "command": command("run --from \(from) --to \(to)"),
                    ]))
        }
        return obstacles
    }

    /// The days of a period, up to yesterday, that the run hasn't looked at.
    private func uncovered(_ period: ClosingPeriod) -> [(from: WorkDate, to: WorkDate)] {
        let window = settings.window
        let end = min(period.to, today.advanced(by: -1))
        var parts: [(from: WorkDate, to: WorkDate)] = []
        if period.from < window.from {
            parts.append((period.from, min(window.from.advanced(by: -1), end)))
        }
        if window.to < end { parts.append((max(window.to.advanced(by: 1), period.from), end)) }
        return parts.filter { $0.from <= $0.to }
    }

    private func reasons(_ rows: [ClosingRow]) -> [String] {
        [
            reason(ClosingWords.held, rows, \.held),
            reason(ClosingWords.unpunched, rows, \.unpunched),
            reason(ClosingWords.unapproved, rows, \.unapproved),
            reason(ClosingWords.inProgress, rows, \.inProgress),
            reason(ClosingWords.pending, rows, \.pending),
        ].compactMap(\.self)
    }

    private func byHandReason(_ rows: [ClosingRow]) -> [String] {
        [reason(ClosingWords.byHand, rows, \.byHand)].compactMap(\.self)
    }

    private func reason(
        _ words: Words, _ rows: [ClosingRow], _ days: KeyPath<ClosingRow, [WorkDate]>
    ) -> String? {
        let people = rows.count { !$0[keyPath: days].isEmpty }
        guard people > 0 else { return nil }
        let count = rows.reduce(0) { $0 + $1[keyPath: days].count }
        return filled(words, ["count": grouped(count), "people": grouped(people)])
    }
}

/// What isn't settled of one person's days in a period.
struct ClosingRow {
    let person: ClosingPeople.Person
    let held: [WorkDate]
    let unpunched: [WorkDate]
    let unapproved: [WorkDate]
    let inProgress: [WorkDate]
    let byHand: [WorkDate]
    let pending: [WorkDate]
    /// Whether the person has no timesheet and nothing held in all the window.
    let neverPunches: Bool

    /// - Returns: `nil` where nothing of the period is open.
    init?(_ person: ClosingPeople.Person, _ days: ClosingDays.Days, in period: ClosingPeriod) {
        guard person.closingDay == period.closingDay else { return nil }
        // Whoever CrowdLog doesn't know has no timesheet to be closed; held days may be a member's.
        func inside(_ dates: [WorkDate], ofMembers: Bool = true) -> [WorkDate] {
            person.isMember || !ofMembers ? dates.filter(period.contains) : []
        }
        self.person = person
        held = inside(days.held, ofMembers: false)
        unpunched = inside(days.unpunched)
        unapproved = inside(days.unapproved)
        inProgress = inside(days.inProgress)
        byHand = inside(days.byHand, ofMembers: false)
        pending = inside(days.pending, ofMembers: false)
        neverPunches =
            !days.unpunched.isEmpty && !days.hasTimesheets && days.held.isEmpty
            && days.unapproved.isEmpty
        guard hasMoreThanPending || !pending.isEmpty else { return nil }
    }

    /// Where it stands among others: people without a number may be of several integrations.
    var order: (String, String, String) { (person.key.number, person.code, person.key.integration) }

    /// Whether a person must do something about this one.
    var hasMoreThanPending: Bool {
        !(held.isEmpty && unpunched.isEmpty && unapproved.isEmpty && inProgress.isEmpty
            && byHand.isEmpty)
    }
}
