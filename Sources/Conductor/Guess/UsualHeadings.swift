import JapaneseText
import Messages
import WorkModel

/// What a heading says that its column holds.
enum HeadingMeaning: Hashable {
    /// What is asked for by that key; best from 0, and from 100 where the heading is only like a
    /// usual one.
    case field(InitKey, rank: Int)
    /// On which day the time beside it is.
    case dayFlag
    /// Something that isn't read, and must not be taken for what is.
    case other

    static let likeOnly = 100
}

/// Headings that attendance files have, by what they mean; the likeliest first.
private let usualHeadings: [(key: InitKey, headings: [String])] = [
    (
        .employeeNumberColumn,
        [
            "社員番号", "従業員番号", "職員番号", "社員コード", "従業員コード", "スタッフコード", "社員No", "社員No.",
            "Employee number", "スタッフ番号", "職員コード", "個人コード", "社員CD", "従業員CD", "従業員No", "スタッフNo",
            "Employee code", "Employee no", "Employee ID", "Staff code",
        ]
    ),
    (
        .sourceIDColumn,
        ["ユーザID", "ユーザーID", "社員ID", "従業員ID", "スタッフID", "取得元の社員ID", "source_id", "User ID"]
    ),
    (
        .nameColumn,
        ["氏名", "名前", "社員名", "従業員名", "スタッフ名", "社員氏名", "従業員氏名", "職員名", "職員氏名", "Name", "Full name"]
    ),
    (.emailColumn, ["メールアドレス", "メール", "Email", "E-mail address"]),
    (.departmentColumn, ["部門", "部署", "部署名", "部門名", "所属名", "所属", "Department"]),
    (.employmentColumn, ["雇用形態", "雇用区分", "雇用形態名", "社員区分", "Employment"]),
    (
        .dateColumn,
        [
            "日付", "年月日", "勤務日", "勤務日付", "勤務年月日", "就業日", "出勤日", "対象日", "Work date", "Date",
            "就業日付", "勤怠日",
        ]
    ),
    (
        .clockInColumn,
        [
            "出勤時刻", "出社時刻", "出勤", "出社", "出勤時間", "出社時間", "勤務開始時刻", "勤務開始", "始業時刻", "始業",
            "Clock-in", "実出勤時刻", "Start time", "出勤時刻(実績)",
        ]
    ),
    (
        .clockOutColumn,
        [
            "退勤時刻", "退社時刻", "退勤", "退社", "退勤時間", "退社時間", "勤務終了時刻", "勤務終了", "終業時刻", "終業",
            "Clock-out", "実退勤時刻", "End time", "退勤時刻(実績)",
        ]
    ),
    (
        .punchedInColumn,
        [
            "打刻出勤時刻", "出勤打刻", "出勤打刻時刻", "出勤時刻(打刻)", "出勤(打刻)", "打刻(出勤)", "出勤打刻時間", "punched_in",
            "Clock-in (punch)",
        ]
    ),
    (
        .punchedOutColumn,
        [
            "打刻退勤時刻", "退勤打刻", "退勤打刻時刻", "退勤時刻(打刻)", "退勤(打刻)", "打刻(退勤)", "退勤打刻時間",
            "punched_out", "Clock-out (punch)",
        ]
    ),
    (
        .segmentColumn,
        [
            "勤務区分", "勤怠区分", "勤務区分名", "勤務種別", "勤怠種別", "Work segment", "Segment", "出勤区分", "就業区分",
            "休暇区分", "休暇種別", "休暇",
        ]
    ),
    (
        .breakTotalColumn,
        [
            "休憩時間", "休憩合計", "休憩時間合計", "総休憩時間", "休憩", "Break total", "休憩時間(合計)", "休憩時間（分）",
            "休憩合計時間",
        ]
    ),
    (
        .hourlyLeaveColumn,
        ["時間有休", "時間休", "時間有給", "時間単位有休", "時間単位年休", "時間休暇", "時間有休（分）", "Hourly leave"]
    ),
    (.leaveDaysColumn, ["有給休暇日数", "休暇日数", "有休日数", "有給日数", "Leave days"]),
    (
        .workedColumn,
        ["実労働時間", "実働時間", "実働", "実労働", "実勤務時間", "実労働時間（分）", "Worked", "Actual working time"]
    ),
    (.approvalColumn, ["承認", "承認状況", "承認状態", "申請承認", "申請状況", "Approval"]),
    (.noteColumn, ["備考", "備考欄", "コメント", "メモ", "Note", "Remarks"]),
]

/// CrowdLog's own words, for its attendance download.
private let headingsOfCurrent: [(key: InitKey, headings: [String])] = [
    (.employeeCodeColumn, ["社員コード", "Employee code"]),
    (.breakPeriodsColumn, ["休憩詳細", "Break periods", "breaks"]),
    (.leaveColumn, ["休暇", "休暇区分", "Leave"]),
    (.dailyReportColumn, ["日報", "Daily report"]),
    (.statusColumn, ["ステータス", "Status"]),
]

