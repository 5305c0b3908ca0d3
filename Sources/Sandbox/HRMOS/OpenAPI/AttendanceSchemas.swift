extension Schema {
    /// An item of `/work_outputs`.
    static let workOutput = item(
        members(whole, "user_id") + members(optional(text), "number", "full_name")
            + members(month, "month") + members(date, "day")
            + members(["type": "string", "enum": ["月", "火", "水", "木", "金", "土", "日"]], "wday")
            + members(optional(text), "segment_display_title", "segment_title")
            + ["start", "end"].flatMap(clockAndPunch)
            + ["1_start", "1_end", "2_start", "2_end"].flatMap { clockAndPunch("break_\($0)") }
            + members(optional(clock), "procedure_overtime_end_at")
            + members(duration, "total_break_time") + members(clock, "time_paid_holiday")
            + members(
                duration, "total_over_work_time", "total_over_work_time_36", "total_working_hours",
                "actual_working_hours", "hours_in_prescribed_working_hours",
                "hours_in_statutory_working_hours", "excess_of_statutory_working_hours",
                "excess_of_statutory_working_hours_in_holidays",
                "hours_in_statutory_working_hours_in_holidays",
                "late_night_overtime_working_hours")
            + members(choice(1, 2, 3, 4), "status") + members(whole, "expense")
            + members(optional(text), "notes") + members(moment, "created_at", "updated_at")
            + [
                "prescribed_work_time", "statutory_work_overtime", "out_statutory_work_time",
                "out_statutory_holiday_work_time", "statutory_holiday_work_time",
            ].flatMap { members(seconds, "daytime_\($0)", "midnight_\($0)") }
            + members(list(of: extraBreak), "extra_breaks")
            + members(number, "paid_holiday_with_time_paid"))

    /// A clock, its day flag and its punch.
    private static func clockAndPunch(_ name: String) -> [JSON.Member] {
        members(optional(clock), "\(name)_at") + members(flag, "next_day_\(name)")
            + members(optional(clock), "stamping_\(name)_at")
    }

    private static let extraBreak = item(
        members(optional(clock), "start_at", "end_at", "stamping_start_at", "stamping_end_at"))

    /// An item of `/work_output_months`.
    static let workOutputMonth = item(
        members(whole, "user_id") + members(optional(text), "number", "full_name")
            + members(month, "month")
            + members(
                duration, "prescribed_working_hours", "hours_in_prescribed_working_hours",
                "hours_in_statutory_working_hours", "excess_of_statutory_working_hours",
                "excess_of_statutory_working_hours_in_holidays",
                "working_hours_in_statutory_holidays", "late_night_overtime_working_hours",
                "total_working_hours", "actual_working_hours", "total_late_hours",
                "total_leave_early_hours", "lack_prescribed_work_time", "over_work_time",
                "over_work_time_36")
            + members(
                days, "prescribed_working_days", "working_days",
                "working_days_in_non_statutory_holidays", "working_days_in_statutory_holidays",
                "absence_days", "tardy_days", "learve_early_days", "public_holidays",
                "paid_holidays", "remain_paid_holidays")
            + members(
                number, "paid_holiday_with_time_paid", "time_paid_holiday",
                "time_paid_holiday_zansu")
            + members(text, "expense") + members(object, "discretion", "flex", "variable"))

    /// An item of `/stamp_logs`.
    static let stampLog = item(
        members(whole, "user_id") + members(choice(1, 2, 7, 8), "stamp_type")
            + members(moment, "created_at") + members(optional(number), "latitude", "longitude")
            + members(optional(text), "address", "user_agent")
            + members(optional(whole), "lodgment_id", "stamp_lodgment_id"))

    /// An item of a leave ledger.
    static let leaveMonth = item(
        members(whole, "user_id") + members(date, "date")
            + ["leftover", "received", "taken", "expired", "adjusted", "remaining"].flatMap {
                members(number, "\($0)_days") + members(whole, "\($0)_hours")
            })
}
