extension Schema {
    static let token = item(
        members(pattern("^[A-Za-z0-9]{24}$"), "token") + members(moment, "expired_at"))

    /// HRMOS documents this shape; codes and messages are the sandbox's own.
    static let error = item(members(whole, "code") + members(text, "message"))

    /// An item of `/users`.
    static let user = item(
        members(whole, "id") + members(optional(text), "number")
            + members(text, "last_name", "first_name")
            + members(optional(text), "last_name_kana", "first_name_kana")
            + members(optional(date), "start_date", "end_date")
            + members(optional(text), "comment")
            + members(
                optional(["type": "integer", "minimum": 1, "maximum": 31]), "cutoff_date")
            + members(optional(text), "nfc_tag_pc", "email")
            + members(
                optional(whole), "lodgment_id", "agreement36_id", "department_id", "employment_id")
            + members(optional(text), "segment")
            + members(optional(whole), "default_segment_id", "default_holiday_1_id")
            + members(list, "group1_approvers", "user_original_calendars")
            + members(moment, "created_at", "updated_at"))

    /// An item of `/segments`.
    static let segment = item(
        members(whole, "id") + members(text, "title") + members(optional(text), "display_title")
            + members(choice(1, 2, 3), "status")
            + [
                "start", "end", "break_1_start", "break_1_end", "break_2_start", "break_2_end",
                "midnight_start", "midnight_end",
            ].flatMap {
                members(optional(longClock), "\($0)_at") + members(flag, "next_day_\($0)")
            }
            + members(longClock, "predetermined_time")
            + members(optional(longClock), "considered_at", "considered_start_at")
            + members(flag, "next_day_considered_start") + members(whole, "shift")
            + members(optional(whole), "shift_color_id") + members(optional(text), "notes")
            + members(whole, "sequence"))

    /// An item of `/departments` and `/employments`.
    static let unit = item(unitMembers)

    /// An item of `/lodgments`.
    static let lodgment = item(
        unitMembers + members(list(of: whole), "segments") + members(optional(text), "address")
            + members(optional(whole), "prefectural_id")
            + members(list(of: text), "ip_addresses"))

    private static let unitMembers =
        members(whole, "id") + members(text, "name") + members(whole, "sequence")

    /// An item of `/paid_holidays`.
    static let paidHoliday = item(
        members(whole, "id") + members(text, "title") + members(whole, "period", "sequence")
            + members(optional(["type": "boolean"]), "minus")
            + members(choice(1, 2, 3), "period_type"))
}
