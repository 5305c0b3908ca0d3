/// What `kintai report --migration` says.
package enum MigrationWords {
    package static let title = Words(
        ja: "移行の証明: 実行 {run}（{from} から {to}、{names}）",
        en: "Proof of a migration: run {run} ({from} to {to}; {names})")
    package static let holds = Words(
        ja: "読み取ったすべての日の行き先が確かめられました。失われた日はありません。",
        en: "Every day that was read is accounted for; none is lost.")
    package static let doesNotHold = Words(
        ja: "確かめられなかったことがあります。下の ▲ の行を見てください。",
        en: "Something isn't as it should be: see the lines marked ▲.")

    // The parts.
    package static let filesPart = Words(ja: "ファイル", en: "Files")
    package static let read = Words(
        ja: "読み取った元ファイル・応答: {count} 個、{size} MB（名前とチェックサムは --json）",
        en: "Files and answers read: {count}, {size} MB (--json names them with their checksums)")
    package static let uploads = Words(
        ja: "取込ファイル: {count} 個の SHA-256 が書いたときと同じ",
        en: "Import files with the SHA-256 that was taken down: {count}")
    package static let uploadsDiffer = Words(
        ja: "▲ 書いたときと違う、またはない取込ファイル: {count} 個（{names}）",
        en: "▲ Import files that are missing or not the ones written: {count} ({names})")
    package static let daysPart = Words(ja: "日と時間", en: "Days and hours")
    package static let rows = Words(ja: "行", en: "rows")
    package static let worked = Words(ja: "出勤日", en: "days worked")
    package static let hours = Words(ja: "時間", en: "hours")
    package static let leave = Words(ja: "休暇日", en: "days of leave")
    package static let readDays = Words(ja: "読み取った勤怠", en: "read")
    package static let given = Words(ja: "= 渡した", en: "= given")
    package static let held = Words(ja: "+ 保留", en: "+ held")
    package static let ignored = Words(ja: "+ 対象外", en: "+ ignored")
    package static let settled = Words(
        ja: "+ 丸め・休憩・時間休", en: "+ rounding, breaks, hourly leave")
    package static let lost = Words(ja: "▲ 行き先のない行", en: "▲ rows without a fate")
    package static let leaveNote = Words(
        ja: "休暇日は、読み取りでは元システムの有給日数、渡した側では全休・半休の数です。",
        en: """
            Days of leave are paid ones by the source where they are read, and full and half days as \
            written where they are given.
            """)
    package static let ledgerPart = Words(ja: "台帳", en: "Ledger")
    package static let inLedger = Words(
        ja: "渡した日のうち、登録済みと確認されたもの {confirmed}、確認待ち {pending}",
        en: "Of the days given, confirmed: {confirmed}, not yet confirmed: {pending}")
    package static let notInLedger = Words(
        ja: "▲ 渡したのに台帳にない日: {count}",
        en: "▲ Given, and not in the ledger: {count}")
    package static let notLoaded = Words(
        ja: "まだ台帳に載せていません（計画、または止まった実行です）。",
        en: "Nothing is in the ledger yet: it is a plan, or the run was stopped.")
    package static let causesPart = Words(
        ja: "保留の理由（ひとつ直せば、まとめて通ります）",
        en: "Why days are held (one mend frees them all)")
    package static let monthlyPart = Words(
        ja: "元システムの月次集計との突き合わせ", en: "Against the source's own monthly sums")
    package static let compared = Words(
        ja: "人 × 締め期間 {count} 件のうち、同じ {same} 件",
        en: "People's closing periods compared: {count}; the same: {same}")
    package static let differentPeriods = Words(
        ja: "▲ 違う: {count} 件", en: "▲ different: {count}")
    package static let onlyRead = Words(
        ja: "▲ 月次集計にない人・期間: {count} 件", en: "▲ not in the monthly sums: {count}")
    package static let onlyThere = Words(
        ja: "▲ 月次集計にだけある人・期間: {count} 件", en: "▲ only in the monthly sums: {count}")
    package static let details = Words(
        ja: "人 × 締め期間の明細（{people} 人、{count} 行）: {file}",
        en: "A row a person and closing period ({people} people, {count} rows): {file}")

    /// The columns of the CSV file.
    package static let headings = [
        Words(ja: "連携", en: "Integration"), Words(ja: "社員番号", en: "Employee number"),
        Words(ja: "社員コード", en: "Employee code"), Words(ja: "期間開始", en: "From"),
        Words(ja: "期間終了", en: "To"),
        Words(ja: "読取 出勤日数", en: "Read: days"), Words(ja: "読取 時間", en: "Read: hours"),
        Words(ja: "読取 有給日数", en: "Read: leave"),
        Words(ja: "渡した 出勤日数", en: "Given: days"),
        Words(ja: "渡した 時間", en: "Given: hours"),
        Words(ja: "渡した 休暇日数", en: "Given: leave"),
        Words(ja: "保留 出勤日数", en: "Held: days"), Words(ja: "保留 時間", en: "Held: hours"),
        Words(ja: "保留 有給日数", en: "Held: leave"),
        Words(ja: "対象外 出勤日数", en: "Ignored: days"),
        Words(ja: "対象外 時間", en: "Ignored: hours"),
        Words(ja: "対象外 有給日数", en: "Ignored: leave"),
        Words(ja: "丸め・休憩・時間休", en: "Rounding, breaks, hourly leave"),
        Words(ja: "行き先のない行", en: "Rows without a fate"),
    ]
    /// Those of the comparison with monthly sums.
    package static let headingsOfMonthly = [
        Words(ja: "月次集計 出勤日数", en: "Monthly sum: days"),
        Words(ja: "月次集計 時間", en: "Monthly sum: hours"),
        Words(ja: "月次集計 有給日数", en: "Monthly sum: leave"),
        Words(ja: "突き合わせ", en: "Comparison"),
    ]
    package static let same = Words(ja: "同じ", en: "same")
    package static let different = Words(ja: "違う", en: "different")
    package static let partly = Words(ja: "期間の一部だけ", en: "part of the period")
}
