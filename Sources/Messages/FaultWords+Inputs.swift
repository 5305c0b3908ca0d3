// Files that the user brings: lists of HRMOS, mapping, corrections, members and CrowdLog's template.
extension FaultWords {
    static let listOfAnotherKind = FaultWords(
        what: Words(
            ja: "{expected}ではありません[（{found}のようです）]",
            en: "this isn't {expected}[ but looks like {found}]"),
        why: Words(
            ja: "{column} のある項目が1件もないため、{expected}としては使えません",
            en: "not one of its items has {column}, so nothing here can be used"),
        mend: Words(
            ja: """
                pipeline.yml の {key} に書いた {file} を正しいファイルに変えてから、kintai check \
                を実行してください
                """,
            en: """
                name the right file instead of {file} under {key} in pipeline.yml, then run: \
                kintai check
                """))

    static let mappingOverlap = FaultWords(
        what: Words(
            ja: "社員番号 {value} の期間が、{found}行目と重なっています",
            en: "number {value} overlaps in its dates with line {found}"),
        why: Words(
            ja: "同じ日に2つの社員コードが当てはまり、誰の勤怠か決められません",
            en: "on some days the number would stand for two employee codes"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]か{found}行目の from と to を直してから、kintai run \
                を実行してください
                """,
            en: "correct from and to in {file}[ at line {line}] or {found}, then run: kintai run"))

    static let correctionUnknownEmployee = FaultWords(
        what: Words(
            ja: "社員番号 {value} の人がいません[（近い番号: {suggestion}）]",
            en: "nobody has the employee number '{value}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "勤怠データにもクラウドログのメンバーにもいない人の修正は、どこにも反映されません",
            en:
                "neither the source nor CrowdLog's members have it: the correction would be nobody's"
        ),
        mend: Words(
            ja: "{file}[ の{line}行目]の社員番号を直してから、kintai check を実行してください",
            en: "correct the number in {file}[ at line {line}], then run: kintai check"))

    static let membersNone = FaultWords(
        what: Words(
            ja: "メンバーが1人も入っていません",
            en: "there isn't a single member in here"),
        why: Words(
            ja: "クラウドログに誰がいるのか分からないと、すべての人の勤怠が対象外になってしまいます",
            en: "without knowing whom CrowdLog has, everybody's days would be set aside"),
        mend: Words(
            ja: """
                クラウドログの［管理］＞［メンバー］から社員コードを含めて書き出し、{file} \
                に保存してから、kintai run を実行してください
                """,
            en: """
                export the members with their 社員コード from CrowdLog (管理 > メンバー), save \
                them as {file}, then run: kintai run
                """))

    static let templateMissingColumn = FaultWords(
        what: Words(
            ja: "ひな形に「{column}」の列がありません[（近い見出し:「{suggestion}」）]",
            en: "the template has no column '{column}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: """
                クラウドログは見出しが1つでも違うファイルを取り込みません。ひな形にある見出し: {names}
                """,
            en: """
                CrowdLog refuses a file with other headings than its own; the template has: {names}
                """),
        mend: Words(
            ja: """
                クラウドログの［プロジェクト］＞［インポート］で「勤怠」を選び、［CSVフォーマット］を \
                {file} に保存し直してから、kintai run を実行してください
                """,
            en: """
                in CrowdLog open プロジェクト > インポート, choose 勤怠, save the file of \
                'CSVフォーマット' as {file}, then run: kintai run
                """))

    static let templateUnknownLeaveColumn = FaultWords(
        what: Words(
            ja: """
                leave_columns にある「{column}」の列がひな形にありません[（近い見出し:「\
                {suggestion}」）]
                """,
            en: """
                leave_columns names '{column}', which the template hasn't[ (did you mean \
                '{suggestion}'?)]
                """),
        why: Words(
            ja: "休暇を書き込む列が見つかりません。ひな形にある見出し: {names}",
            en: "leave would have no column to go to; the template has: {names}"),
        mend: Words(
            ja: """
                pipeline.yml の target.leave_columns の列名をひな形の見出しに合わせてから、\
                kintai check を実行してください
                """,
            en: """
                name a column of the template under target.leave_columns in pipeline.yml, then \
                run: kintai check
                """))
}
