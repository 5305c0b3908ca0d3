import WorkModel

/// What somebody's day looks like when nothing goes wrong, and what must come of it.
struct OrdinaryDay {
    let record: Record
    let outcome: Outcome

    /// A day without work that goes nowhere.
    static let off = OrdinaryDay(record: .away(.dayOff), outcome: .ignored("not-worked"))

    /// Nothing was recorded on a working day.
    static let unpunched = OrdinaryDay(record: .away(.work), outcome: .ignored("unpunched"))

    static func away(_ segment: Segment) -> OrdinaryDay {
        OrdinaryDay(record: .away(segment), outcome: .ignored("not-worked"))
    }

    static func fullLeave(_ segment: Segment) -> OrdinaryDay {
        OrdinaryDay(
            record: .away(segment, leaveDays: "1"), outcome: .loaded(Attendance(leave: "全休")))
    }

    static func worked(
        _ segment: Segment, _ clockIn: Minutes, _ clockOut: Minutes, breaks: [Span]
    ) -> OrdinaryDay {
        OrdinaryDay(
            record: Record(
                segment: segment, clockIn: clockIn, clockOut: clockOut, breaks: breaks),
            outcome: .loaded(attendance(clockIn, clockOut, breaks)))
    }
}

/// What CrowdLog gets of a worked day: quarters of an hour, in no earlier and out no later than it
/// was (`time` in the pipeline.yml of the test).
func attendance(
    _ clockIn: Minutes, _ clockOut: Minutes, _ breaks: [Span], leave: String = ""
) -> Attendance {
    Attendance(
        clockIn: clock((clockIn + 14) / 15 * 15), clockOut: clock(clockOut / 15 * 15),
        breaks: breaks.map { "\(clock($0.start))-\(clock($0.end))" }.joined(separator: "/"),
        leave: leave)
}

extension Person {
    /// Throws the dice for an ordinary day; `nil` where HRMOS makes no row.
    func ordinaryDay(_ date: WorkDate, _ dice: inout Dice) -> OrdinaryDay? {
        let weekday = Calendar.weekday(date)
        switch habit {
        case .childcareLeave: return .away(.childcareLeave)
        case .night: return nightShift(date)
        case .secondedIn where weekday < 3: return nil
        case _ where Calendar.isDayOff(date): return .off
        case .secondedOut where isInBothPlaces(date):
            return .worked(.work, h(9), h(12), breaks: [])
        case .secondedIn where isInBothPlaces(date):
            return .worked(.work, h(13), h(18), breaks: [])
        case .secondedOut where weekday >= 3: return .away(.secondedOut)
        case .partTime where weekday % 2 == 1: return .off
        case .executive: return .unpunched
        case _ where Calendar.isSummerLeave(date): return .fullLeave(.summerLeave)
        case .partTime:
            return .worked(.work, h(10), h(16), breaks: [Span(start: h(12), end: h(12, 45))])
        case .office, .flex, .automaticBreak, .secondedOut, .secondedIn:
            return leave(&dice) ?? office(&dice)
        }
    }

    /// One Thursday of four, somebody who is seconded works in both places.
    ///
    /// Both records of a person share the user id.
    private func isInBothPlaces(_ date: WorkDate) -> Bool {
        Calendar.weekday(date) == 3 && (Int(date.dayNumber) / 7 + userID) % 4 == 0
    }

    /// 22:00 to 07:00, four nights of six, whatever the weekday.
    private func nightShift(_ date: WorkDate) -> OrdinaryDay {
        guard (Int(date.dayNumber) + userID) % 6 < 4 else { return .off }
        return .worked(.night, h(22), h(31), breaks: [Span(start: h(26), end: h(27))])
    }

    private func office(_ dice: inout Dice) -> OrdinaryDay {
        let begin = habit == .flex ? h(8) + 15 * dice.number(in: 0...8) : h(9)
        let clockIn = begin + dice.one(of: [-15, -7, -3, 0, 0, 0, 4, 10])
        let clockOut = begin + h(9) + dice.one(of: [0, 0, 0, 5, 15, 20, 33, 45, 75, 140, 165])
        let segment: Segment = dice.happens(perThousand: 150) ? .atHome : .work
        if habit == .automaticBreak {
            return OrdinaryDay(
                record: Record(
                    segment: segment, clockIn: clockIn, clockOut: clockOut, automaticBreak: 60),
                outcome: .loaded(attendance(clockIn, clockOut, [.lunch])))
        }
        return .worked(segment, clockIn, clockOut, breaks: breaks(until: clockOut, &dice))
    }

    /// HRMOS has two slots for breaks and puts further ones elsewhere, so three are of interest.
    private func breaks(until clockOut: Minutes, _ dice: inout Dice) -> [Span] {
        var breaks = [Span.lunch]
        if dice.happens(perThousand: 100) { breaks.append(Span(start: h(15), end: h(15, 15))) }
        if clockOut >= h(19, 30) { breaks.append(Span(start: h(18, 30), end: h(18, 45))) }
        return breaks
    }

    private func leave(_ dice: inout Dice) -> OrdinaryDay? {
        switch dice.number(in: 1...1000) {
        case 1...30: .fullLeave(.paidLeave)
        case 31...45: halfDay(.morningLeave, h(14), h(18), leave: "午前休")
        case 46...60: halfDay(.afternoonLeave, h(9), h(13), leave: "午後休")
        case 61...70: twoHoursOff(until: h(16), inside: 0)
        case 71...75: twoHoursOff(until: h(18), inside: 120)
        default: nil
        }
    }

    private func halfDay(
        _ segment: Segment, _ clockIn: Minutes, _ clockOut: Minutes, leave: String
    ) -> OrdinaryDay {
        OrdinaryDay(
            record: Record(
                segment: segment, clockIn: clockIn, clockOut: clockOut, leaveDays: "0.5"),
            outcome: .loaded(attendance(clockIn, clockOut, [], leave: leave)))
    }

    private func twoHoursOff(until clockOut: Minutes, inside: Minutes) -> OrdinaryDay {
        OrdinaryDay(
            record: Record(
                segment: .work, clockIn: h(9), clockOut: clockOut, breaks: [.lunch],
                hourlyLeave: 120, leaveInside: inside, leaveDays: "0.5"),
            outcome: .loaded(attendance(h(9), clockOut, [.lunch])))
    }
}
