/// A layout of クラウドログ's own attendance download: none is published, but that it isn't the import's
/// (`crowdlog.md` §2.2), so that these are three that a tenant might have.
package enum Download: String, Sendable, CaseIterable {
    /// All breaks in a cell, dates with slashes, UTF-8.
    case list
    /// Breaks in pairs of columns, hours without a leading zero, names among the columns, Shift_JIS.
    case pairs
    /// Only the length of the breaks, and a last row of totals.
    case totals

    var encoding: FileEncoding { self == .pairs ? .shiftJIS : .utf8 }

    /// The rows, the header first.
    func rows(
        _ days: [(key: CrowdLogDay.Key, value: CrowdLogDay)], names: [String: CrowdLogMember]
    ) -> [[String]] {
        switch self {
        case .list: list(days)
        case .pairs: pairs(days, names)
        case .totals: totals(days, names)
        }
    }

    private func list(_ days: [(key: CrowdLogDay.Key, value: CrowdLogDay)]) -> [[String]] {
        [["日付", "社員コード", "出勤", "退勤", "休憩", "休暇区分", "日報", "状態"]]
            + days.map { key, day in
                [
                    "\(key.date)".replacing("-", with: "/"), key.code, day.clockIn, day.clockOut,
                    day.breaks, day.leave, day.report, day.status == "1" ? "完了" : "保存",
                ]
            }
    }

    private func pairs(
        _ days: [(key: CrowdLogDay.Key, value: CrowdLogDay)], _ names: [String: CrowdLogMember]
    ) -> [[String]] {
        let heads = (1...3).flatMap { ["休憩\($0)開始", "休憩\($0)終了"] }
        return [["年月日", "部署名", "社員コード", "社員名", "出社時刻", "退社時刻"] + heads + ["休暇", "ステータス"]]
            + days.map { key, day in
                let times = day.breaks.split { $0 == "/" || $0 == "-" }.map { short(String($0)) }
                let empty = [String](repeating: "", count: max(0, 6 - times.count))
                return ["\(key.date)", "開発部", key.code, names[key.code]?.name ?? ""]
                    + [short(day.clockIn), short(day.clockOut)] + times.prefix(6) + empty
                    + [day.leave, day.status]
            }
    }

    private func totals(
        _ days: [(key: CrowdLogDay.Key, value: CrowdLogDay)], _ names: [String: CrowdLogMember]
    ) -> [[String]] {
        let worked = days.reduce(0) { $0 + ($1.value.worked ?? 0) }
        return [["社員コード", "社員名", "年月日", "出社", "退社", "休憩時間", "勤務時間", "日報"]]
            + days.map { key, day in
                let breaks = spans(day.breaks).reduce(0) { $0 + $1.count }
                return [
                    key.code, names[key.code]?.name ?? "",
                    "\(key.date)".replacing("-", with: "/"), day.clockIn, day.clockOut,
                    hours(breaks), hours(day.worked ?? 0), day.report,
                ]
            } + [["", "合計", "", "", "", "", hours(worked), ""]]
    }
}

/// `9:00` for `09:00`.
private func short(_ time: String) -> String {
    time.hasPrefix("0") ? String(time.dropFirst()) : time
}

/// `7:30`.
private func hours(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
}
