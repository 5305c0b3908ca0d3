internal import WorkModel

extension Company {
    /// Approval and the moment of the last change, as of the company's clock.
    ///
    /// What was punched within the lag isn't there yet.
    func settle(_ day: inout WorkDay, _ numbers: inout SeededNumbers) {
        hideWhatIsAhead(&day)
        let today = settings.today
        guard day.date < today else {
            let last = [day.punchedStart, day.punchedEnd].compactMap(\.self).max()
            if let last { day.updated = Moment(day.date, minutes: last + settings.lag) }
            return
        }
        day.updated = Moment(
            day.date.advanced(by: 1), minutes: 180 + numbers.below(60), seconds: numbers.below(60))
        let monthsAgo = today.month.index - day.date.month.index
        let chance = numbers.below(60)
        day.approval =
            switch (monthsAgo, chance) {
            case (_, 0): .returned
            case (2..., _), (1, 6...): .approved
            case (_, ..<20): .pending
            default: .unsubmitted
            }
        if day.person.habit == .executive { day.approval = .unsubmitted }
        if day.approval == .approved {
            let closing = WorkMonth(index: day.date.month.index + 1).firstDay
            let approved = Moment(
                closing.advanced(by: numbers.below(4)), minutes: 600 + numbers.below(400))
            if approved <= now {
                day.updated = approved
            } else {
                day.approval = .pending
            }
        }
        day.updated = min(day.updated, now)
    }

    private func hideWhatIsAhead(_ day: inout WorkDay) {
        let seen = (now.seconds - settings.lag * 60 - Moment(day.date, minutes: 0).seconds) / 60
        if let end = day.punchedEnd, end > seen {
            day.end = nil
            day.punchedEnd = nil
        }
        if let start = day.punchedStart, start > seen {
            day.start = nil
            day.punchedStart = nil
        }
    }
}
