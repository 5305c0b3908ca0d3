import Messages

/// What the file lists, by its headings and, without any, by its values.
func guessedList(_ sample: SampleFile) -> Guessed<GuessedList> {
    let headings = Set(sample.headings.map(comparableHeading))
    func has(_ words: String...) -> Bool {
        words.allSatisfy { headings.contains(comparableHeading($0)) }
    }
    func hasAny(_ words: [String]) -> Bool {
        words.contains { headings.contains(comparableHeading($0)) }
    }
    if has("action", "source_hash") || has("処理", "取得元の照合値") || has("Action", "Source hash") {
        return Guessed(.corrections, .sure, .heading)
    }
    if has("date"), hasAny(["employee_number", "employee_code"]), hasAny(headingsOfOurs) {
        return Guessed(.own, .sure, .heading)
    }
    if has("勤務区分ID", "勤務区分名") { return Guessed(.segments, .sure, .heading) }
    if has("社員ID", "姓") { return Guessed(.employees, .sure, .heading) }
    let guess = LayoutGuess(sample, of: .attendance)
    let hasDate = guess.columns[.dateColumn]?.value?.isEmpty == false
    let hasClocks = [InitKey.clockInColumn, .clockOutColumn].contains {
        guess.columns[$0]?.value?.isEmpty == false || guess.columns[$0]?.reason == .several
    }
    if has("employee_number", "employee_code"), !hasDate {
        return Guessed(.mapping, .sure, .heading)
    }
    if hasDate, hasClocks {
        let isCrowdLogs =
            has("社員コード", "年月日", "出社", "退社") && hasAny(["休憩詳細", "日報", "ステータス"])
        return isCrowdLogs
            ? Guessed(.current, .sure, .heading)
            : Guessed(.attendance, sample.hasHeader ? .sure : .likely, .values)
    }
    let isOfWork = hasAny(headingsOfManHours)
    if hasDate, isOfWork { return Guessed(.manHours, .sure, .heading) }
    if hasDate { return .open(.bothWays) }
    if has("社員コード"), hasAny(["名前", "姓", "社員名", "氏名"]) {
        return Guessed(.members, .sure, .heading)
    }
    if numberHeadings.count(where: headings.contains) > 1 {
        return Guessed(.mapping, .likely, .heading)
    }
    if hasAny(["名前", "氏名", "社員名"]), hasAny(headingsOfMembers) {
        return Guessed(.members, .likely, .heading)
    }
    return .open(.nothing)
}

/// What only our own tables have beside a person and a day.
private let headingsOfOurs = ["origin", "change", "fate", "json_fate", "why"]

private let headingsOfManHours = [
    "プロジェクトコード", "プロジェクト名", "プロジェクト", "工程", "工程名", "工程:名称", "工数", "作業時間", "案件", "案件名", "タスク",
    "作業内容", "Project", "Task",
]

private let headingsOfMembers = [
    "メールアドレス", "役職", "部署", "所属", "雇用形態", "状態", "有効", "開始日", "終了日", "単価", "権限",
]

private let numberHeadings = [
    "社員番号", "従業員番号", "職員番号", "社員コード", "従業員コード", "スタッフコード", "HRMOS社員番号", "HRMOS番号",
    "クラウドログ社員コード", "クラウドログコード", "employee_number", "employee_code", "hrmos_number",
    "crowdlog_employee_code",
].map(comparableHeading)

/// Headings of lists that have no layout of their own, by which a first row is known for one.
let listHeadings = Set(
    (headingsOfManHours + headingsOfMembers + [
        "姓", "名", "employee_number", "date", "勤務区分ID", "勤務区分名", "並び順", "from", "to", "処理",
        "取得元の照合値",
    ]).map(comparableHeading) + numberHeadings)
