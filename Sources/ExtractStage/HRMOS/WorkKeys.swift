/// The fields of a WorkOutput that are read (`hrmos.md` §2.1).
enum WorkKey: Int, CaseIterable {
    case userID
    case number
    case fullName
    case day
    case segmentTitle
    case segmentDisplayTitle
    case start
    case nextDayStart
    case end
    case nextDayEnd
    case stampingStart
    case stampingEnd
    case break1Start
    case nextDayBreak1Start
    case break1End
    case nextDayBreak1End
    case break2Start
    case nextDayBreak2Start
    case break2End
    case nextDayBreak2End
    case extraBreaks
    case totalBreakTime
    case timePaidHoliday
    case paidHolidayWithTimePaid
    case actualWorkingHours
    case status
    case notes

    /// As HRMOS spells it.
    var name: String {
        switch self {
        case .userID: "user_id"
        case .number: "number"
        case .fullName: "full_name"
        case .day: "day"
        case .segmentTitle: "segment_title"
        case .segmentDisplayTitle: "segment_display_title"
        case .start: "start_at"
        case .nextDayStart: "next_day_start"
        case .end: "end_at"
        case .nextDayEnd: "next_day_end"
        case .stampingStart: "stamping_start_at"
        case .stampingEnd: "stamping_end_at"
        case .break1Start: "break_1_start_at"
        case .nextDayBreak1Start: "next_day_break_1_start"
        case .break1End: "break_1_end_at"
        case .nextDayBreak1End: "next_day_break_1_end"
        case .break2Start: "break_2_start_at"
        case .nextDayBreak2Start: "next_day_break_2_start"
        case .break2End: "break_2_end_at"
        case .nextDayBreak2End: "next_day_break_2_end"
        case .extraBreaks: "extra_breaks"
        case .totalBreakTime: "total_break_time"
        case .timePaidHoliday: "time_paid_holiday"
        case .paidHolidayWithTimePaid: "paid_holiday_with_time_paid"
        case .actualWorkingHours: "actual_working_hours"
        case .status: "status"
        case .notes: "notes"
        }
    }

    static var names: [String] { allCases.map(\.name) }
}

/// The fields of an item of `extra_breaks` that are read (`hrmos.md` §2.1).
enum BreakKey: Int, CaseIterable {
    case start
    case end

    /// As HRMOS spells it.
    var name: String {
        switch self {
        case .start: "start_at"
        case .end: "end_at"
        }
    }

    static var names: [String] { allCases.map(\.name) }
}

extension ObjectReader {
    /// A reader of WorkOutputs.
    static func ofWorkOutputs() -> ObjectReader {
        ObjectReader(
            keys: WorkKey.names, itemsKey: WorkKey.extraBreaks.rawValue, itemKeys: BreakKey.names)
    }

    func value(_ key: WorkKey) -> JSONValue { value(at: key.rawValue) }

    func value(ofItem item: Int, _ key: BreakKey) -> JSONValue {
        value(ofItem: item, at: key.rawValue)
    }
}
