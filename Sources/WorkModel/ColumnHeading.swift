/// A column of attendance.csv or of held-for-review.csv, by the name that our own files use.
package enum ColumnHeading: String, CaseIterable, Sendable {
    // attendance.csv, in its order.
    case employeeNumber = "employee_number"
    case date
    case segment
    case segmentKind = "segment_kind"
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    case punchedIn = "punched_in"
    case punchedOut = "punched_out"
    case breaks
    case breakTotal = "break_total"
    case hourlyLeave = "hourly_leave"
    case leaveDays = "leave_days"
    case worked
    case approval
    case note
    case sourceID = "source_id"
    case correction
    case origin

    // Only in held-for-review.csv.
    case action
    case sourceHash = "source_hash"
    case by
    case why
    case code
    case reason
    case mend
    case heldSince = "held_since"
    case integration
    case name

    // Only named by held.csv's `field`.
    case employeeCode = "employee_code"
    case leaveName = "leave_name"
    case dailyReport = "daily_report"

    /// The columns of held-for-review.csv: first who, when and why, then the day to mend, then
    /// what the programs need.
    package static let heldForReview: [ColumnHeading] = [
        .integration, .employeeNumber, .name, .date, .reason, .mend, .heldSince,
        .action, .by, .why,
        .segment, .clockIn, .clockOut, .breaks, .breakTotal, .hourlyLeave, .leaveDays, .worked,
        .punchedIn, .punchedOut, .approval, .note,
        .code, .segmentKind, .sourceID, .correction, .origin, .sourceHash,
    ]

    /// Finds a column by its name in our files or its heading in either language.
    package init?(heading: String) {
        let known = ColumnHeading.allCases.first {
            $0.rawValue == heading || $0.headings.ja == heading || $0.headings.en == heading
        }
        guard let known else { return nil }
        self = known
    }

    /// The headings that people read and that a file may have again when it comes back.
    package var headings: (ja: String, en: String) {
        switch self {
        case .employeeNumber: (ja: "社員番号", en: "Employee number")
        case .date: (ja: "勤務日", en: "Work date")
        case .segment: (ja: "勤務区分", en: "Work segment")
        case .segmentKind: (ja: "勤務区分の種類", en: "Segment kind")
        case .clockIn: (ja: "出勤", en: "Clock-in")
        case .clockOut: (ja: "退勤", en: "Clock-out")
        case .punchedIn: (ja: "出勤（打刻）", en: "Clock-in (punch)")
        case .punchedOut: (ja: "退勤（打刻）", en: "Clock-out (punch)")
        case .breaks: (ja: "休憩詳細", en: "Break periods")
        case .breakTotal: (ja: "休憩時間（分）", en: "Break total (minutes)")
        case .hourlyLeave: (ja: "時間有休（分）", en: "Hourly paid leave (minutes)")
        case .leaveDays: (ja: "休暇日数", en: "Leave days")
        case .worked: (ja: "実労働時間（分）", en: "Actual working time (minutes)")
        case .approval: (ja: "承認", en: "Approval")
        case .note: (ja: "備考", en: "Note")
        case .sourceID: (ja: "取得元の社員ID", en: "Source ID")
        case .correction: (ja: "修正の状態", en: "Correction")
        case .origin: (ja: "取得元の位置", en: "Origin")
        case .action: (ja: "処理", en: "Action")
        case .sourceHash: (ja: "取得元の照合値", en: "Source hash")
        case .by: (ja: "修正した人", en: "Corrected by")
        case .why: (ja: "修正した理由", en: "Reason for correction")
        case .code: (ja: "コード", en: "Code")
        case .reason: (ja: "理由", en: "Reason")
        case .mend: (ja: "対処", en: "What to do")
        case .heldSince: (ja: "保留になった日", en: "Held since")
        case .integration: (ja: "連携名", en: "Integration")
        case .name: (ja: "氏名", en: "Name")
        case .employeeCode: (ja: "社員コード", en: "Employee code")
        case .leaveName: (ja: "休暇名", en: "Leave name")
        case .dailyReport: (ja: "日報", en: "Daily report")
        }
    }
}
