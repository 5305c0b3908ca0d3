import Foundation
import Sandbox
import TestSupport
import WorkModel

/// CrowdLog's API over loopback, for an office that uploads nothing: the stand-in, a server before it that
/// answers faultily now and then, and what it was sent.
final class APICrowdLog: Sendable {
    private let sandbox: CrowdLogSandbox
    private let serving: Task<Void, any Error>
    /// The lines of pipeline.yml under `target:` that describe it, and the token.
    let target: String
    let token: String

    /// - Parameters:
    ///   - codes: Everybody who is ever a member.
    ///   - seed: Chooses the answers at fault.
    /// - Throws: What keeps the server from listening.
    init(_ codes: Set<String>, seed: Int) async throws {
        var settings = CrowdLogSettings()
        settings.pastMidnight = .take
        var front = FrontSettings()
        front.faults.seed = seed
        // 5 % of all answers, by all the ways in which they may be at fault.
        front.faults.errors = 0.02
        front.faults.tooMany = 0.01
        front.faults.cuts = 0.01
        front.faults.resets = 0.01
        let books = Sandbox.Books()
        let sandbox = CrowdLogSandbox(
            settings, members: codes.sorted().map { CrowdLogMember(code: $0, name: "") },
            today: Size.opening, books: books)
        let desk = Front(front, books: books, service: sandbox.answer)
        let server = try LoopbackServer(port: 0) { await desk.answer($0) }
        serving = Task { try await server.run() }
        self.sandbox = sandbox
        token = settings.api.token
        target = settings.apiDescription(port: try await server.port())
            .replacing("${CROWDLOG_TOKEN}", with: "{file: token}")
            .replacing(
                "http: {concurrent: 4, per_second: 100}",
                with: "http: {per_second: 1000, timeout: 900s, silence_timeout: 900s}"
            )
            .replacing("batch: 50", with: "batch: 10")
            .replacing(
                "members: [{file: members.csv}]",
                with: "members: [{file: members.csv, max_age: null}]")
    }

    deinit {
        serving.cancel()
    }

    /// A day that the API was sent.
    struct Taken: Decodable {
        let code: String
        let date: String
        let outcome: String
        let answered: Bool

        var day: MemberDay { MemberDay(code: code, date: date) }
    }

    /// What it was sent so far, in its order.
    func taken() throws -> [Taken] {
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/taken"))
        return try JSONDecoder().decode([Taken].self, from: Data(page.body))
    }

    /// What a run has written, as if it were a file; it has a day once.
    func files(of run: URL, since sent: Int) throws -> [Delivery.File] {
        let days = days()
        let written = Set(
            try taken().dropFirst(sent).filter { $0.outcome == "written" }.map(\.day))
        guard !written.isEmpty else { return [] }
        return [
            Delivery.File(
                name: "api_\(run.lastPathComponent).csv", text: "",
                days: written.sorted().compactMap { day in days[day].map { (day, $0) } })
        ]
    }

    /// Clears a day, as somebody does on the screen.
    func clear(_ day: MemberDay) {
        let form = "code=\(day.code)&date=\(day.date)&action=clear"
        _ = sandbox.answer(
            Request(
                method: "POST", path: "/timesheets",
                headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array(form.utf8)))
    }

    /// Every day that it has, by its own download.
    func days() -> [MemberDay: Attendance] {
        let page = sandbox.answer(Request(method: "GET", path: "/attendance.csv"))
        let text = String(decoding: page.body.dropFirst(3), as: UTF8.self)
        var days: [MemberDay: Attendance] = [:]
        for row in PlainCSV(text).rows {
            let date = (row["日付"] ?? "").replacing("/", with: "-")
            days[MemberDay(code: row["社員コード"] ?? "", date: date)] = Attendance(
                clockIn: row["出勤"] ?? "", clockOut: row["退勤"] ?? "", breaks: row["休憩"] ?? "",
                leave: row["休暇区分"] ?? "", status: row["状態"] == "完了" ? "1" : "0")
        }
        return days
    }
}
