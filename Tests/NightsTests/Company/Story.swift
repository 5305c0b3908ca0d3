import WorkModel

/// What becomes of one person's day in HRMOS, from the morning after it on.
///
/// Each version says both what HRMOS shows and what must come of it, so that the truth is known
/// without running what is tested.
struct Story {
    struct Version {
        /// The first morning that shows it.
        let from: WorkDate
        var record: Record
        var outcome: Outcome
        /// Not shown before the clerk mends the day.
        var waitsForClerk = false
    }

    private var versions: [Version]
    /// The first morning that shows the day as approved.
    private var approval: WorkDate
    /// Whether open days are ignored.
    private var needsApproval = false

    /// A day that stays as it is.
    init(on date: WorkDate, _ record: Record, _ outcome: Outcome) {
        approval = date.advanced(by: 1)
        versions = [Version(from: approval, record: record, outcome: outcome)]
    }

    /// Adds what the day becomes so many mornings after the first.
    func then(
        after days: Int, _ record: Record, _ outcome: Outcome, waitsForClerk: Bool = false
    ) -> Story {
        var story = self
        let from = versions[0].from.advanced(by: days)
        story.versions.append(
            Version(from: from, record: record, outcome: outcome, waitsForClerk: waitsForClerk))
        return story
    }

    /// The same day, approved so many mornings after the first.
    func approved(after days: Int, needed: Bool) -> Story {
        var story = self
        story.approval = versions[0].from.advanced(by: days)
        story.needsApproval = needed
        return story
    }

    /// The same day with another outcome.
    func mapOutcomes(_ change: (Outcome) -> Outcome) -> Story {
        var story = self
        for index in versions.indices {
            story.versions[index].outcome = change(versions[index].outcome)
        }
        return story
    }

    /// What a morning shows, where `mended` is the first that shows what the clerk mended.
    /// - Returns: `nil` before the day has ended.
    func version(on morning: WorkDate, mended: WorkDate?) -> Version? {
        let shown = versions.last { version in
            version.from <= morning && (!version.waitsForClerk || isPast(mended, on: morning))
        }
        guard var shown, morning < approval else { return shown }
        shown.record.isApproved = false
        if needsApproval { shown.outcome = .ignored("not-approved") }
        return shown
    }

    private func isPast(_ mended: WorkDate?, on morning: WorkDate) -> Bool {
        guard let mended else { return false }
        return mended <= morning
    }
}

/// What must come of a day.
enum Outcome: Equatable {
    case loaded(Attendance)
    case held(String)
    case ignored(String)
    /// Held, but ignored while the day may still be going on.
    case unfinished(String)
}
