/// What HRMOS shows of one person's day.
struct Record {
    var segment: Segment
    var clockIn: Minutes?
    var clockOut: Minutes?
    var breaks: [Span] = []
    /// Deducted without a punch, so that HRMOS tells its length but not its place.
    var automaticBreak: Minutes = 0
    var hourlyLeave: Minutes = 0
    /// The part of it between clock-in and clock-out, which HRMOS takes off without telling where.
    var leaveInside: Minutes = 0
    /// `paid_holiday_with_time_paid`.
    var leaveDays = "0"
    var isApproved = true

    /// A day without times.
    static func away(_ segment: Segment, leaveDays: String = "0") -> Record {
        Record(segment: segment, leaveDays: leaveDays)
    }

    /// 休憩時間; 0 while one of the times is missing.
    var breakTotal: Minutes {
        guard clockIn != nil, clockOut != nil else { return 0 }
        return breaks.reduce(automaticBreak) { $0 + $1.length }
    }

    /// 実働時間.
    var worked: Minutes {
        guard let clockIn, let clockOut else { return 0 }
        return clockOut - clockIn - breakTotal - leaveInside
    }
}
