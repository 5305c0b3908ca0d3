import WorkModel

/// What the office must have given to CrowdLog by now, reckoned from the truth of each morning.
struct Books {
    /// Whether the pipeline.yml has `closed_through`: the 20th, ten days later.
    let closes: Bool
    /// Every day that stood in an import file, as it stood there last.
    private var given: [MemberDay: Truth.Ready] = [:]

    /// What must come of a morning.
    struct Verdict {
        /// What the import files must hold, to the day.
        var uploads: [MemberDay: Attendance] = [:]
        var held: Set<HeldDay> = []
    }

    init(closes: Bool) {
        self.closes = closes
    }

    /// The last day that is closed on a morning.
    func closedThrough(_ morning: WorkDate) -> WorkDate? {
        guard closes else { return nil }
        let months = [0, 1, 2].map { WorkMonth(index: morning.month.index - $0) }
        return months.map { $0.firstDay.advanced(by: 19) }
            .first { $0.advanced(by: 10) < morning }
    }

    /// Judges what the source shows on a morning, and CrowdLog as it was the evening before.
    mutating func judge(_ truth: Truth, on morning: WorkDate, _ crowdLog: CrowdLog) -> Verdict {
        var verdict = Verdict(held: truth.held)
        let closed = closedThrough(morning).map { "\($0)" } ?? ""
        for (day, ready) in truth.ready {
            func hold(_ code: String) {
                verdict.held.insert(HeldDay(number: ready.number, date: day.date, code: code))
            }
            if crowdLog.isTyped(day) {
                hold("changed-in-crowdlog")
            } else if day.date <= closed {
                guard let given = given[day], given.attendance != ready.attendance else { continue }
                hold("changed-after-closing")
            } else {
                given[day] = ready
                if crowdLog.days[day] != ready.attendance {
                    verdict.uploads[day] = ready.attendance
                }
            }
        }
        let firstDay = "\(morning.advanced(by: -40))"
        for (day, ready) in given
        where day.date >= firstDay && truth.ready[day] == nil && !truth.kept.contains(day) {
            verdict.held.insert(
                HeldDay(number: ready.number, date: day.date, code: "vanished"))
        }
        return verdict
    }
}
