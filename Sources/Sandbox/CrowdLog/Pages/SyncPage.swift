internal import Synchronization
internal import WorkModel

// 管理 > 勤怠: クラウドログ's own link (`crowdlog.md` §5.3).
extension CrowdLogSandbox {
    /// Days that the list shows.
    private static let shownDays = 31

    /// The forms and the list of runs.
    func syncPage() -> Answer {
        guard let link else {
            return page(
                "外部勤怠の同期", "<p>外部の勤怠サービスと連携していません（kintai-sandbox crowdlog --link）。</p>")
        }
        let (today, runs) = state.withLock { ($0.today, $0.syncs) }
        let forms = """
            <p>きょうは \(today) です。毎日 05:00 に、前日までの \(Self.syncDays) 日分を自動同期します。\
            休憩は\(link.breaks == .merged ? "合計を1つの休憩として" : "実際の時刻で")登録します。</p>
            <form method="post" action="/sync">
            <input type="hidden" name="action" value="night">
            <button type="submit">翌朝 05:00 まで進める（自動同期）</button>
            </form>
            <h2>手動同期</h2>
            <form method="post" action="/sync">
            <label>開始日 <input name="from" value="\(today.advanced(by: -7))" required></label>
            <label>終了日 <input name="to" value="\(today.advanced(by: -1))" required></label>
            <button type="submit">同期</button>
            </form>
            """
        let shown = runs.reversed().filter { $0.date > today.advanced(by: -Self.shownDays) }
        let rows = shown.map { run in
            [
                "HRMOS勤怠", "\(run.date) \(run.time)", "\(run.date) \(run.time)", escaped(run.who),
                "\(run.window.lowerBound)〜\(run.window.upperBound)", escaped(run.status),
            ]
        }
        let list =
            rows.isEmpty
            ? ""
            : table(
                "同期結果", ["勤怠サービス", "同期開始日時", "同期終了日時", "実行者", "対象期間", "同期処理ステータス"], rows)
        return page("外部勤怠の同期", forms + list)
    }

    /// Starts a run, or lets the night pass.
    func startSync(_ request: Request) throws(Refusal) -> Answer {
        guard link != nil else { throw .noSuchPath }
        let form = try Form(request)
        if form.texts["action"] == "night" {
            passNight()
            return syncPage()
        }
        guard let from = form.texts["from"].flatMap({ WorkDate($0) }),
            let to = form.texts["to"].flatMap({ WorkDate($0) }), from <= to
        else { throw Refusal(400, "開始日と終了日を yyyy-MM-dd で入れてください") }
        guard to.dayNumber - from.dayNumber < Self.syncDays else {
            throw Refusal(400, "同期できるのは \(Self.syncDays) 日までです")
        }
        try sync(from...to, on: state.withLock(\.today), at: "12:00", who: "管理者")
        return syncPage()
    }
}
