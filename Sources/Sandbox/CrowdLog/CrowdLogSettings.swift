package import WorkModel

/// How the stand-in of クラウドログ behaves, most of it where nobody outside knows how the service does
/// (`crowdlog.md` §1).
package struct CrowdLogSettings: Sendable {
    /// Whether one bad row refuses the whole file; else only the bad rows are left out.
    package var isAllOrNothing = true
    /// What an empty cell of an optional column does to a day that is there.
    package var blank = Blank.clear
    /// What a file without an optional column does to it.
    package var missingColumn = MissingColumn.keep
    package var extraColumn = Taking.refuse
    /// What becomes of `25:30`.
    package var pastMidnight = Taking.refuse
    /// Minutes of which times must be multiples.
    package var unit = 1
    /// The last day of the closed period.
    package var closedThrough: WorkDate?
    package var closed = Taking.refuse
    package var submitted = Taking.refuse
    /// The most rows of a file; `nil` where there is no limit.
    package var maxRows: Int?
    /// The column that holds leave; `nil` where the tenant has none.
    package var leaveColumn: String? = "休暇"
    /// Whether a saved day may follow a completed one.
    package var statusBack = Taking.take
    package var inactive = Taking.refuse
    /// What becomes of a day that stands twice in a file.
    package var duplicates = Taking.refuse
    /// Whether a byte-order mark may stand before UTF-8.
    package var mark = Taking.take
    /// The layout of the attendance download.
    package var download = Download.list
    /// 勤怠の使用.
    package var usesAttendance = true
    package var api = CrowdLogAPISettings()

    package init() {}

    /// What an empty cell does.
    package enum Blank: String, Sendable, CaseIterable { case keep, clear }

    /// What a column that isn't there does.
    package enum MissingColumn: String, Sendable, CaseIterable { case keep, clear, refuse }

    /// Whether something is taken.
    package enum Taking: String, Sendable, CaseIterable { case take, refuse }

    /// The headings of 勤怠インポート, in the template's order.
    package var headings: [String] {
        ImportColumn.allCases.map { $0.heading(leave: leaveColumn) }.filter { !$0.isEmpty }
    }
}

/// A column of 勤怠インポート (`crowdlog.md` §1.3).
enum ImportColumn: CaseIterable {
    case code, date, clockIn, clockOut, breaks, report, status, leave

    /// - Returns: Its heading, empty for leave where the tenant has no such column.
    func heading(leave: String?) -> String {
        switch self {
        case .code: "社員コード"
        case .date: "年月日"
        case .clockIn: "出社"
        case .clockOut: "退社"
        case .breaks: "休憩詳細"
        case .report: "日報"
        case .status: "ステータス"
        case .leave: leave ?? ""
        }
    }

    var isRequired: Bool {
        switch self {
        case .code, .date, .clockIn, .clockOut: true
        case .breaks, .report, .status, .leave: false
        }
    }
}
