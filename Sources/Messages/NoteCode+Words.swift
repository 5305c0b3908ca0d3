package import WorkModel

extension NoteCode {
    /// What a day loaded with this note says.
    package var words: NoteWords {
        switch self {
        case .breakTotalDiffers: .breakTotalDiffers
        case .clipped: .clipped
        case .droppedBreak: .droppedBreak
        case .hourlyLeaveByHand: .hourlyLeaveByHand
        case .hoursDiffer: .hoursDiffer
        case .leaveByHand: .leaveByHand
        case .movedBreak: .movedBreak
        case .openBreak: .openBreak
        case .placedBreak: .placedBreak
        case .replacedText: .replacedText
        case .secondNumber: .secondNumber
        case .trimmedBreak: .trimmedBreak
        case .workedOnDayOff: .workedOnDayOff
        }
    }
}

extension NoteWords {
    static let breakTotalDiffers = NoteWords(
        title: Words(ja: "休憩の合計が不一致", en: "break total differs"),
        explanation: Words(
            ja: """
                休憩の開始・終了から数えた時間が、取得元の休憩時間の合計と違います。\
                開始・終了のとおりに登録しました。
                """,
            en: """
                The breaks' starts and ends don't add up to the source's break total; they are \
                loaded as they stand.
                """),
        mend: Words(
            ja: """
                正しくないときは、勤怠の取得元（HRMOS勤怠なら「日次勤怠」画面）で休憩を直し、\
                データを取得し直してから kintai run を実行してください。
                """,
            en: """
                If they are wrong, correct the breaks in the source (in HRMOS 日次勤怠), fetch the data again, \
                then run: kintai run
                """))

    static let clipped = NoteWords(
        title: Words(ja: "24:00で終了", en: "clipped"),
        explanation: Words(
            ja: "退勤が24時を過ぎているため、24:00で終わる勤務として登録しました。",
            en: "The clock-out lies after midnight; the day is loaded as ending at 24:00."),
        mend: Words(
            ja: """
                24時以降の分はクラウドログに登録されていません。必要なときは、クラウドログ\
                の画面で入力してください。
                """,
            en: """
                The time after 24:00 isn't in CrowdLog; enter it there by hand where it is needed.
                """))

    static let droppedBreak = NoteWords(
        title: Words(ja: "修正により休憩なし", en: "dropped break"),
        explanation: Words(
            ja: """
                修正の行の休憩時間（分）が 0 なので、休憩詳細に休憩があっても、\
                休憩なしで登録しました。
                """,
            en: """
                The correction's break total is 0, so its break periods are left out: no break \
                was taken.
                """),
        mend: Words(
            ja: """
                休憩を取った日なら、修正の行の休憩時間（分）を空にして、kintai run \
                を実行してください。
                """,
            en: """
                If a break was taken, empty the break total in the correction's row, then run: \
                kintai run
                """))

    static let hourlyLeaveByHand = NoteWords(
        title: Words(ja: "時間有休は手入力", en: "hourly leave by hand"),
        explanation: Words(
            ja: "時間有休がありますが、取得元には取得した時間帯がないため、登録していません。",
            en: """
                There is hourly paid leave, whose start and end the source doesn't know; it isn't \
                loaded.
                """),
        mend: Words(
            ja: "クラウドログのタイムシートで、時間有休の時間帯を入力してください。",
            en: "Enter the hours of leave in CrowdLog's timesheet."))

    static let hoursDiffer = NoteWords(
        title: Words(ja: "実労働時間が不一致", en: "hours differ"),
        explanation: Words(
            ja: "出勤・退勤・休憩・時間有休から計算した時間が、取得元の実労働時間と違います。",
            en: """
                Clock times, breaks and hourly leave don't add up to the source's actual working \
                time.
                """),
        mend: Words(
            ja: """
                勤怠の取得元（HRMOS勤怠なら「日次勤怠」画面）でこの日を確かめ、直したときはデータを取得し直してから \
                kintai run を実行してください。
                """,
            en: """
                Check the day in the source (in HRMOS 日次勤怠); where it was corrected fetch the data again, \
                then run: kintai run
                """))

