/// What `kintai hours` says.
package enum HoursWords {
    package static let title = Words(
        ja: "工数と勤怠の照合: {from}〜{to}（実行 {run}、工数 {file}、{limit}分以上の差を報告）",
        en:
            "Man-hours against attendance, {from} to {to} (run {run}, {file}; a difference counts from {limit} minutes on)"
    )
    package static let verdict = Words(
        ja: "照合した日 {days}、一致 {matching}、要確認 {count}。",
        en: "Days compared: {days}; matching: {matching}; to be mended: {count}.")
    package static let withoutCode = Words(
        ja: "工数一覧の {count} 行は社員コードがないため、照合していません。",
        en: "Rows of the list without an employee code, which nobody can compare: {count}.")
    package static let others = Words(
        ja: "ほかの {count} 人は一致しています。", en: "People with nothing to tell: {count}.")

    package static let byMonth = Words(ja: "月別", en: "By month")
    package static let byDepartment = Words(ja: "部署別", en: "By department")
    package static let byPerson = Words(ja: "個人別", en: "By person")
    package static let byDay = Words(ja: "日別", en: "Days")
    package static let noDepartment = Words(ja: "（部署なし）", en: "(no department)")

    package static let employeeCode = Words(ja: "社員コード", en: "Employee code")
    package static let name = Words(ja: "氏名", en: "Name")
    package static let department = Words(ja: "部署", en: "Department")
    package static let month = Words(ja: "月", en: "Month")
    package static let date = Words(ja: "年月日", en: "Date")
    package static let finding = Words(ja: "結果", en: "Finding")
    package static let explanation = Words(ja: "説明", en: "Explanation")
    package static let days = Words(ja: "照合日数", en: "Days")
    package static let matching = Words(ja: "一致", en: "Matching")
    package static let attendance = Words(ja: "勤怠", en: "Attendance")
    package static let manHours = Words(ja: "工数", en: "Man-hours")
    package static let difference = Words(ja: "差（分）", en: "Difference (min)")
    package static let otherMode = Words(
        ja: "勤怠（休憩のもう一方の書き方）", en: "Attendance (other break mode)")
    package static let code = Words(ja: "コード", en: "Code")
    package static let line = Words(ja: "工数一覧の行", en: "Line of the list")

    /// A finding's name in a table.
    package static func title(_ finding: String) -> Words? { findings[finding]?.title }
    /// What a finding means, and what to do.
    package static func explanation(_ finding: String) -> Words? { findings[finding]?.explanation }

    private static let findings: [String: (title: Words, explanation: Words)] = [
        "differs": (
            Words(ja: "差異", en: "differs"),
            Words(
                ja: "工数の合計と、退勤－出勤－休憩（時間有休を除く）が違います。工数か勤怠を直してください。",
                en: """
                    The man-hours aren't clock-out − clock-in − breaks without hourly leave: mend the \
                    man-hours or the attendance.
                    """)
        ),
        "no-man-hours": (
            Words(ja: "工数なし", en: "no man-hours"),
            Words(
                ja: "勤務した日に工数の入力がありません。",
                en: "Somebody has worked and recorded no man-hours.")
        ),
        "no-attendance": (
            Words(ja: "勤怠なし", en: "no attendance"),
            Words(
                ja: "工数がありますが、この実行にその日の勤怠がありません。社員コードと勤怠を確かめてください。",
                en: """
                    There are man-hours, and the run has no attendance of that day: see whether code and \
                    attendance are right.
                    """)
        ),
        "day-off": (
            Words(ja: "休みの日の工数", en: "on a day off"),
            Words(
                ja: "休日または全休の日に工数があります。",
                en: "There are man-hours on a day off, or on one of full-day leave.")
        ),
        "break-mode": (
            Words(ja: "休憩の書き方", en: "break mode"),
            Words(
                ja: """
                    休憩をもう一方の書き方（breaks の mode）にすると一致します。時間有休が休憩に足されたため、\
                    または足されていないための差で、工数の誤りではありません。
                    """,
                en: """
                    They match with the other mode of breaks. Hourly leave has gone into the break, or \
                    hasn't; the man-hours are right.
                    """)
        ),
        "hourly-leave": (
            Words(ja: "時間有休", en: "hourly leave"),
            Words(
                ja: "時間有休を除くと一致します。クラウドログの画面では差があるように見えます。",
                en:
                    "They match without the hourly leave; CrowdLog, which doesn't know it, shows a difference."
            )
        ),
        "held": (
            Words(ja: "保留", en: "held"),
            Words(
                ja: "勤怠が保留なので比べられません。保留を直してから、もう一度照合してください。",
                en: "The day is held, so nothing can be compared: mend it first.")
        ),
        "ignored": (
            Words(ja: "対象外", en: "ignored"),
            Words(
                ja: "勤怠が登録の対象外なので比べられません（コードを参照）。",
                en:
                    "A rule keeps the day out of CrowdLog (see its code), so nothing can be compared."
            )
        ),
    ]
}
