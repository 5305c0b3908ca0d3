// Held: work segments, leave, clock times and breaks.
extension DayWords {
    static let unmappedSegment = DayWords(
        title: Words(ja: "意味が未設定の勤務区分", en: "unmapped segment"),
        reason: Words(
            ja: "勤務区分「{value}」が出勤なのか休暇なのか、まだ設定されていません。",
            en: "Whether the work segment '{value}' is work or leave hasn't been said yet."),
        mend: Words(
            ja: """
                pipeline.yml の segments に「{value}」の行を追加して、\
                出勤・全休・午前休・午後休・休日のどれかを設定し（休日の例「{value}: \
                {work: false, leave: none}」）、kintai run を実行してください。
                """,
            en: """
                Add '{value}' under segments in pipeline.yml (a day off, for one: {value}: \
                {work: false, leave: none}), then run: kintai run
                """))

    static let leaveWithClock = DayWords(
        title: Words(ja: "休みの日に時刻あり", en: "leave with clock times"),
        reason: Words(
            ja: "勤務区分は「{value}」（1日の休み）ですが、出勤・退勤または打刻の時刻があります。",
            en: """
                The segment '{value}' means a whole day away, yet there are clock times or punches.
                """),
        mend: Words(
            ja: """
                出勤した日なら、{place}で勤務区分を直してください。\
                休んだ日なら、時刻と打刻を消してください。そのあと、[{again}、]kintai run \
                を実行してください。
                """,
            en: """
                In {place} correct the segment if the person worked, or remove the times \
                and punches if not. Then [{again} and ]run: kintai run
                """))

    static let halfDayUnclear = DayWords(
        title: Words(ja: "半休かどうか不明", en: "half day unclear"),
        reason: Words(
            ja: "休暇日数は0.5日ですが、勤務区分「{value}」からは午前休か午後休か分かりません。",
            en: "Half a day of leave was taken, but the segment '{value}' doesn't say which half."),
        mend: Words(
            ja: """
                {place}で、勤務区分を午前休か午後休のものに変えてください。\
                「{value}」がいつも半休を指すなら、pipeline.yml の segments \
                でそのように設定してください。そのあと、[{again}、]kintai run \
                を実行してください。
                """,
            en: """
                Choose a morning or afternoon segment in {place}; if '{value}' always \
                means a half day, say so under segments in pipeline.yml. Then [{again} \
                and ]run: kintai run
                """))

    static let leaveUnclear = DayWords(
        title: Words(ja: "休暇の内容が不明", en: "leave unclear"),
        reason: Words(
            ja: "時刻がなく休暇が記録されていますが、勤務区分[「{value}」]は休暇になっていません。",
            en: """
                There are no times and some leave, but the segment[ '{value}'] doesn't mean leave.
                """),
        mend: Words(
            ja: """
                {place}で、休んだ日なら勤務区分を休暇のものに変え、\
                出勤した日なら出勤・退勤を入力してください。そのあと、[{again}、]kintai run \
                を実行してください。
                """,
            en: """
                In {place} choose a leave segment, or enter the times if the person \
                worked. Then [{again} and ]run: kintai run
                """))

    static let missingClockIn = DayWords(
        title: Words(ja: "出勤時刻なし", en: "missing clock-in"),
        reason: Words(
            ja: "勤務する日ですが、「{field}」の時刻がありません。",
            en: "This is a day of work, but {field} is empty."),
        mend: Words(
            ja: """
                {place}で、働いた日なら出勤・退勤を入力し、\
                休んだ日なら勤務区分を直してください。そのあと、[{again}、]kintai run \
                を実行してください。この一覧で直すとき、休憩時間（分）が空なら休憩詳細のとおりに\
                登録します（0 は休憩なしの意味です）。
                """,
            en: """
                Enter the times in {place}, or correct the segment if the person was \
                away. Then [{again} and ]run: kintai run. Mending this list instead, leave the \
                break total empty to have the break periods loaded: 0 means that no break was taken
                """))

    static let missingClockOut = DayWords(
        title: Words(ja: "退勤時刻なし", en: "missing clock-out"),
        reason: Words(
            ja: "出勤していますが、「{field}」の時刻がありません。",
            en: "The person clocked in, but {field} is empty."),
        mend: Words(
            ja: """
                {place}で退勤を入力し[、{again}]てから kintai run \
                を実行してください。この一覧で直すとき、休憩時間（分）が空なら休憩詳細のとおりに\
                登録します（0 は休憩なしの意味です）。
                """,
            en: """
                Enter the clock-out in {place}[, {again}], then run: kintai run. \
                Mending this list instead, leave the break total empty to have the break periods \
                loaded: 0 means that no break was taken
                """))

