internal import Delimited
internal import Synchronization
package import WorkModel

/// A stand-in of クラウドログ: the screens for 勤怠インポート and タイムシート, its own download
/// (`crowdlog.md` §1), and an API of its own making that reads members and writes attendance.
package final class CrowdLogSandbox: Sendable {
    let settings: CrowdLogSettings
    /// By code.
    let members: [String: CrowdLogMember]
    /// The members' codes, as the list has them.
    let memberOrder: [String]
    let today: WorkDate
    /// Its own link to an attendance service; `nil` where there is none.
    let link: LinkSettings?
    let state: Mutex<State>
    private let books: Books

    /// What changes while the stand-in serves.
    struct State {
        var days: [CrowdLogDay.Key: CrowdLogDay] = [:]
        var results: [ImportResult] = []
        /// Of the stand-in's clock, which the link's nights move.
        var today: WorkDate
        var syncs: [SyncRun] = []
        var isSyncing = false
        /// What the API was sent, in its order.
        var taken: [TakenDay] = []
        var apiRequests = 0
    }

    /// - Parameters:
    ///   - settings: How it behaves.
    ///   - members: Whom it knows.
    ///   - today: Whose month is shown where nothing was imported yet.
    ///   - books: Keeps what is served.
    ///   - link: Its own link to an attendance service; `nil` = none.
    package init(
        _ settings: CrowdLogSettings, members: [CrowdLogMember], today: WorkDate, books: Books,
        link: LinkSettings? = nil
    ) {
        self.link = link
        state = Mutex(State(today: today))
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
        case ("GET", "attendance.csv", 1): return download
        case ("GET", "sync", 1): return syncPage()
        case ("POST", "sync", 1): return try startSync(request)
        case (_, "members", _), (_, "attendances", _): return try answerAPI(request, parts)
        case ("GET", "_sandbox", 2) where parts[1] == "taken":
            return .json(.array(state.withLock(\.taken).map(\.json)))
        case ("GET", "_sandbox", 2) where parts[1] == "served":
            return .json(.object(books.members + ownMembers))
        default: throw .noSuchPath
        }
    }

    /// CrowdLog's own download, in a layout that a tenant might have.
    private var download: Answer {
        let days = state.withLock(\.days).sorted { $0.key < $1.key }
        return csv(
            settings.download.rows(days, names: members), named: "attendance",
            settings.download.encoding)
    }

    private func csv(
        _ rows: [[String]], named name: String, _ encoding: FileEncoding = .utf8
    ) -> Answer {
        let text = rows.map(csvLine).joined()
        var answer = Answer(
            status: 200, contentType: "text/csv; charset=\(encoding.rawValue)",
            body: encoding == .utf8 ? [0xEF, 0xBB, 0xBF] + text.utf8 : shiftJIS(text))
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

/// Text as Shift_JIS; what it lacks becomes `?`.
private func shiftJIS(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
        let code = CP932.encode(scalar) ?? UInt16(UInt8(ascii: "?"))
        return code > 0xFF
            ? [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
            : [UInt8(truncatingIfNeeded: code)]
    }
}
