// Files that keep days out of CrowdLog: the closing date and CrowdLog's own download.
extension FaultWords {
    static let closingDateUnreadable = FaultWords(
        what: Words(
            ja: "締めの日付を読み取れません[（「{value}」）]",
            en: "there is no closing date to be read here[ ('{value}')]"),
        why: Words(
            ja: "どの日まで締めたのか分からないと、締めた日を書き換えてしまうおそれがあります",
            en: "without knowing which days are closed, a run could overwrite them"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]に、締めた最後の日を 2026-09-30 の形で1つだけ書いてから、\
                kintai check を実行してください
                """,
            en: """
                write the last closed day, and nothing else, as 2026-09-30 into {file}[ at line \
                {line}], then run: kintai check
                """))

    static let currentDuplicateDay = FaultWords(
        what: Words(
            ja: "{value} の行が{found}行目にもあり、内容が違います",
            en: "{value} stands in line {found} too, with other values"),
        why: Words(
            ja: "クラウドログの今の値がどちらか決められないと、メンバーが入力した値を守れません",
            en: "what members typed can't be guarded without knowing which of the two CrowdLog has"),
        mend: Words(
            ja: """
                クラウドログから勤怠をダウンロードし直して {file} に保存してから、kintai check \
                を実行してください
                """,
            en: """
                download the attendance from CrowdLog again, save it as {file}, then run: kintai check
                """))
}