    static let clockOutBeforeClockIn = DayWords(
        title: Words(ja: "退勤が出勤以前", en: "clock-out before clock-in"),
        reason: Words(
            ja: "退勤が出勤と同じか、出勤より前です（{value}）。",
            en: "The clock-out isn't after the clock-in ({value})."),
        mend: Words(
            ja: """
                {place}で出勤・退勤を直してください。日をまたいだ勤務なら、\
                退勤を翌日にしてください（この一覧では、翌朝 7:00 を 31:00 と書きます）。\
                時刻が正しいときは、pipeline.yml の time \
                の端数処理を見直してください。そのあと、[{again}、]kintai run \
                を実行してください。
                """,
            en: """
                Correct the times in {place}; a clock-out after midnight needs 翌日 (in this list \
                7:00 next morning is 31:00). If they are right, look at the rounding under time in pipeline.yml. Then [{again} and ]\
                run: kintai run
                """))

    static let startsDayBefore = DayWords(
        title: Words(ja: "前日からの出勤", en: "starts the day before"),
        reason: Words(
            ja: """
                出勤が前日の時刻です（{value}。マイナスは前日を表します）。クラウドログ\
                には前日の時刻を登録できません。
                """,
            en: """
                The clock-in lies on the day before ({value}; minus means the evening before), \
                which CrowdLog can't take.
                """),
        mend: Words(
            ja: """
                {place}で、出勤した日の勤怠として入力し直してください。\
                そのあと、[{again}、]kintai run を実行してください。
                """,
            en: """
                Enter the work on the day it began in {place}[, {again}], then \
                run: kintai run
                """))

    static let dayTooLong = DayWords(
        title: Words(ja: "24時間を超える勤務", en: "day over 24 hours"),
        reason: Words(
            ja: """
                出勤から退勤まで24時間を超えています（{value}）。退勤の打刻漏れがよくある原因です。
                """,
            en: """
                More than 24 hours lie between clock-in and clock-out ({value}); often a punch was \
                forgotten.
                """),
        mend: Words(
            ja: """
                {place}で出勤・退勤を直し[、{again}]てから kintai run \
                を実行してください。
                """,
            en: """
                Correct the times in {place}[, {again}], then run: kintai run
                """))

    static let pastMidnight = DayWords(
        title: Words(ja: "24時を過ぎる退勤", en: "past midnight"),
        reason: Words(
            ja: """
                退勤が24時を過ぎています（{value}。26:30 は翌日の2:30です）。クラウドログ\
                がこの書き方を受け付けるか、確認されていません。
                """,
            en: """
                The clock-out lies after midnight ({value}; 26:30 is 02:30 next morning), and \
                whether CrowdLog takes that isn't known.
                """),
        mend: Words(
            ja: """
                この日はクラウドログの画面で入力してください。いつも自動で登録するなら、pipeline.yml \
                の time.past_midnight を extended（25:30 の形で書く）か clip（24:00で終える。\
                出勤も24時以降の日には使えません）に変えて、kintai run を実行してください。
                """,
            en: """
                Enter this day in CrowdLog by hand; to have such days loaded set \
                time.past_midnight in pipeline.yml to extended (written as 25:30) or clip (ends at \
                24:00; no help where the clock-in is after it too), then run: kintai run
                """))

    static let unplacedBreak = DayWords(
        title: Words(ja: "時間帯の分からない休憩", en: "break without a place"),
        reason: Words(
            ja: """
                休憩{value}分を勤務時間の中に置けません。時間帯の分からない休憩か、\
                1つにまとめた休憩（breaks.mode: merged。時間有休を含みます）です。
                """,
            en: """
                {value} minutes of break find no place inside the work: their times aren't known, \
                or all breaks and hourly leave are merged into one (breaks.mode: merged).
                """),
        mend: Words(
            ja: """
                {place}で休憩の開始・終了を入力してください。または、\
                pipeline.yml の breaks.unplaced を place（空いた時間に置く）か ignore（登録しない）\
                に、まとめた休憩なら breaks.mode を actual に変えてください。そのあと、[{again}、]kintai run を実行してください。
                """,
            en: """
                Enter the break's start and end in {place}, or set breaks.unplaced in \
                pipeline.yml to place or ignore, or breaks.mode to actual. Then [{again} and ]run: kintai run
                """))
}
