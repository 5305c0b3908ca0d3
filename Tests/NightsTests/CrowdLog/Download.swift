extension CrowdLog {
    /// CrowdLog's own download of attendance, in a layout that a tenant might have: the vendor
    /// publishes none, only that it isn't the import's (`reference/crowdlog.md` §1.1).
    var download: String {
        csvText(
            [["日付", "社員コード", "出勤", "退勤", "休憩", "休暇区分", "状態"]]
                + days.sorted { $0.key < $1.key }.map { day, attendance in
                    [
                        day.date.replacing("-", with: "/"), day.code, attendance.clockIn,
                        attendance.clockOut, attendance.breaks, attendance.leave,
                        attendance.status == "1" ? "完了" : "保存",
                    ]
                })
    }

    /// The profile that tells kintai the layout.
    static let downloadProfile = """
        {columns: {employee_code: 社員コード, date: 日付, clock_in: 出勤, clock_out: 退勤, \
        break_periods: 休憩, leave: 休暇区分, status: 状態}, dates: yyyy/M/d}
        """
}
