/// What report.html says besides its headings.
package enum ReportWords {
    package static let title = Words(
        ja: "勤怠の登録結果 {date}", en: "Attendance into CrowdLog, {date}")
    package static let planTitle = Words(
        ja: "勤怠の登録計画 {date}", en: "Attendance into CrowdLog, a plan of {date}")
    package static let period = Words(
        ja: "対象期間 {from} 〜 {to}", en: "Days {from} to {to}")
    package static let started = Words(ja: "実行 {time}", en: "Run {time}")
    package static let asOf = Words(ja: "{date} 現在", en: "As of {date}")
    package static let runName = Words(ja: "実行番号 {run}", en: "Run name {run}")

    // The verdict, one of these.
    package static let failed = Words(
        ja: "{count} 件（連携×月）が失敗しました。直してもう一度実行するまで、取り込まないでください。",
        en: """
            Failed partitions (integration × month): {count}. Import nothing until they are mended \
            and run again.
            """)
    package static let stopped = Words(
        ja: "登録する前に止めました。「注意」にある理由を確かめてください。",
        en: "Stopped before loading; the notes say why.")
    package static let planned = Words(
        ja: "これは計画です。まだ何も登録していません。",
        en: "This is a plan: nothing was loaded.")
    package static let uploadAndDecide = Words(
        ja: "取り込むファイルが {files} 個、確認が必要な日が {held} 日あります。",
        en: "Files to import: {files}. Days to decide: {held}.")
    package static let upload = Words(
        ja: "取り込むファイルが {files} 個あります。確認が必要な日はありません。",
        en: "Files to import: {files}. No day needs a decision.")
    package static let decide = Words(
        ja: "取り込むファイルはありません。確認が必要な日が {held} 日あります。",
        en: "There is nothing to import. Days to decide: {held}.")
    package static let allWell = Words(
        ja: "問題ありません。することはありません。", en: "All is well: there is nothing to do.")
    package static let byHandOnly = Words(
        ja: "取り込むファイルも確認が必要な日もありません。手入力が残る日が {count} 日あります。",
        en: "Nothing to import and nothing to decide. Days to complete by hand: {count}.")

    // What to do.
    package static let mendFailed = Words(
        ja: "次の連携と月が失敗しました。",
        en: "These failed:")
    package static let thenResume = Words(
        ja: "原因を直して、次を実行してください:", en: "Mend the cause, then run:")
    package static let thenConfirm = Words(
        ja: "すべて取り込めたら、次を実行してください:", en: "Once CrowdLog has taken them all, run:")
    package static let failedPartition = Words(
        ja: "{integration} {month}（{stage}）", en: "{integration} {month} ({stage})")
    package static let fromFolder = Words(
        ja: """
            クラウドログの［プロジェクト］＞［インポート］で、種類「勤怠」、文字コード「{encoding}」を選び、\
            共有フォルダー（{folder}）の次のファイルを上から順に取り込んでください。取り込めたファイルは uploaded \
            フォルダに移してください。
            """,
        en: """
            In CrowdLog open プロジェクト > インポート, choose the kind 勤怠 and the 文字コード {encoding}, \
            and import these files of the shared folder ({folder}) in this order. Move each into the \
            folder uploaded once CrowdLog has taken it.
            """)
    package static let fromRun = Words(
        ja: """
            クラウドログの［プロジェクト］＞［インポート］で、種類「勤怠」、文字コード「{encoding}」を選び、\
            このページのフォルダにある次のファイルを上から順に取り込んでください。
            """,
        en: """
            In CrowdLog open プロジェクト > インポート, choose the kind 勤怠 and the 文字コード {encoding}, \
            and import these files, below this page's folder, in this order.
            """)
    package static let decideHeld = Words(
        ja: "確認が必要な日 {count} 日を、理由ごとの直し方に沿って直してください。",
        en: "Decide {count} held days, as each reason says.")
    package static let enterByHand = Words(
        ja: "クラウドログの画面で {count} 日を手入力してください。",
        en: "Complete {count} days by hand on CrowdLog's screen.")
    package static let unmatched = Words(
        ja: "クラウドログのメンバーと合わない社員 {count} 人を確かめてください。",
        en: "Look at {count} people who don't match CrowdLog's members.")
    package static let nothing = Words(
        ja: "することはありません。", en: "There is nothing to do.")

    // Notes.
    package static let placedBreaks = Words(
        ja: """
            時間帯の分からない休憩を、{count} 日で自動的に置きました（placed-break）。置き方は pipeline.yml の \
            breaks で変えられます。
            """,
        en: """
            Breaks without times were placed on {count} days (placed-break); breaks in pipeline.yml \
            says how.
            """)
    package static let anotherSync = Words(
        ja: """
            クラウドログの値が kintai の登録と違う日が {count} 日あります。クラウドログ標準の勤怠連携など、\
            ほかの仕組みも書き込んでいないか確かめてください。
            """,
        en: """
            On {count} days CrowdLog has what kintai didn't give it. See whether something else \
            writes too, such as CrowdLog's own attendance link.
            """)
    package static let sums = Words(
        ja: "日数の合計が合いません。この実行のファイルは取り込まないでください。",
        en: "The sums differ: import nothing of this run.")
    package static let unread = Words(
        ja: "{integration} {month} の保留は読めないため、載せていません。",
        en: "The held days of {integration} {month} can't be read and aren't here.")

    // Held days.
    package static let times = Words(
        ja: "[勤務区分 {segment} ][{times} ][（打刻 {punches}）]",
        en: "[segment {segment} ][{times} ][(punched {punches})]")
    package static let value = Words(ja: "{field}: {value}", en: "{field}: {value}")
    package static let aged = Words(ja: "継続 {days} 日目", en: "day {days}")
    package static let leaving = Words(ja: "まもなく対象外", en: "about to leave")
    package static let left = Words(ja: "対象期間外", en: "left the window")
    package static let noNumber = Words(ja: "（社員番号なし）", en: "(no number)")
    package static let moreHeld = Words(
        ja: "多いため {shown} 日だけを載せています。全 {count} 日は {list} にあります。",
        en: "Only {shown} of {count} days are here; {list} has all of them.")

    // What changes.
    package static let changedNone = Words(
        ja: "登録済みの日で、内容が変わるものはありません。", en: "No day that CrowdLog has changes.")
    package static let changedDays = Words(
        ja: "登録済みの {count} 日（{people} 人）の内容が変わります。",
        en: "Days that CrowdLog has and that change: {count}, of {people} people.")
    package static let pending = Words(
        ja: "（以前の実行から取り込みの確認待ち）",
        en: "(given out by an earlier run, not confirmed)")
    package static let addedDays = Words(
        ja: "新しく登録する日: {count} 日。", en: "Days that are added: {count}.")
    package static let changedByPerson = Words(
        ja: "日数が多いため、社員ごとにまとめています。ある日の変更を見るには: {command}",
        en: "These are many and told by person; what changes on a day says: {command}")
    package static let changedMore = Words(
        ja: "ほかに {count} 人の変更があります。", en: "People with changes who aren't listed: {count}.")
    package static let daysChange = Words(ja: "{count} 日", en: "{count} days")

    // What waits.
    package static let heldKind = Words(ja: "保留: {title}", en: "held: {title}")
    package static let byHandKind = Words(ja: "手入力: {title}", en: "by hand: {title}")
    package static let continuing = Words(
        ja: "{count} 日（最長 {age} 日目）", en: "{count} (the oldest on day {age})")
    package static let moreWaiting = Words(
        ja: "多いため {shown} 日だけを載せています（全 {count} 日）。",
        en: "Only {shown} of {count} days are listed.")

    // Members.
    package static let moreMembers = Words(
        ja: "ほか {count} 人。全員を見るには: {command}", en: "and {count} more; for all run: {command}")

    // Counts.
    package static let sum = Words(ja: "合計 {sum}", en: "sum {sum}")
    package static let sumDiffers = Words(
        ja: "合計 {sum}（取得 {extracted}）", en: "sum {sum}, extracted {extracted}")
    package static let outside = Words(
        ja: "このほか、登録済みで元データから消えた日が {count} 日あります（保留に入っています）。",
        en: "Besides, days that CrowdLog has and the source has no more: {count} (among the held).")

    // The chart.
    package static let chart = Words(
        ja: "最近 {runs} 回の実行の日数。保留は {first} 日から {last} 日になりました。",
        en: "Days of the last {runs} runs. Held days went from {first} to {last}.")

    // The end of the page.
    package static let personal = Words(
        ja: "このページには氏名と勤怠（個人情報）が載っています。社外に送るときは: {command}",
        en: """
            This page has names and attendance, which are personal data. For one that may travel \
            run: {command}
            """)
    package static let why = Words(
        ja: "ある日がなぜそうなったかは: {command}", en: "Why a day looks as it does: {command}")
    package static let version = Words(ja: "kintai {version}", en: "kintai {version}")

    /// What a page without names lacks.
    package static let leftOut = [
        Words(
            ja: "氏名、部署、メールアドレス",
            en: "names, departments and e-mail addresses"),
        Words(
            ja: "出勤・退勤・休憩の時刻、勤務区分や休暇の名前、日報など、勤怠の値すべて（変更は項目名だけ）",
            en: """
                all values: clock times, breaks, segments, names of leave, daily reports (of changes \
                only which field)
                """),
    ]
    package static let stillThere = Words(
        ja: """
            社員番号・社員コードと日付、保留などのコードは残しています。社員番号だけで本人が分かる相手には\
            渡さないでください。
            """,
        en: """
            Employee numbers and codes, dates and the codes of reasons are still here: give the page \
            to nobody who knows people by their numbers and mustn't know this.
            """)

    // `kintai report`.
    package static let written = Words(
        ja: "レポート: {file}", en: "Report: {file}")
}
