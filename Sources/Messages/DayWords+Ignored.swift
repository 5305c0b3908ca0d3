// Ignored: a rule that the user set says no; each mend says how to have such days loaded.
extension DayWords {
    static let dismissed = DayWords(
        title: Words(ja: "登録しないと指定", en: "dismissed"),
        reason: Words(
            ja: "修正ファイルの「処理」に「対象外」（skip）と書かれています。",
            en: "The corrections say that this day isn't loaded (action: skip)."),
        mend: Words(
            ja: """
                登録するときは、{corrections} からこの日の行を消して、kintai run \
                を実行してください。
                """,
            en: "To load it remove the day's row from {corrections}, then run: kintai run"))

    static let doneByHand = DayWords(
        title: Words(ja: "手入力済み", en: "done by hand"),
        reason: Words(
            ja: "修正ファイルの「処理」に「手入力済」（done）と書かれています。",
            en: "The corrections say that this day was entered in CrowdLog by hand (action: done)."),
        mend: Words(
            ja: """
                自動で登録するときは、{corrections} からこの日の行を消して、kintai run \
                を実行してください。
                """,
            en: "To load it remove the day's row from {corrections}, then run: kintai run"))

    static let outsideWindow = DayWords(
        title: Words(ja: "対象期間外", en: "outside the window"),
        reason: Words(
            ja: "今回の実行の対象期間に入らない日です。",
            en: "The date lies outside the days that this run looks at."),
        mend: Words(
            ja: """
                対象にするときは、pipeline.yml の window の期間を広げて、kintai run \
                を実行してください。
                """,
            en: "To load it widen window in pipeline.yml, then run: kintai run"))

    static let excludedEmployee = DayWords(
        title: Words(ja: "除外した社員", en: "excluded employee"),
        reason: Words(
            ja: "設定で対象から外した社員です（社員番号・部門・雇用形態）。",
            en: "The settings leave this person out, by number, department or employment."),
        mend: Words(
            ja: """
                対象にするときは、pipeline.yml の employees（exclude・only_departments・\
                exclude_employment）を直して、kintai run を実行してください。
                """,
            en: """
                To load them change employees in pipeline.yml (exclude, only_departments, \
                exclude_employment), then run: kintai run
                """))

    static let notApproved = DayWords(
        title: Words(ja: "未承認", en: "not approved"),
        reason: Words(
            ja: "取得元でまだ承認されていない日です。",
            en: "The day isn't approved at its source yet."),
        mend: Words(
            ja: """
                {place}で承認し[、{again}]てから kintai run を実行してください。\
                承認を待たずに登録するなら、pipeline.yml の approval を any に変えてください。
                """,
            en: """
                Approve it in {place}[, {again}], then run: kintai run. To load days \
                without approval set approval in pipeline.yml to any.
                """))

    static let notWorked = DayWords(
        title: Words(ja: "勤務なし", en: "not worked"),
        reason: Words(
            ja: "休日などで、勤務も登録する休暇もない日です。",
            en: "A day off: neither work nor leave to load."),
        mend: Words(
            ja: """
                通常は何もする必要がありません。働いた日なら、\
                {place}で出勤・退勤を入力し[、{again}]てから kintai run を実行してください。
                """,
            en: """
                Nothing is to be done. If the person worked, enter the times in {place}[, \
                {again}], then run: kintai run
                """))

    static let inProgress = DayWords(
        title: Words(ja: "勤務の途中", en: "in progress"),
        reason: Words(
            ja: "当日または直前の日で、出勤・退勤がまだそろっていません。",
            en: "The day is today's or just over, and its times aren't complete yet."),
        mend: Words(
            ja: """
                何もする必要はありません。時刻がそろったあとの kintai run で登録されます。\
                待つ日数は pipeline.yml の window.settle_days で変えられます。
                """,
            en: """
                Nothing is to be done: a later kintai run loads it. How many days it waits stands \
                in window.settle_days in pipeline.yml.
                """))

