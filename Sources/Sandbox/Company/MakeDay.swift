internal import WorkModel

extension Company {
    /// What HRMOS has of somebody's day.
    /// - Returns: `nil` where it has no row.
    func day(of person: Person, on date: WorkDate) -> WorkDay? {
        guard date >= firstDay, date <= lastDay, person.isEmployed(on: date) else { return nil }
        var numbers = SeededNumbers(
            UInt64(settings.seed), 3, UInt64(person.id), UInt64(bitPattern: Int64(date.dayNumber)))
        let isFuture = date > settings.today
        // Some have no rows until the day comes, and now and then a row is never made.
        if isFuture ? person.id % 4 == 0 : numbers.happens(1, in: 150) { return nil }
        let created = max(
            Moment(WorkMonth(index: date.month.index - 1).firstDay.advanced(by: 19), minutes: 600),
            Moment(person.hired, minutes: 540))
        var day = WorkDay(
            person: person, date: date, segment: person.habit.segment, created: created,
            updated: created)
        guard works(person, on: date) else {
            day.segment = .dayOff
            if !isFuture, person.habit == .office, numbers.happens(1, in: 40) {
                workOnDayOff(&day, &numbers)
            }
            settle(&day, &numbers)
            return day
        }
        day.breaks = day.segment.rest.map { [$0] } ?? []
        if !isFuture, person.habit != .executive, person.habit != .system {
            fillIn(&day, &numbers)
        }
        settle(&day, &numbers)
        return day
    }

    private func works(_ person: Person, on date: WorkDate) -> Bool {
        // Four nights, two days off.
        if person.habit == .night { return (Int(date.dayNumber) + person.id) % 6 < 4 }
        return !isWeekend(date) && !isHoliday(date)
    }

    private func workOnDayOff(_ day: inout WorkDay, _ numbers: inout SeededNumbers) {
        day.segment = .workedDayOff
        day.breaks = [720..<780]
        punch(&day, 600, 900 + 15 * numbers.below(13), &numbers)
    }

    /// What somebody did on a working day that has begun.
    private func fillIn(_ day: inout WorkDay, _ numbers: inout SeededNumbers) {
        let chance = numbers.below(1000)
        switch (day.person.habit, chance) {
        case (_, ..<25): takeLeave(&day, .paidLeave, halves: 2)
        case (_, ..<30): takeLeave(&day, .specialLeave, halves: 0)
        case (_, ..<33): takeLeave(&day, .absence, halves: 0)
        case (_, ..<36): takeLeave(&day, .exchangedDayOff, halves: 0)
        case (.office, ..<50):
            takeLeave(&day, .morningLeave, halves: 1)
            punch(&day, 840, 1080, &numbers)
        case (.office, ..<64):
            takeLeave(&day, .afternoonLeave, halves: 1)
            punch(&day, 540, 780, &numbers)
        case (.office, ..<76):
            day.hourlyLeave = 60 * (1 + numbers.below(2))
            day.halfDaysOfLeave = 1
            punch(&day, 540 + day.hourlyLeave, 1080, &numbers)
        case (_, ..<88):
            work(&day, &numbers)
            forget(&day, end: chance % 3 != 0)
        case (.office, ..<108):
            day.breaks = [720..<780, 900..<910, 1080..<1095]
            punch(&day, 540, 1140 + 15 * numbers.below(6), &numbers)
            day.note = "会議の準備"
        case (.office, ..<118):
            day.breaks = [720..<780, 1140..<1170, 1470..<1485]
            punch(&day, 600, 1530 + 15 * numbers.below(5), &numbers)
        default: work(&day, &numbers)
        }
    }

    private func takeLeave(_ day: inout WorkDay, _ segment: WorkSegment, halves: Int) {
        day.segment = segment
        day.halfDaysOfLeave = halves
        day.breaks = []
    }

    /// An ordinary day of its kind.
    private func work(_ day: inout WorkDay, _ numbers: inout SeededNumbers) {
        switch day.person.habit {
        case .flex:
            let start = 480 + numbers.below(120)
            punch(&day, start, start + 480 + numbers.below(150), &numbers)
        case .partTime: punch(&day, 600, 960, &numbers)
        case .night: punch(&day, 1320, 1860 + 15 * numbers.below(3), &numbers)
        default:
            let overtime = numbers.happens(2, in: 3) ? 15 * numbers.below(12) : 0
            punch(&day, 540, 1080 + overtime, &numbers)
        }
    }

    /// Effective times, with punches some minutes outside them.
    private func punch(
        _ day: inout WorkDay, _ start: Int, _ end: Int, _ numbers: inout SeededNumbers
    ) {
        day.start = start
        day.end = end
        day.punchedStart = start - numbers.below(12)
        day.punchedEnd = end + numbers.below(9)
    }

    private func forget(_ day: inout WorkDay, end: Bool) {
        if end {
            day.end = nil
            day.punchedEnd = nil
        } else {
            day.start = nil
            day.punchedStart = nil
        }
    }

    private func isWeekend(_ date: WorkDate) -> Bool {
        // 1970-01-01 was a Thursday.
        let day = ((Int(date.dayNumber) + 3) % 7 + 7) % 7
        return day >= 5
    }

    /// Public holidays with a fixed date.
    private func isHoliday(_ date: WorkDate) -> Bool {
        let (_, month, day) = date.yearMonthDay
        return [101, 211, 223, 429, 503, 504, 505, 811, 1103, 1123].contains(month * 100 + day)
    }
}
