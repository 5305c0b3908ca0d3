internal import WorkModel

/// Days that are hard to read (§4.2, §4.3), which office people have now and then.
enum OddDay: Int, CaseIterable {
    /// In on one day, out on the next but after 33 hours: the stamps between were forgotten.
    case thirtyThreeHours
    case noClockOut
    /// In, out, in, out; no stamps of a break.
    case twoPairs
    /// A morning at home, an afternoon helping another division: two rows.
    case helping
    /// 60 minutes of break that nobody stamped.
    case automaticBreak
    /// Out and back within a break, and once more outside of any.
    case goingOut
    /// Leave in the morning of one kind, in the afternoon of another.
    case twoHalves
    /// Hourly leave over a break.
    case hourlyLeaveOverBreak

    /// Which days of that kind somebody has: one in thirteen of those that were worked in the office.
    init?(_ day: WorkDay) {
        guard day.person.habit == .office, day.segment.id == WorkSegment.office.id,
            day.start == 540, day.end != nil, day.hourlyLeave == 0,
            (Int(day.date.dayNumber) + day.person.id) % 13 == 0
        else { return nil }
        // Another kind each time.
        let turn = Int(day.date.dayNumber) / 13 + day.person.id
        self.init(rawValue: turn % OddDay.allCases.count)
    }

    /// The day's rows, which are most often one.
    func rows(of plain: KingOfTimeDay) -> [KingOfTimeDay] {
        var day = plain
        day.stamps = []
        day.stamp(.clockIn, 540)
        switch self {
        case .thirtyThreeHours:
            day.stamp(.clockOut, 540 + 33 * 60)
            day.workMinutes = 33 * 60
            day.breakMinutes = 0
        case .noClockOut:
            day.isError = true
            (day.workMinutes, day.breakMinutes) = (0, 0)
        case .twoPairs:
            day.stamp(.clockOut, 720)
            day.stamp(.clockIn, 780)
            day.stamp(.clockOut, 1080)
            (day.workMinutes, day.breakMinutes) = (480, 0)
        case .helping: return helping(plain)
        case .automaticBreak:
            day.stamp(.clockOut, 1080)
            (day.workMinutes, day.breakMinutes) = (480, 60)
        case .goingOut:
            let moments: [(KingOfTimeDay.Kind, Int)] = [
                (.breakStart, 720), (.wentOut, 730), (.cameBack, 770), (.breakEnd, 780),
                (.wentOut, 900), (.cameBack, 930), (.clockOut, 1080),
            ]
            for (kind, minutes) in moments { day.stamp(kind, minutes) }
            (day.workMinutes, day.breakMinutes) = (480, 60)
        case .twoHalves:
            day.stamps = []
            (day.workMinutes, day.breakMinutes) = (0, 0)
            day.leave.morning = WorkSegment.paidLeave.title
            day.leave.afternoon = "代休"
        case .hourlyLeaveOverBreak:
            day.stamp(.breakStart, 720)
            day.stamp(.breakEnd, 780)
            day.stamp(.clockOut, 1080)
            day.leave.hours = (660..<780, 60)
            (day.workMinutes, day.breakMinutes) = (420, 60)
        }
        return [day]
    }

    private func helping(_ plain: KingOfTimeDay) -> [KingOfTimeDay] {
        let other = Company.departments[plain.person.departmentID % Company.departments.count]
        var home = plain
        home.stamps = []
        home.stamp(.clockIn, 540)
        home.stamp(.clockOut, 720)
        (home.workMinutes, home.breakMinutes) = (180, 0)
        var help = KingOfTimeDay(
            person: plain.person, date: plain.date, division: other, isHelp: true,
            isClosing: plain.isClosing, dayType: plain.dayType)
        help.stamp(.clockIn, 780)
        help.stamp(.clockOut, 1080)
        help.workMinutes = 300
        return [home, help]
    }
}

extension Person {
    /// The day from which an employee with odd days has another code, and the code before.
    func codeBefore(_ company: Company) -> (until: WorkDate, code: String)? {
        guard habit == .office, let number, id % 23 == 0 else { return nil }
        let today = company.settings.today
        return (today.month.firstDay.advanced(by: -1 - id % 20), "OLD" + number)
    }
}
