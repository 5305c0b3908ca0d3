/// What `kintai check` says.
///
/// `{name}` stands for a number or a name that the check fills in.
package enum CheckWords {
    package static let allWell = Words(
        ja: "問題は見つかりませんでした。{file} で {from} から {to} までを処理できます。次は {command} を実行してください。",
        en: "No fault found: {file} can run from {from} to {to}. Next: {command}")

    // Where the rules and CrowdLog's own settings don't go together.
    package static let otherUnit = Words(
        ja: """
            警告: 連携「{integration}」の時刻は、クラウドログの入力単位（target.timesheet.unit: {unit} 分）に\
            そろいません（time の {keys}）。端数のある時刻をクラウドログが受け付けるかは公開されていないため、kintai probe で\
            確かめるか、time の単位と丸めを設定してください。
            """,
        en: """
            warning: times of {integration} needn't be multiples of CrowdLog's 入力単位 \
            (target.timesheet.unit: {unit}; time.{keys}). Whether CrowdLog takes such times isn't \
            published: find out with kintai probe, or set unit and rounding under time.
            """)
    package static let noAttendance = Words(
        ja: """
            警告: target.timesheet.attendance が false です。クラウドログの「勤怠の使用」を使用しない設定では、\
            勤怠を取り込めません。
            """,
        en: """
            warning: target.timesheet.attendance is false, and where CrowdLog's 勤怠の使用 is off, it \
            takes no attendance.
            """)
    package static let noLeave = Words(
        ja: """
            警告: target.timesheet.leave が false のため、target.leave_columns は使われません。休暇のある日は\
            手で入力する日として一覧になります。
            """,
        en: """
            warning: target.timesheet.leave is false, so target.leave_columns isn't used: days of leave \
            are listed to be entered by hand.
            """)
}
