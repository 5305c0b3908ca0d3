import WorkModel

/// What the office must have given to CrowdLog by now, reckoned from the truth of each morning.
struct Books {
    let practice: Practice
    /// Every day that stood in an import file, as it stood there last.
    private var given: [MemberDay: Truth.Ready] = [:]

    /// What must come of a morning.
    struct Verdict {
        /// What the import files must hold, to the day.
        var uploads: [MemberDay: Attendance] = [:]
        var held: Set<HeldDay> = []
    }

    init(_ practice: Practice) {
        self.practice = practice
    }

    /// Forgets a day that was cleared in CrowdLog.
    mutating func forget(_ day: MemberDay) {
        given[day] = nil
    }

    /// The last day that is closed on a morning: the 20th of a month, once ten more days have passed.
    func closedThrough(_ morning: WorkDate) -> WorkDate? {
        guard practice == .watched else { return nil }
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
        let windowStart = "\(morning.advanced(by: -40))"
        for (day, ready) in given where day.date < windowStart {
            // It was given out, and waits for the clerk still.
            guard crowdLog.days[day] != ready.attendance, !crowdLog.isTyped(day), day.date > closed
            else { continue }
            verdict.uploads[day] = ready.attendance
        }
        for (day, ready) in given
        where day.date >= windowStart && truth.ready[day] == nil && !truth.kept.contains(day) {
            if practice == .watched, crowdLog.days[day] == nil, crowdLog.reaches(day.date) {
                // It never arrived, or was cleared: the download says so.
                forget(day)
            } else {
                verdict.held.insert(
                    HeldDay(number: ready.number, date: day.date, code: "vanished"))
            }
        }
        return verdict
    }
}
