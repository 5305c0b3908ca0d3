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
    case integration
    case name

    // Only named by held.csv's `field`.
    case employeeCode = "employee_code"
    case leaveName = "leave_name"
    case dailyReport = "daily_report"

    /// The columns of held-for-review.csv: first who, when and why, then the day to mend, then
    /// what the programs need.
    package static let heldForReview: [ColumnHeading] = [
        .integration, .employeeNumber, .name, .date, .reason, .mend,
        .action, .by, .why,
        .segment, .clockIn, .clockOut, .breaks, .breakTotal, .hourlyLeave, .leaveDays, .worked,
        .punchedIn, .punchedOut, .approval, .note,
        .code, .segmentKind, .sourceID, .correction, .origin, .sourceHash,
    ]

    /// Finds a column by its name in our files or its heading in either language.
    package init?(heading: String) {
        let known = ColumnHeading.allCases.first {
            $0.rawValue == heading || $0.words.ja == heading || $0.words.en == heading
        }
        guard let known else { return nil }
        self = known
    }

    /// The heading that people read.
    package var words: Words {
        switch self {
        case .employeeNumber: Words(ja: "社員番号", en: "Employee number")
        case .date: Words(ja: "勤務日", en: "Work date")
        case .segment: Words(ja: "勤務区分", en: "Work segment")
        case .segmentKind: Words(ja: "勤務区分の種類", en: "Segment kind")
        case .clockIn: Words(ja: "出勤", en: "Clock-in")
        case .clockOut: Words(ja: "退勤", en: "Clock-out")
        case .punchedIn: Words(ja: "出勤（打刻）", en: "Clock-in (punch)")
        case .punchedOut: Words(ja: "退勤（打刻）", en: "Clock-out (punch)")
        case .breaks: Words(ja: "休憩詳細", en: "Break periods")
        case .breakTotal: Words(ja: "休憩時間（分）", en: "Break total (minutes)")
        case .hourlyLeave: Words(ja: "時間有休（分）", en: "Hourly paid leave (minutes)")
        case .leaveDays: Words(ja: "休暇日数", en: "Leave days")
        case .worked: Words(ja: "実労働時間（分）", en: "Actual working time (minutes)")
        case .approval: Words(ja: "承認", en: "Approval")
        case .note: Words(ja: "備考", en: "Note")
        case .sourceID: Words(ja: "取得元の社員ID", en: "Source ID")
        case .correction: Words(ja: "修正の状態", en: "Correction")
        case .origin: Words(ja: "取得元の位置", en: "Origin")
        case .action: Words(ja: "処理", en: "Action")
        case .sourceHash: Words(ja: "取得元の照合値", en: "Source hash")
        case .by: Words(ja: "修正した人", en: "Corrected by")
        case .why: Words(ja: "修正した理由", en: "Reason for correction")
        case .code: Words(ja: "コード", en: "Code")
        case .reason: Words(ja: "理由", en: "Reason")
        case .mend: Words(ja: "対処", en: "What to do")
        case .integration: Words(ja: "連携名", en: "Integration")
        case .name: Words(ja: "氏名", en: "Name")
        case .employeeCode: Words(ja: "社員コード", en: "Employee code")
        case .leaveName: Words(ja: "休暇名", en: "Leave name")
        case .dailyReport: Words(ja: "日報", en: "Daily report")
        }
    }
}
