internal import Synchronization
package import WorkModel

/// A stand-in of クラウドログ: the screens for 勤怠インポート and タイムシート, and its own download
/// (`crowdlog.md` §1).
package final class CrowdLogSandbox: Sendable {
    let settings: CrowdLogSettings
    /// By code.
    let members: [String: CrowdLogMember]
    /// The members' codes, as the list has them.
    let memberOrder: [String]
    let today: WorkDate
    let state = Mutex(State())
    private let books: Books

    /// What changes while the stand-in serves.
    struct State {
        var days: [CrowdLogDay.Key: CrowdLogDay] = [:]
        var results: [ImportResult] = []
    }

    /// - Parameters:
    ///   - settings: How it behaves.
    ///   - members: Whom it knows.
    ///   - today: Whose month is shown where nothing was imported yet.
    ///   - books: Keeps what is served.
    package init(
        _ settings: CrowdLogSettings, members: [CrowdLogMember], today: WorkDate, books: Books
    ) {
        self.settings = settings
        self.members = Dictionary(
            members.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        memberOrder = members.map(\.code)
        self.today = today
        self.books = books
    }

    package func answer(_ request: Request) -> Answer {
        do {
            return try serve(request)
        } catch {
            return error.answer
        }
    }

    private func serve(_ request: Request) throws(Refusal) -> Answer {
        let parts = request.parts
        switch (request.method, parts.first ?? "", parts.count) {
        case ("GET", "", 0), ("GET", "import", 1): return importPage()
        case ("POST", "import", 1): return try importFile(request)
        case ("GET", "imports", 2): return try resultPage(Int(parts[1]) ?? 0)
        case ("GET", "template.csv", 1): return csv([settings.headings], named: "template")
        case ("GET", "timesheets", 1): return try timesheetPage(request)
        case ("POST", "timesheets", 1): return try type(request)
        case ("GET", "attendance.csv", 1): return csv(download, named: "attendance")
        case ("GET", "_sandbox", 2) where parts[1] == "served":
            return .json(.object(books.members + ownMembers))
        default: throw .noSuchPath
        }
    }

    /// CrowdLog's own download, in a layout that a tenant might have: none is published, but that it
    /// isn't the import's (`crowdlog.md` §1.1).
    private var download: [[String]] {
        let days = state.withLock(\.days).sorted { $0.key < $1.key }
        return [["日付", "社員コード", "出勤", "退勤", "休憩", "休暇区分", "日報", "状態"]]
            + days.map { key, day in
                [
                    "\(key.date)".replacing("-", with: "/"), key.code, day.clockIn, day.clockOut,
                    day.breaks, day.leave, day.report, day.status == "1" ? "完了" : "保存",
                ]
            }
    }

    private func csv(_ rows: [[String]], named name: String) -> Answer {
        var answer = Answer(
            status: 200, contentType: "text/csv; charset=utf-8",
            body: [0xEF, 0xBB, 0xBF] + rows.flatMap { csvLine($0).utf8 })
        answer.headers = [("Content-Disposition", "attachment; filename=\"\(name).csv\"")]
        return answer
    }

    /// What became of the files, for tests: how many rows changed nothing.
    private var ownMembers: [JSON.Member] {
        let state = state.withLock(\.self)
        let imports = state.results.map { result in
            JSON.object([
                JSON.Member("file", .string(result.file)), JSON.Member("rows", .int(result.rows)),
                JSON.Member("written", .int(result.written.count)),
                JSON.Member("unchanged", .int(result.written.count(where: \.isSame))),
                JSON.Member("errors", .array(result.faults.map { .string($0.message) })),
            ])
        }
        return [
            JSON.Member("days", .int(state.days.count)), JSON.Member("imports", .array(imports)),
        ]
    }
}
