internal import WorkModel

extension KingOfTimeSandbox {
    /// An item of `/daily-workings` (§1.4).
    func dailyWorking(_ day: KingOfTimeDay) -> JSON {
        let isWorkday = day.dayType == "平日"
        let assigned = isWorkday ? min(day.workMinutes, 480) : 0
        return object([
            ("date", .string(day.date.description)),
            ("employeeKey", .string(key(of: day.person))),
            ("currentDateEmployee", .null),
            ("workPlaceDivisionCode", .string(String(100 * day.division.id))),
            ("workPlaceDivisionName", .string(day.division.name)),
            ("isClosing", .bool(day.isClosing)),
            ("isHelp", .bool(day.isHelp)),
            ("isError", .bool(day.isError)),
            ("workdayTypeName", .string(day.dayType)),
            ("assigned", .int(assigned)),
            ("unassigned", .int(isWorkday ? 0 : day.workMinutes)),
            ("overtime", .int(isWorkday ? day.workMinutes - assigned : 0)),
            ("lateNight", .int(0)),
            ("lateNightUnassigned", .int(0)),
            ("lateNightOvertime", .int(0)),
            ("breakTime", .int(day.breakMinutes)),
            ("late", .int(0)),
            ("earlyLeave", .int(0)),
            ("totalWork", .int(day.workMinutes)),
            ("autoBreakOff", .null),
            ("discretionaryVacation", .int(0)),
            ("customDailyWorkings", .array([])),
            ("holidaysObtained", day.leave.isNone ? .null : holidays(day)),
        ])
    }

    private func holidays(_ day: KingOfTimeDay) -> JSON {
        let halves = [
            (settings.typeNames.morning, day.leave.morning),
            (settings.typeNames.afternoon, day.leave.afternoon),
        ].compactMap { typeName, name in
            name.map { object([("typeName", .string(typeName))] + leave($0)) }
        }
        let hours = day.leave.hours.map { hours in
            object(
                [
                    ("start", .string(minute(day.date, hours.span.lowerBound))),
                    ("end", .string(minute(day.date, hours.span.upperBound))),
                    ("minutes", .int(hours.minutes)),
                ] + leave(WorkSegment.paidLeave.title))
        }
        return object([
            ("fulltimeHoliday", day.leave.full.map { object(leave($0)) } ?? .null),
            ("halfdayHolidays", halves.isEmpty ? .null : .array(halves)),
            ("hourHolidays", hours.map { .array([$0]) } ?? .null),
        ])
    }

    private func leave(_ name: String) -> [(String, JSON)] {
        let names = ["有給休暇", "特別休暇", "欠勤", "振替休暇", "代休"]
        return [
            ("code", .int((names.firstIndex(of: name) ?? 8) + 1)), ("name", .string(name)),
        ]
    }

    /// `2026-10-05T09:00+09:00`: what isn't a stamp has no seconds.
    private func minute(_ date: WorkDate, _ minutes: Int) -> String {
        let moment = Moment(date, minutes: minutes)
        return "\(moment.date)T\(clockFace(moment.minutes))+09:00"
    }

    /// An object without its nulls, as the service leaves them out.
    func object(_ members: [(String, JSON)]) -> JSON {
        .object(
            members.filter { settings.sendsNulls || $0.1 != .null }
                .map { JSON.Member($0.0, $0.1) })
    }
}
