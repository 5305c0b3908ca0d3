internal import WorkModel

extension JSON {
    /// An item of `/work_output_months` (hrmos.md, 2.2).
    ///
    /// Members whose names the reference abbreviates (`kango_*`, `kaigo_*`) are left out.
    static func month(_ month: PersonMonth) -> JSON {
        let hours = month.days.map(Hours.init)
        func sum(_ count: (Hours) -> Int) -> JSON {
            .string(duration(hours.reduce(0) { $0 + count($1) }))
        }
        func days(_ isCounted: (WorkDay) -> Bool) -> JSON {
            .string("\(month.days.count(where: isCounted)).0")
        }
        let planned = month.days.filter { $0.segment.kind == .work }
        let worked = month.days.reduce(0) { $0 + $1.workedMinutes }
        let deemed = month.days.reduce(0) { $0 + ($1.span == nil ? 0 : $1.segment.deemed) }
        let (year, number, _) = month.month.firstDay.yearMonthDay
        let leave = month.days.reduce(0) { $0 + $1.halfDaysOfLeave }
        let hourly = month.days.reduce(0) { $0 + $1.hourlyLeave }
        var members = [
            Member("user_id", .int(month.person.id)),
            Member("number", .text(month.person.number)),
            Member("full_name", .string(month.person.fullName)),
            Member("month", .string("\(year)\(twoDigits(number))")),
            Member(
                "prescribed_working_hours",
                .string(duration(planned.reduce(0) { $0 + $1.segment.prescribed }))),
            Member("hours_in_prescribed_working_hours", sum { $0.total(.prescribed) }),
            Member("hours_in_statutory_working_hours", sum { $0.total(.withinStatutory) }),
            Member("excess_of_statutory_working_hours", sum { $0.total(.beyondStatutory) }),
            Member("excess_of_statutory_working_hours_in_holidays", .string("0:00")),
            Member("working_hours_in_statutory_holidays", .string("0:00")),
            Member("late_night_overtime_working_hours", sum(\.night)),
            Member("total_working_hours", .string(duration(worked + deemed))),
            Member("actual_working_hours", .string(duration(worked))),
        ]
        let none = ["total_late_hours", "total_leave_early_hours", "lack_prescribed_work_time"]
        members += none.map { Member($0, .string("0:00")) }
        members += [
            Member(
                "over_work_time", sum { $0.total(.withinStatutory) + $0.total(.beyondStatutory) }),
            Member("over_work_time_36", sum { $0.total(.beyondStatutory) }),
            Member("prescribed_working_days", .string("\(planned.count).0")),
            Member("working_days", days { $0.span != nil }),
            Member("working_days_in_non_statutory_holidays", .string("0.0")),
            Member("working_days_in_statutory_holidays", .string("0.0")),
            Member("absence_days", days { $0.segment.id == WorkSegment.absence.id }),
            Member("tardy_days", .string("0.0")),
            // As it is spelt on the wire.
            Member("learve_early_days", .string("0.0")),
            Member("public_holidays", days { $0.segment.id == WorkSegment.dayOff.id }),
            Member("paid_holidays", .string("\(leave / 2).\(leave % 2 * 5)")),
            Member("remain_paid_holidays", .string("\(20 - leave / 2).0")),
            Member("paid_holiday_with_time_paid", halves(leave)),
            Member("time_paid_holiday", .int(hourly / 60)),
            Member("time_paid_holiday_zansu", .int(40 - hourly / 60)),
            Member("expense", .string("0")),
            Member("discretion", .object([])),
            Member("flex", .object([])),
            Member("variable", .object([])),
        ]
        return .object(members)
    }
}
