import TestSupport

/// A 勤怠インポート file as CrowdLog reads it: columns by name in any order, one row a day.
struct ImportFile {
    /// The good rows.
    private(set) var days: [(MemberDay, Attendance)] = []
    private(set) var errors: [String] = []
    let hasGoodHeader: Bool

    /// Every heading that CrowdLog knows; the first four are required.
    static let headings = ["社員コード", "年月日", "出社", "退社", "休憩詳細", "日報", "ステータス", "休暇"]

    init(_ text: String, members: Set<String>) {
        let table = PlainCSV(text)
        let unknown = table.header.filter { !Self.headings.contains($0) }
        let missing = Self.headings.prefix(4).filter { !table.header.contains($0) }
        hasGoodHeader = unknown.isEmpty && missing.isEmpty
        guard hasGoodHeader else {
            errors = (unknown + missing).map { "heading \($0)" }
            return
        }
        var seen: Set<MemberDay> = []
        for (index, row) in table.rows.enumerated() {
            let day = MemberDay(code: row["社員コード"] ?? "", date: row["年月日"] ?? "")
            let attendance = Attendance(row)
            if let fault = Self.fault(of: attendance, day, members: members) {
                errors.append("line \(index + 2), \(day): \(fault)")
            } else if !seen.insert(day).inserted {
                errors.append("line \(index + 2), \(day): twice in the file")
            } else {
                days.append((day, attendance))
            }
        }
    }

    private static func fault(
        of attendance: Attendance, _ day: MemberDay, members: Set<String>
    ) -> String? {
        if !members.contains(day.code) { return "no such member" }
        if day.date.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil { return "no date" }
        if attendance.leave == "全休" { return nil }
        for time in [attendance.clockIn, attendance.clockOut]
        where time.wholeMatch(of: /\d\d:\d\d/) == nil {
            return "no time: \(time)"
        }
        for span in attendance.breaks.split(separator: "/")
        where span.wholeMatch(of: /\d\d:\d\d-\d\d:\d\d/) == nil {
            return "no break: \(span)"
        }
        return nil
    }
}

extension Attendance {
    fileprivate init(_ row: [String: String]) {
        self.init(
            clockIn: row["出社"] ?? "", clockOut: row["退社"] ?? "", breaks: row["休憩詳細"] ?? "",
            leave: row["休暇"] ?? "", status: row["ステータス"] ?? "")
    }
}
