/// A member's attendance on one day as CrowdLog has it, in its own words.
struct Attendance: Hashable {
    var clockIn = ""
    var clockOut = ""
    /// 休憩詳細: `12:00-13:00/18:30-18:45`.
    var breaks = ""
    /// 休暇: 全休, 午前休, 午後休 or empty.
    var leave = ""
    /// ステータス: 0 保存, 1 完了.
    var status = "1"
}

/// A member and a day: the key of CrowdLog's attendance.
struct MemberDay: Hashable, Comparable, CustomStringConvertible {
    /// 社員コード.
    let code: String
    /// 年月日, `yyyy-MM-dd`.
    let date: String

    var description: String { "\(code) \(date)" }

    static func < (left: MemberDay, right: MemberDay) -> Bool {
        (left.code, left.date) < (right.code, right.date)
    }
}
