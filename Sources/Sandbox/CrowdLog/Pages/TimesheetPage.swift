internal import Synchronization
internal import WorkModel

// タイムシート: a member's month, where a member can type too.
extension CrowdLogSandbox {
    /// The month of a member; of the first one and the newest month that has days where none is asked
    /// for.
    func timesheetPage(_ request: Request) throws(Refusal) -> Answer {
        let days = state.withLock(\.days)
        let newest = days.keys.map(\.date).max()?.month
        let text = request.query("month") ?? "\(newest ?? today.month)"
        guard let month = WorkMonth(text) else { throw Refusal(400, "month: yyyy-MM") }
        let code = request.query("code") ?? memberOrder.first ?? ""
        guard let member = members[code] else { throw Refusal(404, "no such member") }
        return page(
            "タイムシート \(month) \(member.name)（\(code)）",
            choice(month, code) + timesheet(days, month, code) + typing(month, code))
    }

    private func choice(_ month: WorkMonth, _ code: String) -> String {
        let options = memberOrder.map { other in
            let selected = other == code ? " selected" : ""
            return "<option value=\"\(escaped(other))\"\(selected)>"
                + "\(escaped(other)) \(escaped(members[other]?.name ?? ""))</option>"
        }
        return """
            <form method="get" action="/timesheets">
            <label>メンバー <select name="code">\(options.joined())</select></label>
            <label>年月 <input name="month" value="\(month)" pattern="\\d{4}-\\d{2}" required></label>
            <button type="submit">表示</button>
            </form>
            """
    }

    private func timesheet(
        _ days: [CrowdLogDay.Key: CrowdLogDay], _ month: WorkMonth, _ code: String
    ) -> String {
        let dates = month.firstDay.dayNumber...month.lastDay.dayNumber
        let rows = dates.map(WorkDate.init(dayNumber:)).compactMap { date -> [String]? in
            guard let day = days[CrowdLogDay.Key(code: code, date: date)] else { return nil }
            let locks = [
                settings.closedThrough.map { date <= $0 } == true ? "締め" : "",
                day.isSubmitted ? "申請" : "",
            ]
            return [
                "\(date)", day.clockIn, day.clockOut, day.breaks, day.leave, day.report,
                day.status == "1" ? "完了" : "保存", day.manHours.map(hoursText) ?? "",
                day.mark.rawValue, locks.filter { !$0.isEmpty }.joined(separator: " "),
            ].map(escaped)
        }
        return table(
            "勤怠と工数",
            ["年月日", "出社", "退社", "休憩", "休暇", "日報", "ステータス", "工数", "一致", "状態"], rows)
    }

    private func typing(_ month: WorkMonth, _ code: String) -> String {
        """
        <h2>本人の入力</h2>
        <form method="post" action="/timesheets">
        <input type="hidden" name="code" value="\(escaped(code))">
        <label>年月日 <input name="date" value="\(month.firstDay)" required></label>
        <label>出社 <input name="clock_in" value="09:00"></label>
        <label>退社 <input name="clock_out" value="18:00"></label>
        <label>休憩 <input name="breaks" value="12:00-13:00"></label>
        <label>工数（時:分） <input name="man_hours"></label>
        <label>操作 <select name="action"><option value="save">保存</option>
        <option value="submit">申請</option><option value="clear">削除</option></select></label>
        <button type="submit">登録</button>
        </form>
        """
    }

    /// What a member types: saves, submits or clears a day.
    func type(_ request: Request) throws(Refusal) -> Answer {
        let form = try Form(request)
        func text(_ name: String) -> String { form.texts[name] ?? "" }
        guard members[text("code")] != nil, let date = WorkDate(text("date")) else {
            throw Refusal(400, "code and date are missing")
        }
        if let closed = settings.closedThrough, date <= closed {
            throw Refusal(403, "\(date) は締められています")
        }
        let key = CrowdLogDay.Key(code: text("code"), date: date)
        var manHours: Int?
        if !text("man_hours").isEmpty {
            guard let time = ClockTime(text("man_hours")) else {
                throw Refusal(400, "工数「\(text("man_hours"))」が正しくありません")
            }
            manHours = time.minutes
        }
        let cells: [ImportColumn: String] = [
            .clockIn: text("clock_in"), .clockOut: text("clock_out"), .breaks: text("breaks"),
            .status: "0",
        ]
        try state.withLock { state throws(Refusal) in
            if state.days[key]?.isSubmitted == true, text("action") != "submit" {
                throw Refusal(403, "\(date) は申請されています")
            }
            switch text("action") {
            case "clear": state.days[key] = nil
            case "submit": state.days[key]?.isSubmitted = true
            default:
                do throws(RefusedRow) {
                    var taken = settings
                    taken.statusBack = .take
                    var day = try day(of: cells, before: state.days[key], taken)
                    day.manHours = manHours ?? day.manHours
                    state.days[key] = day
                } catch {
                    throw Refusal(400, error.message)
                }
            }
        }
        var answer = Answer(status: 303, contentType: "text/plain; charset=utf-8", body: [])
        answer.headers = [
            ("Location", "/timesheets?code=\(formEncoded(key.code))&month=\(date.month)")
        ]
        return answer
    }
}

/// `7:30`.
private func hoursText(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
}