/// CrowdLog's own words for タイムシートエクスポート, and others' for lists of man-hours.
private let columnsOfManHours: [(key: InitKey, headings: [String])] = [
    (
        .employeeCodeColumn,
        [
            "社員コード", "Employee code", "メンバーコード", "従業員コード", "スタッフコード", "社員番号", "従業員番号", "社員No",
            "社員CD",
        ]
    ),
    (
        .manHoursColumn,
        [
            "工数", "実績工数", "作業工数", "工数実績", "工数（時間）", "作業時間", "実績時間", "工数（h）", "工数合計", "Man-hours",
            "Hours", "時間",
        ]
    ),
]

/// Headings that are like usual ones and mean something else.
private let otherHeadings = [
    "生年月日", "入社日", "退社日", "退職日", "勤務開始日", "勤務終了日", "出勤日数", "勤務日数", "勤務地", "勤務先", "勤務時間",
    "休暇時間", "休憩開始", "休憩終了", "曜日", "労働時間", "総労働時間", "承認者", "勤務日種別", "日種別", "部門コード", "部署コード",
    "所属コード", "企業コード", "雇用区分コード", "雇用形態コード", "フリガナ", "氏名カナ", "表示名", "打刻場所", "勤怠備考",
    "役職", "職種", "職位", "等級", "資格", "拠点", "事業所", "事業所名", "店舗", "グループ", "グループ名",
    "開始日", "終了日", "登録日", "更新日", "申請日", "承認日", "部門ID", "拠点ID", "勤務日ID",
]

/// What makes another time or amount of one that is asked for.
private let otherParts = [
    "予定", "所定", "シフト", "残業", "深夜", "遅刻", "早退", "法定", "不足", "外出", "みなし", "差分", "標準", "累計", "残数",
    "残日数",
    "カナ", "schedule", "overtime",
]

/// What a heading says of its column; `nil` where nothing is known.
///
/// A heading counts for the usual one that it is, else for the closest (``closestWord``): of three
/// letters at least, for shorter ones (出勤, 退勤) are all alike.
func meaning(of heading: String, in list: GuessedList = .attendance) -> HeadingMeaning? {
    let typed = comparableHeading(heading)
    guard !typed.isEmpty else { return nil }
    let usual = usualHeadings(of: list)
    for (key, headings) in usual where list.keys.contains(key) {
        if let rank = headings.firstIndex(where: { comparableHeading($0) == typed }) {
            return .field(key, rank: rank)
        }
    }
    if otherHeadings.contains(where: { comparableHeading($0) == typed }) { return .other }
    if typed.contains("翌") || typed.contains("前日") || typed == "当日" { return .dayFlag }
    if otherParts.contains(where: typed.contains) { return .other }
    guard typed.count > 2 else { return nil }
    return closestMeaning(of: typed, among: usual)
}

private func usualHeadings(of list: GuessedList) -> [(key: InitKey, headings: [String])] {
    switch list {
    case .current: headingsOfCurrent + usualHeadings
    case .manHours: columnsOfManHours + usualHeadings
    default: usualHeadings
    }
}

private func closestMeaning(
    of typed: String, among usual: [(key: InitKey, headings: [String])]
) -> HeadingMeaning? {
    let words = usual.flatMap { $0.headings.map(comparableHeading) }
    let others = otherHeadings.map(comparableHeading)
    guard let word = closestWord(to: typed, among: words + others) else { return nil }
    for (key, headings) in usual {
        if let rank = headings.firstIndex(where: { comparableHeading($0) == word }) {
            return .field(key, rank: rank + HeadingMeaning.likeOnly)
        }
    }
    return .other
}

/// The words of a break's start and of its end.
private let breakEnds = [("開始", "終了"), ("始", "終"), ("入", "戻"), ("start", "end")]

/// The columns, from 0, of breaks: start, end, and so on.
///
/// A start has 休憩 in its heading, and its end the same heading but for the word; punches (打刻)
/// and plans aren't what counts.
func breaksByHeading(_ headings: [String]) -> [(start: Int, end: Int)] {
    var pairs: [(start: Int, end: Int)] = []
    for (column, heading) in headings.enumerated() where isOfBreak(heading) {
        let occurrence = headings[..<column].count { $0 == heading }
        for (start, end) in breakEnds where heading.lowercased().contains(start) {
            let twin = heading.lowercased().replacing(start, with: end)
            let ends = headings.indices.filter { headings[$0].lowercased() == twin }
            guard ends.indices.contains(occurrence) else { continue }
            pairs.append((column, ends[occurrence]))
            break
        }
    }
    return pairs
}

private func isOfBreak(_ heading: String) -> Bool {
    let typed = comparableHeading(heading)
    return (typed.contains("休憩") || typed.contains("break")) && !typed.contains("打刻")
        && !otherParts.contains(where: typed.contains)
}

/// A heading as it is compared: without width, case, white space, `-` and `_`.
func comparableHeading(_ heading: String) -> String {
    nfkc(heading).lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
}
