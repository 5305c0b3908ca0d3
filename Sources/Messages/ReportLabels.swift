/// The headings and labels of our pages, by the names that its templates call them.
package enum ReportLabels {
    package static func words(in language: Language) -> [String: String] {
        all.mapValues { $0[language] }
    }

    package static let all: [String: Words] = structure.merging(lists) { first, _ in first }
        .merging(figures) { first, _ in first }.merging(hours) { first, _ in first }

    /// Headings of the parts, and the filter.
    private static let structure: [String: Words] = [
        "skip": Words(ja: "本文へ移動", en: "Skip to the content"),
        "contents": Words(ja: "このページの内容", en: "On this page"),
        "withoutNames": Words(
            ja: "氏名なしの版です。次のものは載せていません。",
            en: "This version is without names. Left out:"),
        "todo": Words(ja: "今すること", en: "What to do now"),
        "notices": Words(ja: "注意", en: "Please note"),
        "held": Words(ja: "確認が必要な日（保留）", en: "Days to decide (held)"),
        "changed": Words(ja: "変わる内容", en: "What changes"),
        "closing": Words(ja: "締め前チェック", en: "Before closing"),
        "waiting": Words(ja: "待っている作業", en: "What waits for somebody"),
        "members": Words(ja: "社員とメンバーの突き合わせ", en: "People and CrowdLog's members"),
        "counts": Words(ja: "内訳と検算", en: "Counts, and the proof"),
        "chart": Words(ja: "最近の実行", en: "The last runs"),
        "find": Words(ja: "検索（社員番号、氏名、日付など）", en: "Find (number, name, date …)"),
        "findExample": Words(ja: "例: A0006 10-12", en: "such as A0006 10-12"),
        "reasonFilter": Words(ja: "保留の理由", en: "Why it is held"),
        "ageFilter": Words(ja: "状態", en: "Age"),
        "all": Words(ja: "すべて", en: "All"),
        "clear": Words(ja: "解除", en: "Clear"),
        "found": Words(ja: "{count} 行が当てはまります。", en: "Matching rows: {count}."),
        "foundNone": Words(ja: "当てはまる行はありません。", en: "No row matches."),
        "ageNew": Words(ja: "新規", en: "New"),
        "ageContinuing": Words(ja: "継続", en: "Continuing"),
        "ageLeaving": Words(ja: "まもなく対象外", en: "About to leave the window"),
    ]

    /// The lists of people and days.
    private static let lists: [String: Words] = [
        "heldAbout": Words(
            ja: """
                取込ファイルに入れていない日です。理由ごとに、直し方と対象の日を並べています。\
                Excel で直すときは {list} を使ってください。
                """,
            en: """
                These days aren't in the import files. Each reason says how to mend it and lists its \
                days; to mend them in Excel use {list}.
                """),
        "reason": Words(ja: "理由", en: "Why"),
        "mend": Words(ja: "直し方", en: "Mend"),
        "person": Words(ja: "社員", en: "Person"),
        "date": Words(ja: "日付", en: "Date"),
        "content": Words(ja: "内容", en: "What stands there"),
        "age": Words(ja: "状態", en: "Age"),
        "changedCaption": Words(
            ja: "クラウドログの値 → 取込後の値", en: "What CrowdLog has → what it is given"),
        "change": Words(ja: "変更", en: "Change"),
        "closingAbout": Words(
            ja: """
                締め日ごとに、その期間を締めてよいかを示します。この実行の時点での状態です。
                """,
            en: "For each closing day: may the period be closed? As of this run."),
        "closingCaption": Words(
            ja: "まだ済んでいない日がある社員", en: "People with days that aren't settled"),
        "heldDays": Words(ja: "保留", en: "Held"),
        "unpunchedDays": Words(ja: "打刻なし", en: "Unpunched"),
        "byHandDays": Words(ja: "手入力", en: "By hand"),
        "otherDays": Words(ja: "その他", en: "Other"),
        "waitingCaption": Words(
            ja: "種類ごとの日数（最初に見つかった実行から数えます）",
            en: "Days by kind, counted from the run that found them first"),
        "left": Words(ja: "対象期間を過ぎた日", en: "Left the window"),
        "byHand": Words(ja: "手入力する日", en: "Days to enter by hand"),
        "byHandCaption": Words(
            ja: "クラウドログの画面で入力する日と、対象期間を過ぎた日",
            en: "Days to complete on CrowdLog's screen, and days that left the window"),
        "task": Words(ja: "すること", en: "What"),
        "membersAbout": Words(
            ja: """
                勤怠側の社員とクラウドログのメンバーを突き合わせた結果です。「クラウドログにいない社員」は対象外で、\
                確認は要りません。ほかは確認が必要です。
                """,
            en: """
                The sources' people against CrowdLog's members. Somebody whom CrowdLog doesn't know is \
                left out and needs no look; all others do.
                """),
        "member": Words(ja: "クラウドログのメンバー", en: "Member in CrowdLog"),
        "remark": Words(ja: "備考", en: "Remark"),
    ]

    /// The tables of numbers.
    private static let figures: [String: Words] = [
        "kind": Words(ja: "種類", en: "Kind"),
        "days": Words(ja: "日数", en: "Days"),
        "meaning": Words(ja: "意味", en: "Meaning"),
        "countsCaption": Words(
            ja: "連携と月ごとの日数", en: "Days by integration and month"),
        "proof": Words(ja: "検算", en: "Proof"),
        "proofAbout": Words(
            ja: """
                検算は、取得した日数と、追加・変更・変更なし・保留・対象外の合計が同じことを確かめたものです。\
                どの日もこの5つのどれか1つになります。
                """,
            en: """
                The proof adds up added, changed, unchanged, held and ignored days: every day \
                extracted must be exactly one of these.
                """),
        "ignored": Words(ja: "対象外の内訳", en: "Ignored days"),
        "ignoredCaption": Words(
            ja: "対象外にした日数と理由", en: "How many days were ignored, and why"),
        "notes": Words(ja: "登録した日の注記", en: "Notes on loaded days"),
        "notesCaption": Words(
            ja: "登録した日のうち、kintai が判断したことや手作業が残ること",
            en: "What kintai had to decide of loaded days, or leaves to a person"),
        "chartAbout": Words(
            ja: "目盛りは種類ごとに違います。右端は最新の実行の日数です。",
            en: "Each row has its own scale; at the right are the newest run's days."),
        "chartTable": Words(ja: "数字の表で見る", en: "As a table"),
        "chartCaption": Words(ja: "実行ごとの日数", en: "Days by run"),
        "run": Words(ja: "実行", en: "Run"),
    ]
}
