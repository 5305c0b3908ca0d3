// Held: what was read, whose day it is, and what the integrations and CrowdLog's file need.
extension DayWords {
    static let staleCorrection = DayWords(
        title: Words(ja: "修正後に元データが変更", en: "correction out of date"),
        reason: Words(
            ja: "修正ファイルで直したあとに、元の勤怠の同じ日の内容が変わりました。",
            en: "The source's day has changed since the correction for it was made."),
        mend: Words(
            ja: """
                元の勤怠の今の内容でよければ、{corrections} からこの日の行を消してください。\
                修正が必要なら、この一覧の行を直して {corrections} に入れ替えてください。\
                そのあと kintai run を実行してください。
                """,
            en: """
                If the source is right now, remove the day's row from {corrections}; else put \
                this list's row there, mended. Then run: kintai run
                """))

    static let unreadableValue = DayWords(
        title: Words(ja: "読み取れない値", en: "unreadable value"),
        reason: Words(
            ja: "「{field}」の値「{value}」を読み取れません。",
            en: "'{value}' can't be read as {field}."),
        mend: Words(
            ja: """
                {place}でこの日の「{field}」を直し[（この一覧では {example} と書きます）][、{again}]てから \
                kintai run を実行してください。
                """,
            en: """
                Correct {field} of this day in {place}[ (in this list {example})][, {again}], then run: \
                kintai run
                """))

    static let duplicateDay = DayWords(
        title: Words(ja: "同じ日の重複", en: "duplicate day"),
        reason: Words(
            ja: "同じ人の同じ日の勤怠が{value}件あり、どれが正しいか決められません。",
            en: """
                There are {value} days for the same person and date; which one is right can't be \
                told.
                """),
        mend: Words(
            ja: """
                {people}で、同じ社員番号の人がいないか確かめて直してく\
                ださい。複数の連携に同じ人がいるときは、pipeline.yml の precedence \
                に優先する連携名を書いてください。そのあと、[{again}、]kintai run \
                を実行してください。
                """,
            en: """
                See in {people} that no two people have one number. Where the \
                person is in several integrations, name the better one under precedence in \
                pipeline.yml. Then [{again} and ]run: kintai run
                """))

    static let missingEmployeeNumber = DayWords(
        title: Words(ja: "社員番号なし", en: "no employee number"),
        reason: Words(
            ja: "社員番号がないため、クラウドログの誰の勤怠か分かりません。",
            en: "Without an employee number nobody can tell whose day this is in CrowdLog."),
        mend: Words(
            ja: """
                {people}で社員番号を入力し[、{again}]てから \
                kintai run を実行してください。
                """,
            en: """
                Enter the employee number in {people}[, {again}], \
                then run: kintai run
                """))

    static let ambiguousEmployee = DayWords(
        title: Words(ja: "社員コードの重なり", en: "ambiguous employee"),
        reason: Words(
            ja: "社員コード「{value}」に当てはまる人が2人以上いて、誰の勤怠か決められません。",
            en: "More than one person would get the employee code '{value}'."),
        mend: Words(
            ja: """
                社員番号と社員コードの対応表（pipeline.yml の employees.code.mapping のファイル）\
                に、正しい社員コードと期間（from・to）を書いてください。クラウドログ\
                の［管理］＞［メンバー］に似た社員コードが2つあるときは、一方を直してください。\
                そのあと kintai run を実行してください。
                """,
            en: """
                Give each number its employee code and its dates (from, to) in the mapping file \
                (employees.code.mapping in pipeline.yml). Where CrowdLog (管理 > メンバー) has two \
                codes that look alike, correct one. Then run: kintai run
                """))

    static let unknownEmployee = DayWords(
        title: Words(ja: "クラウドログにいない社員", en: "unknown employee"),
        reason: Words(
            ja: """
                この社員番号に当たる人がクラウドログのメンバーにいません。\
                [社員コード「{value}」の人かもしれません。]
                """,
            en: """
                No member of CrowdLog has this employee number.[ It may be the one with the \
                employee code '{value}'.]
                """),
        mend: Words(
            ja: """
                [同じ人であれば、対応表（pipeline.yml の employees.code.mapping のファイル）\
                にこの社員番号と社員コード「{value}」を1行追加してください。]クラウドログ\
                に登録していない人であれば、［管理］＞［メンバー］で登録し、\
                メンバーのファイルを書き出し直してください。そのあと kintai run \
                を実行してください。
                """,
            en: """
                [If it is the same person, add a row with this number and the code '{value}' to \
                the mapping file (employees.code.mapping in pipeline.yml). ]If CrowdLog doesn't \
                have the person, add them (管理 > メンバー) and export the members file again. \
                Then run: kintai run
                """))

    static let inactiveMember = DayWords(
        title: Words(ja: "利用期間外のメンバー", en: "inactive member"),
        reason: Words(
            ja: """
                この日は、社員コード「{value}」のメンバーの利用期間（開始日・終了日）\
                に入っていないか、メンバーが無効です。
                """,
            en: "The member '{value}' isn't active in CrowdLog on this date."),
        mend: Words(
            ja: """
                クラウドログの［管理］＞［メンバー］で開始日・終了日と状態を直し、\
                メンバーのファイルを書き出し直してから kintai run を実行してください。
                """,
            en: """
                Correct the member's dates and state in CrowdLog (管理 > メンバー), export the \
                members file again, then run: kintai run
                """))

    static let betterSourceHeld = DayWords(
        title: Words(ja: "優先する連携で保留中", en: "better source held"),
        reason: Words(
            ja: "優先する連携「{value}」で同じ日が保留になっているため、こちらも保留にしています。",
            en: "The better integration '{value}' has this day too, and holds it."),
        mend: Words(
            ja: """
                先に、連携「{value}」で保留になっている同じ日を、\
                この一覧の「対処」のとおりに直してください。そのあと kintai run \
                を実行してください。
                """,
            en: """
                First mend the same day of '{value}', as this list says there. Then run: kintai run
                """))

    static let splitDay = DayWords(
        title: Words(ja: "2つの連携に分かれた日", en: "split day"),
        reason: Words(
            ja: """
                連携「{value}」にも、時間帯が重ならない同じ日の勤怠があります。クラウドログ\
                には1日に1組の出勤・退勤しか登録できません。
                """,
            en: "'{value}' has other hours of the same day, and CrowdLog takes one span a day."),
        mend: Words(
            ja: """
                {place}で、1日分の出勤・退勤・休憩にまとめ、連携「{value}」の時刻を消してください\
                （逆でもかまいません）。そのあと、[{again}、]kintai run を実行してください。
                """,
            en: """
                Join the day in {place} and clear the times in '{value}', or the other way round. \
                Then [{again} and ]run: kintai run
                """))

    static let unencodableText = DayWords(
        title: Words(ja: "取込ファイルに書けない文字", en: "unencodable text"),
        reason: Words(
            ja: "「{field}」にある文字「{value}」は、取込ファイルの文字コードでは表せません。",
            en: "The character '{value}' in {field} doesn't exist in the import file's encoding."),
        mend: Words(
            ja: """
                {place}でこの文字を別の文字に直してください。または、\
                pipeline.yml の target.replace_unencodable に代わりの文字を書いてください。\
                そのあと、[{again}、]kintai run を実行してください。
                """,
            en: """
                Replace the character in {place}, or set target.replace_unencodable in \
                pipeline.yml to a substitute. Then [{again} and ]run: kintai run
                """))
}
