import Messages
import WorkModel

/// Headings that attendance files have, by what they mean; the likeliest first.
///
/// `nil` is what init doesn't ask for: such a heading is like one above, and must not be taken for
/// it.
private let usualHeadings: [(key: InitKey?, headings: [String])] = [
    (
        .employeeNumberColumn,
        [
            "社員番号", "従業員番号", "職員番号", "社員コード", "従業員コード", "スタッフコード", "社員No", "社員No.",
            "Employee number",
        ]
    ),
    (
        .dateColumn,
        ["日付", "年月日", "勤務日", "勤務日付", "勤務年月日", "就業日", "出勤日", "対象日", "Work date", "Date"]
    ),
    (
        .clockInColumn,
        [
            "出勤時刻", "出社時刻", "出勤", "出社", "出勤時間", "出社時間", "勤務開始時刻", "勤務開始", "始業時刻", "始業",
            "出勤打刻", "Clock-in",
        ]
    ),
    (
        .clockOutColumn,
        [
            "退勤時刻", "退社時刻", "退勤", "退社", "退勤時間", "退社時間", "勤務終了時刻", "勤務終了", "終業時刻", "終業",
            "退勤打刻", "Clock-out",
        ]
    ),
    (.segmentColumn, ["勤務区分", "勤怠区分", "勤務区分名", "勤務種別", "勤怠種別", "Work segment"]),
    (.breakTotalColumn, ["休憩時間", "休憩合計", "休憩時間合計", "総休憩時間", "休憩", "Break total"]),
    (
        nil,
        [
            "生年月日", "入社日", "退社日", "勤務開始日", "勤務終了日", "出勤日数", "勤務日数", "勤務地", "勤務先", "勤務時間",
            "休暇時間", "休憩開始", "休憩終了",
        ]
    ),
]

/// The columns, from 0, that most likely hold what is asked for.
///
/// A heading counts for the usual one that it is, else for the closest (``closestWord``): of three
/// letters at least, for shorter ones (出勤, 退勤) are all alike.
func proposedColumns(_ headings: [String]) -> [InitKey: Int] {
    var best: [InitKey: (rank: Int, column: Int)] = [:]
    for (column, heading) in headings.enumerated() {
        guard let (key, rank) = meaning(of: heading) else { continue }
        if rank < best[key]?.rank ?? .max { best[key] = (rank, column) }
    }
    return best.mapValues(\.column)
}

/// What a heading stands for and how likely that is, best from 0.
private func meaning(of heading: String) -> (key: InitKey, rank: Int)? {
    let words = usualHeadings.flatMap { $0.headings.map(comparableHeading) }
    let typed = comparableHeading(heading)
    let isUsual = words.contains(typed)
    guard isUsual || typed.count > 2 else { return nil }
    guard let word = isUsual ? typed : closestWord(to: typed, among: words) else { return nil }
    for (key, headings) in usualHeadings {
        guard let place = headings.firstIndex(where: { comparableHeading($0) == word }) else {
            continue
        }
        return key.map { ($0, place + (isUsual ? 0 : words.count)) }
    }
    return nil
}

/// The words of a break's start and of its end.
private let breakEnds = [("開始", "終了"), ("始", "終"), ("入", "戻")]

/// The columns, from 0, of breaks: start, end, and so on.
///
/// A start has 休憩 in its heading, and its end the same heading but for the word; punches (打刻)
/// aren't what counts.
func proposedBreaks(_ headings: [String]) -> [Int] {
    var columns: [Int] = []
    for (column, heading) in headings.enumerated()
    where heading.contains("休憩") && !heading.contains("打刻") {
        let occurrence = headings[..<column].count { $0 == heading }
        for (start, end) in breakEnds where heading.contains(start) {
            let twin = heading.replacing(start, with: end)
            let ends = headings.indices.filter { headings[$0] == twin }
            guard ends.indices.contains(occurrence) else { continue }
            columns += [column, ends[occurrence]]
            break
        }
    }
    return columns
}