    static let leaveByHand = NoteWords(
        title: Words(ja: "半休は手入力", en: "half-day leave by hand"),
        explanation: Words(
            ja: """
                働いた半日だけを登録しました。半休は、取込ファイルでの書き方が設定されていないため\
                登録していません。
                """,
            en: """
                Only the worked half is loaded: the import file has no column for the half-day \
                leave.
                """),
        mend: Words(
            ja: """
                クラウドログのタイムシートで半休を入力してください。自動で登録するなら、pipeline.yml \
                の target.leave_columns を設定して、kintai run を実行してください。
                """,
            en: """
                Enter the half-day leave in CrowdLog's timesheet; to have it loaded set \
                target.leave_columns in pipeline.yml, then run: kintai run
                """))

    static let movedBreak = NoteWords(
        title: Words(ja: "休憩を翌日に移動", en: "moved break"),
        explanation: Words(
            ja: "休憩の時刻が勤務の時間帯に入るように、翌日の時刻として登録しました。",
            en: "A break's time was taken as next day's, so that it lies inside the work."),
        mend: nil)

    static let openBreak = NoteWords(
        title: Words(ja: "開始か終了のない休憩", en: "open break"),
        explanation: Words(
            ja: "開始か終了の片方しかない休憩は、登録していません。",
            en: "A break with only a start or only an end is left out."),
        mend: Words(
            ja: """
                勤怠の取得元（HRMOS勤怠なら「日次勤怠」画面）で休憩の開始・終了を入力し、データを取得し直してから \
                kintai run を実行してください。
                """,
            en: """
                Enter the break's start and end in the source (in HRMOS 日次勤怠), fetch the data again, then \
                run: kintai run
                """))

    static let placedBreak = NoteWords(
        title: Words(ja: "休憩の時間帯を補完", en: "placed break"),
        explanation: Words(
            ja: """
                時間帯の分からない休憩（自動で引かれる休憩など）を、\
                勤務中の空いた時間に置いて登録しました。
                """,
            en: """
                A break without a start and end (deducted automatically, say) was put where the \
                work leaves room.
                """),
        mend: Words(
            ja: """
                置く時刻は pipeline.yml の breaks.place_at で変えられます。\
                時刻を推測せずに保留にするなら、breaks.unplaced を hold に変えて、kintai run \
                を実行してください。
                """,
            en: """
                Where it goes stands in breaks.place_at in pipeline.yml; to have such days held \
                instead set breaks.unplaced to hold, then run: kintai run
                """))

    static let replacedText = NoteWords(
        title: Words(ja: "文字の置き換え", en: "replaced text"),
        explanation: Words(
            ja: "取込ファイルの文字コードで表せない文字を、設定された文字に置き換えました。",
            en: """
                Characters that the import file's encoding lacks were replaced as the settings say.
                """),
        mend: nil)

    static let secondNumber = NoteWords(
        title: Words(ja: "別の社員番号から合流", en: "second number"),
        explanation: Words(
            ja: """
                この社員コードには、同じ月に2つの社員番号の勤怠を登録しています（再入社など、\
                対応表のとおり）。
                """,
            en: """
                Two employee numbers give days to this code in the month, as the mapping file says \
                (a rehire, say).
                """),
        mend: nil)

    static let trimmedBreak = NoteWords(
        title: Words(ja: "勤務時間外の休憩を除外", en: "trimmed break"),
        explanation: Words(
            ja: "休憩のうち、出勤から退勤までに入らない部分を除いて登録しました。",
            en: "The part of a break that lies outside the work was left out."),
        mend: nil)

    static let workedOnDayOff = NoteWords(
        title: Words(ja: "休日の出勤", en: "worked on a day off"),
        explanation: Words(
            ja: "勤務区分は休日ですが、出勤・退勤があるため、通常の勤務として登録しました。",
            en: "The segment is a day off, but there are clock times; it is loaded as plain work."),
        mend: nil)
}
