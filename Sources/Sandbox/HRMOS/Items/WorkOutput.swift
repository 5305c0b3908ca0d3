internal import WorkModel

extension JSON {
    /// An item of `/work_outputs`: one employee, one day (hrmos.md, 2.1).
    static func workOutput(_ day: WorkDay) -> JSON {
        let hours = Hours(day)
        return .object(
            whoAndWhen(day) + clocks(day) + totals(day, hours) + [
                Member("status", .int(day.approval.rawValue)),
                Member("expense", .int(0)),
                Member("notes", .text(day.note)),
                Member("created_at", .string(day.created.text)),
                Member("updated_at", .string(day.updated.text)),
            ] + seconds(hours) + [
                Member("extra_breaks", .array(day.breaks.dropFirst(2).map(extraBreak))),
                Member("paid_holiday_with_time_paid", halves(day.halfDaysOfLeave)),
            ])
    }

    private static func whoAndWhen(_ day: WorkDay) -> [Member] {
        let (year, month, _) = day.date.yearMonthDay
        return [
            Member("user_id", .int(day.person.id)),
            Member("number", .text(day.person.number)),
            Member("full_name", .string(day.person.fullName)),
            Member("month", .string("\(year)\(twoDigits(month))")),
            Member("day", .string(day.date.description)),
            Member("wday", .string(weekday(day.date))),
            Member("segment_display_title", .string(day.segment.displayTitle)),
            Member("segment_title", .string(day.segment.title)),
        ]
    }

    private static func clocks(_ day: WorkDay) -> [Member] {
        let slots = [day.breaks.first, day.breaks.dropFirst().first]
        var members = [
            Member("start_at", clock(day.start)),
            Member("next_day_start", .int(dayFlag(day.start ?? 0))),
            Member("stamping_start_at", clock(day.punchedStart)),
            Member("end_at", clock(day.end)),
            Member("next_day_end", .int(dayFlag(day.end ?? 0))),
            Member("stamping_end_at", clock(day.punchedEnd)),
        ]
        for (number, slot) in zip(1..., slots) {
            for (end, minutes) in [("start", slot?.lowerBound), ("end", slot?.upperBound)] {
                let punched = day.punchedStart == nil ? nil : minutes
                members += [
                    Member("break_\(number)_\(end)_at", clock(minutes)),
                    Member("next_day_break_\(number)_\(end)", .int(dayFlag(minutes ?? 0))),
                    Member("stamping_break_\(number)_\(end)_at", clock(punched)),
                ]
            }
        }
        return members
    }

    private static func totals(_ day: WorkDay, _ hours: Hours) -> [Member] {
        let beyond = duration(hours.total(.withinStatutory) + hours.total(.beyondStatutory))
        let deemed = day.span == nil ? 0 : day.segment.deemed
        return [
            Member("procedure_overtime_end_at", .null),
            Member("total_break_time", .string(duration(day.breakMinutes))),
            Member("time_paid_holiday", .string(clockFace(day.hourlyLeave))),
            Member("total_over_work_time", .string(beyond)),
            Member("total_over_work_time_36", .string(duration(hours.total(.beyondStatutory)))),
            Member("total_working_hours", .string(duration(day.workedMinutes + deemed))),
            Member("actual_working_hours", .string(duration(day.workedMinutes))),
            Member(
                "hours_in_prescribed_working_hours", .string(duration(hours.total(.prescribed)))),
            Member(
                "hours_in_statutory_working_hours",
                .string(duration(hours.total(.withinStatutory)))),
            Member(
                "excess_of_statutory_working_hours",
                .string(duration(hours.total(.beyondStatutory)))),
            Member("excess_of_statutory_working_hours_in_holidays", .string("0:00")),
            Member("hours_in_statutory_working_hours_in_holidays", .string("0:00")),
            Member("late_night_overtime_working_hours", .string(duration(hours.night))),
        ]
    }

    private static func seconds(_ hours: Hours) -> [Member] {
        let names: [(Hours.Category, String)] = [
            (.prescribed, "prescribed_work_time"), (.withinStatutory, "statutory_work_overtime"),
            (.beyondStatutory, "out_statutory_work_time"),
        ]
        let worked = names.flatMap { category, name in
            [
                Member("daytime_\(name)", .int(hours.daytime(category) * 60)),
                Member("midnight_\(name)", .int(hours.midnight(category) * 60)),
            ]
        }
        return worked
            + ["out_statutory_holiday_work_time", "statutory_holiday_work_time"].flatMap { name in
                [Member("daytime_\(name)", .int(0)), Member("midnight_\(name)", .int(0))]
            }
    }

    private static func extraBreak(_ rest: Range<Int>) -> JSON {
        .object([
            Member("start_at", clock(rest.lowerBound)),
            Member("end_at", clock(rest.upperBound)),
            Member("stamping_start_at", clock(rest.lowerBound)),
            Member("stamping_end_at", clock(rest.upperBound)),
        ])
    }

    /// Days of leave: `0`, `0.5`, `1`.
    static func halves(_ count: Int) -> JSON {
        count % 2 == 0 ? .int(count / 2) : .number("\(count / 2).5")
    }

    private static func weekday(_ date: WorkDate) -> String {
        ["木", "金", "土", "日", "月", "火", "水"][((Int(date.dayNumber) % 7) + 7) % 7]
    }
}