    static let unpunched = DayWords(
        title: Words(ja: "打刻なし", en: "unpunched"),
        reason: Words(
            ja: "勤務する日ですが、出勤・退勤・打刻が1つもありません。",
            en: "A day of work without a single time."),
        mend: Words(
            ja: """
                働いた日なら、{place}で出勤・退勤を入力し[、{again}]てから \
                kintai run を実行してください。\
                こうした日を保留の一覧に出すなら、pipeline.yml の unpunched を hold \
                に変えてください。
                """,
            en: """
                If the person worked, enter the times in {place}[, {again}], then run: \
                kintai run. To have such days held set unpunched in pipeline.yml to hold.
                """))

    static let notAMember = DayWords(
        title: Words(ja: "クラウドログのメンバー以外", en: "not a member"),
        reason: Words(
            ja: "クラウドログのメンバーにいない人です。",
            en: "CrowdLog has no such member."),
        mend: Words(
            ja: """
                登録するときは、クラウドログの［管理］＞［メンバー］に追加してメンバーのファイルを書き\
                出し直すか、対応表（pipeline.yml の employees.code.mapping のファイル）\
                に社員コードを書いて、kintai run を実行してください。
                """,
            en: """
                To load them add the person in CrowdLog (管理 > メンバー) and export the members \
                file again, or give their code in the mapping file (employees.code.mapping in \
                pipeline.yml), then run: kintai run
                """))

    static let leaveByHand = DayWords(
        title: Words(ja: "休暇は手入力", en: "leave by hand"),
        reason: Words(
            ja: """
                1日の休暇[（{value}）]ですが、クラウドログの取込ファイルでの書き方が設定されていませ\
                ん。
                """,
            en: "A day of leave[ ({value})] that the import file has no column for."),
        mend: Words(
            ja: """
                クラウドログのタイムシートで休暇を入力してください。自動で登録するなら、pipeline.yml \
                の target.leave_columns を設定して、kintai run を実行してください。
                """,
            en: """
                Enter the leave in CrowdLog's timesheet; to have it loaded set \
                target.leave_columns in pipeline.yml, then run: kintai run
                """))

    static let lowerPrecedence = DayWords(
        title: Words(ja: "優先する連携あり", en: "lower precedence"),
        reason: Words(
            ja: "優先する連携[「{value}」]に同じ日の勤怠があるため、こちらは登録しません。",
            en: "The better integration[ '{value}'] has the same day, and its day is loaded."),
        mend: Words(
            ja: """
                通常は何もする必要がありません。こちらを優先するなら、pipeline.yml の precedence \
                の順を入れ替えて、kintai run を実行してください。
                """,
            en: """
                Nothing is to be done; to prefer this one change the order of precedence in \
                pipeline.yml, then run: kintai run
                """))

    static let closed = DayWords(
        title: Words(ja: "締め済み", en: "closed"),
        reason: Words(
            ja: "締め済みの期間[（{value} まで）]の、まだ登録していない日です。",
            en: "A day of a closed period[ (up to {value})] that was never loaded."),
        mend: Words(
            ja: """
                通常は何もする必要がありません。登録するなら、pipeline.yml の \
                target.closed_through を変えて、kintai run を実行してください。
                """,
            en: """
                Nothing is to be done; to load it all the same change target.closed_through in \
                pipeline.yml, then run: kintai run
                """))

    static let submitted = DayWords(
        title: Words(ja: "申請済み", en: "submitted"),
        reason: Words(
            ja: "タイムシートが申請済みの、まだ登録していない日です。",
            en: "A day whose timesheet was submitted and that was never loaded."),
        mend: Words(
            ja: """
                通常は何もする必要がありません。登録するなら、本人に申請を取り下げてもらい、\
                target.submitted のファイルからこの日を外して、kintai run を実行してください。
                """,
            en: """
                Nothing is to be done; to load it all the same have the submission taken back, take \
                the day out of the file of target.submitted, then run: kintai run
                """))

    static let outsideTrial = DayWords(
        title: Words(ja: "試行の対象外", en: "outside the trial"),
        reason: Words(
            ja: "--limit-people により、今回の試行[（先頭 {value} 人）]に含まれない社員です。",
            en: "The person isn't among the few[ ({value})] that --limit-people lets through."),
        mend: Words(
            ja: "全員を登録するには、--limit-people を付けずに kintai run を実行してください。",
            en: "To load everybody run without --limit-people: kintai run"))
}
