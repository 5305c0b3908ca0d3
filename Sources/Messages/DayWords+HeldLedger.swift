// Days that load holds because of what CrowdLog was given before, or what people typed there.

extension DayWords {
    static let betterSourceMissing = DayWords(
        title: Words(ja: "優先する連携のデータなし", en: "better source missing"),
        reason: Words(
            ja: """
                この社員を登録してきた、優先する連携「{value}」の勤怠が今回ないため、\
                この連携の勤怠で置き換えずに保留にしています。
                """,
            en: """
                The better integration '{value}', which has given CrowdLog this person's days, has \
                none this time; its days aren't replaced by those of this one.
                """),
        mend: Words(
            ja: """
                連携「{value}」が失敗していれば、その原因を直して kintai run を実行してください。\
                この連携に切り替えるなら、pipeline.yml の precedence から「{value}」\
                を外して、kintai run を実行してください。
                """,
            en: """
                If '{value}' has failed, mend that, then run: kintai run. To move over to this \
                integration take '{value}' out of precedence in pipeline.yml, then run: kintai run
                """))

    static let changedInCrowdLog = DayWords(
        title: Words(ja: "クラウドログ側で変更あり", en: "changed in CrowdLog"),
        reason: Words(
            ja: """
                クラウドログの勤怠（{value}）が、kintai が登録した内容と違います。\
                クラウドログの画面で入力または変更された日です。
                """,
            en: """
                CrowdLog has '{value}' for this day, which kintai did not give it: somebody typed \
                it there.
                """),
        mend: Words(
            ja: """
                クラウドログの入力が正しければ、{corrections} でこの日の action を done \
                にしてください。取得した勤怠で上書きするなら、kintai adopt を実行してから \
                kintai run を実行してください。
                """,
            en: """
                If what was typed is right, give this day the action done in {corrections}. To \
                overwrite it run: kintai adopt, then: kintai run
                """))

    static let blankKeeps = DayWords(
        title: Words(ja: "空欄では消せない値", en: "a blank can't clear it"),
        reason: Words(
            ja: """
                クラウドログに登録した値「{value}」が元データからなくなりましたが、インポートの空欄では消せません\
                （target.blank_cells: keep）。
                """,
            en: """
                CrowdLog was given '{value}', the source has nothing there now, and an import's empty \
                cell wouldn't clear it (target.blank_cells: keep).
                """),
        mend: Words(
            ja: """
                クラウドログのタイムシートでこの日を元データのとおりに直し、{corrections} でこの日の action を \
                done にして、kintai run を実行してください。
                """,
            en: """
                Correct the day in CrowdLog's timesheet, give it the action done in {corrections}, \
                then run: kintai run
                """))

    static let changedAfterClosing = DayWords(
        title: Words(ja: "締め後の変更", en: "changed after closing"),
        reason: Words(
            ja: "{value} までは締められていますが、登録した内容と勤怠が違っています。",
            en: "Days up to {value} are closed, but this day isn't as it was loaded."),
        mend: Words(
            ja: """
                直す必要があれば、クラウドログで締めを解除して直すか、pipeline.yml の \
                target.closed_through を変えて kintai run を実行してください。クラウドログで\
                直したら、{corrections} でこの日の action を done にしてください。
                """,
            en: """
                To have it changed open the period in CrowdLog and correct it there, then give the \
                day the action done in {corrections}; or change target.closed_through in \
                pipeline.yml, then run: kintai run
                """))

    static let changedAfterSubmission = DayWords(
        title: Words(ja: "申請後の変更", en: "changed after submission"),
        reason: Words(
            ja: "タイムシートが申請済みの日ですが、登録した内容と勤怠が違っています。",
            en: "The timesheet of this day was submitted, but the day isn't as it was loaded."),
        mend: Words(
            ja: """
                直す必要があれば、本人に申請を取り下げてもらい、target.submitted \
                のファイルからこの日を外して kintai run を実行してください。クラウドログで\
                直したら、{corrections} でこの日の action を done にしてください。
                """,
            en: """
                To have it changed ask the person to take the submission back, take the day out of \
                the file of target.submitted, then run: kintai run. If it was corrected in \
                CrowdLog, give the day the action done in {corrections}.
                """))

    static let vanished = DayWords(
        title: Words(ja: "元データから消えた日", en: "vanished"),
        reason: Words(
            ja: """
                クラウドログに登録した日（{value}）ですが、元データに登録できる勤怠が\
                なくなりました。
                """,
            en: "CrowdLog was given '{value}' for this day, but the source has nothing to load now."
        ),
        mend: Words(
            ja: """
                勤怠が誤って消えたのなら、元データを直して kintai run を実行してください。\
                なくてよい日なら、クラウドログのタイムシートでこの日の勤怠を消し、\
                {corrections} でこの日の action を done にして kintai run を実行してください。
                """,
            en: """
                If it went by mistake, correct the source, then run: kintai run. If it is right, \
                clear the day in CrowdLog's timesheet, give it the action done in {corrections}, \
                then run: kintai run
                """))

    static let refusedByCrowdLog = DayWords(
        title: Words(ja: "クラウドログが受け付けなかった日", en: "refused by CrowdLog"),
        reason: Words(
            ja: "クラウドログの API がこの日を受け付けませんでした（{value}）。",
            en: "CrowdLog's API didn't take this day: '{value}'."),
        mend: Words(
            ja: """
                クラウドログの言う理由を直して（締めや申請の解除、勤怠の修正など）kintai run を実行してください。\
                クラウドログの画面で入力したら、{corrections} でこの日の action を done にしてください。
                """,
            en: """
                Mend what CrowdLog says (open the period, take the submission back, correct the day), \
                then run: kintai run. If it was typed in CrowdLog, give the day the action done in \
                {corrections}.
                """))

    static let unknownToCrowdLog = DayWords(
        title: Words(ja: "API のメンバー一覧にない社員", en: "not in the API's member list"),
        reason: Words(
            ja: "クラウドログの API が返すメンバーに、この社員コードがありません。",
            en: "CrowdLog's API lists no member with this employee code."),
        mend: Words(
            ja: """
                クラウドログのメンバー画面で社員コードを確かめ、メンバーを登録するか、target.members のファイルを\
                新しくして kintai run を実行してください。
                """,
            en: """
                Look the code up on CrowdLog's member screen; register the member or renew the file \
                of target.members, then run: kintai run
                """))
}
