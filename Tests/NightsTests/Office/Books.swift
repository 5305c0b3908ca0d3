import WorkModel

/// What the office must have given to CrowdLog by now, reckoned from the truth of each morning.
struct Books {
    let practice: Practice
    /// Every day that stood in an import file, as it stood there last.
    private var given: [MemberDay: Truth.Ready] = [:]
    /// Days that CrowdLog had before, as far as kintai was told.
    private var adopted: Set<MemberDay> = []
    /// Days that were held when they were looked at last.
    private var heldLast: Set<HeldDay> = []

    /// What must come of a morning.
    struct Verdict {
        /// What the import files must hold, to the day.
        var uploads: [MemberDay: Attendance] = [:]
        var held: Set<HeldDay> = []
    }

    init(_ practice: Practice) {
        self.practice = practice
    }

    /// What a day was given as last.
    func lastGiven(_ day: MemberDay) -> Attendance? {
        given[day]?.attendance
    }

    mutating func adopt(_ days: some Sequence<MemberDay>) {
        adopted.formUnion(days)
    }

    /// Forgets a day that was cleared in CrowdLog.
    mutating func forget(_ day: MemberDay) {
        given[day] = nil
    }

    /// Takes down what a day is after an undo; `nil` where CrowdLog has nothing.
    mutating func takeBack(_ day: MemberDay, to attendance: Attendance?) {
        guard let attendance, let last = given[day] else { return forget(day) }
        given[day] = Truth.Ready(
            number: last.number, tenant: last.tenant, attendance: attendance)
    }

    /// Judges what the source shows on a morning, and CrowdLog as it was the evening before.
    ///
    /// - Parameters:
    ///   - truth: Without the days of the tenant that is failing.
    ///   - morning: When.
    ///   - crowdLog: As it was the evening before.
    ///   - failing: The tenant whose days can't be read.
    /// - Returns: What must come of the morning.
    mutating func judge(
        _ truth: Truth, on morning: WorkDate, _ crowdLog: CrowdLog, failing: Tenant?
    ) -> Verdict {
        var verdict = Verdict(held: truth.held)
        var kept = truth.kept
        let lock = Lock(practice, on: morning)
        let main = failing == .main ? codesAndMonths(of: .main) : []
        for (day, ready) in truth.ready {
            func hold(_ code: String) {
                verdict.held.insert(HeldDay(number: ready.number, date: day.date, code: code))
                kept.insert(day)
            }
            if isMissed(day, in: main) {
                hold("better-source-missing")
            } else if crowdLog.isTyped(day) {
                hold("changed-in-crowdlog")
            } else if crowdLog.days[day] == ready.attendance {
                given[day] = ready
            } else if let reason = lock.reason(day) {
                guard given[day] != nil || adopted.contains(day) else { continue }
                hold(reason.heldCode)
            } else {
                given[day] = ready
                verdict.uploads[day] = ready.attendance
            }
        }
        let windowStart = "\(morning.advanced(by: -40))"
        heldLast = heldLast.filter { $0.date < windowStart || $0.tenant == failing }
        let heldStill = Set(heldLast.map(\.place))
        for (day, ready) in given where day.date < windowStart || ready.tenant == failing {
            // It was given out, and waits for the clerk still, unless it was held since.
            guard crowdLog.days[day] != ready.attendance, !crowdLog.isTyped(day),
                lock.reason(day) == nil, !kept.contains(day),
                !heldStill.contains("\(ready.number) \(day.date)")
            else { continue }
            verdict.uploads[day] = ready.attendance
        }
        for (day, ready) in given
        where day.date >= windowStart && ready.tenant != failing && truth.ready[day] == nil
            && !kept.contains(day)
        {
            if practice.hasDownload, crowdLog.days[day] == nil, crowdLog.reaches(day.date) {
                // It never arrived, or was cleared: the download says so.
                forget(day)
            } else {
                verdict.held.insert(
                    HeldDay(number: ready.number, date: day.date, code: "vanished"))
            }
        }
        heldLast.formUnion(verdict.held)
        return verdict
    }

    /// Whom a tenant has given days, and in which months.
    private func codesAndMonths(of tenant: Tenant) -> Set<String> {
        Set(
            given.filter { $0.value.tenant == tenant }.keys.map {
                "\($0.code) \($0.date.prefix(7))"
            })
    }

    /// Whether the member has days of another tenant in this or the previous month.
    private func isMissed(_ day: MemberDay, in others: Set<String>) -> Bool {
        guard !others.isEmpty, let month = WorkDate(day.date)?.month else { return false }
        return [month, WorkMonth(index: month.index - 1)].contains {
            others.contains("\(day.code) \($0)")
        }
    }
}
