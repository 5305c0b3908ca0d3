import WorkModel

extension DaysBefore {
    /// Leaves the days alone that a closed or submitted period keeps as they are.
    mutating func leave(whatIsKeptBy guards: LoadGuards) {
        leave { day in
            guard let date = WorkDate(day.date) else { return nil }
            return guards.reason(code: day.code.utf8.span, date: date)?.left
        }
    }

    /// Leaves the days alone that somebody has typed or cleared in CrowdLog since the run, as
    /// CrowdLog's own download shows them.
    ///
    /// A day that CrowdLog has nothing for and had nothing for is cleared already.
    mutating func leave(whatIsShownBy current: CurrentDays?) {
        guard var current else { return }
        leave { day in
            let state = current.find(code: day.code.utf8.span, date: day.date.utf8.span)
            let isOurs: Bool
            switch state {
            case .unknown: isOurs = true
            case .nothing: isOurs = day.before == nil
            case .day(let entry):
                let values = current.values(entry)
                isOurs = [day.now, day.before].contains { known in
                    current.fields.map(\.rawValue).allSatisfy { known?[$0] == values[$0] }
                }
            }
            return isOurs ? nil : .changedInCrowdLog
        }
    }

    /// Leaves the days alone for which there is a reason; they are asked for in their order.
    private mutating func leave(_ reason: (DayBefore) -> Undoing.Reason?) {
        var kept: [DayBefore] = []
        for day in days {
            if let reason = reason(day) {
                left.append(Undoing.Left(code: day.code, date: day.date, reason: reason))
            } else {
                kept.append(day)
            }
        }
        days = kept
    }
}
