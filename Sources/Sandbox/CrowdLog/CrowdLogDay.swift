package import WorkModel

/// A member's day as クラウドログ has it, in its own words.
package struct CrowdLogDay: Hashable, Sendable {
    /// Whose day it is.
    package struct Key: Hashable, Comparable, Sendable {
        package let code: String
        package let date: WorkDate

        package init(code: String, date: WorkDate) {
            self.code = code
            self.date = date
        }

        package static func < (left: Key, right: Key) -> Bool {
            (left.code, left.date) < (right.code, right.date)
        }
    }

    /// `09:00`; empty on full-day leave.
    package var clockIn = ""
    package var clockOut = ""
    /// `12:00-13:00/17:00-17:15`.
    package var breaks = ""
    package var report = ""
    /// 0 保存, 1 完了.
    package var status = "1"
    /// 全休, 午前休, 午後休 or empty.
    package var leave = ""
    /// Minutes of man-hours that the member has entered; no import touches them.
    package var manHours: Int?
    /// Whether the member has submitted it (申請).
    package var isSubmitted = false

    package init() {}

    /// Whether the attendance is the same; man-hours and submission aren't attendance.
    func hasSameAttendance(as other: CrowdLogDay) -> Bool {
        clockIn == other.clockIn && clockOut == other.clockOut && breaks == other.breaks
            && report == other.report && status == other.status && leave == other.leave
    }

    /// Minutes from clock-in to clock-out without the breaks; `nil` on full-day leave.
    var worked: Int? {
        guard let start = ClockTime(clockIn)?.minutes, let end = ClockTime(clockOut)?.minutes
        else { return nil }
        return end - start - spans(breaks).reduce(0) { $0 + $1.count }
    }

    /// Whether man-hours are what was worked, as the report's face says (`crowdlog.md` §4.4).
    var mark: Mark {
        if leave == "全休" { return .leave }
        guard let manHours, let worked else { return .none }
        return manHours == worked ? .equal : .different
    }

    /// The picture beside a day.
    enum Mark: String {
        case none = ""
        case equal = "☺"
        case different = "△"
        case leave = "☕"
    }
}

/// The spans of `12:00-13:00/17:00-17:15`, in minutes; what isn't one is left out.
func spans(_ text: String) -> [Range<Int>] {
    text.split { $0 == "/" || $0 == "," }.compactMap { span in
        let ends = span.split(separator: "-").compactMap { ClockTime(String($0))?.minutes }
        return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
}
