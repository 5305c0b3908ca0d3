import Foundation
import Sandbox
import Testing
import WorkModel

/// A project whose target is the stand-in's API, and what CrowdLog has seen of it.
struct CrowdLogDesk: Sendable {
    let project: Project
    private let sandbox: CrowdLogSandbox

    /// Gives `body` a project that is gone afterwards.
    ///
    /// `change` says how CrowdLog behaves, `front` how its server does, and `http` what pipeline.yml's
    /// key says besides. The stand-in shares this process with other tests.
    static func with(
        http: String = "", front: FrontSettings = FrontSettings(),
        change: (inout CrowdLogSettings) -> Void = { _ in },
        _ body: (CrowdLogDesk) async throws -> Void
    ) async throws {
        var settings = CrowdLogSettings()
        settings.pastMidnight = .take
        change(&settings)
        let books = Books()
        let list = try Data(contentsOf: Project.samples.appending(path: "members.csv"))
        let sandbox = CrowdLogSandbox(
            settings, members: CrowdLogMember.list([UInt8](list)),
            today: try #require(WorkDate(Project.today)), books: books)
        let desk = Front(front, books: books, service: sandbox.answer)
        let server = try LoopbackServer(port: 0) { await desk.answer($0) }
        let serving = Task { try await server.run() }
        defer { serving.cancel() }
        let target = settings.apiDescription(port: try await server.port())
        try await Project.withCopy { project in
            let file = project.folder.appending(path: "pipeline.yml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let start = try #require(text.range(of: "target:"))
            try project.write(
                text[..<start.lowerBound]
                    + target.replacing(
                        "http: {concurrent: 4, per_second: 100}",
                        with: """
                            http: {per_second: 1000, timeout: 900s, \
                            silence_timeout: 900s\(http)}
                            """
                    ).replacing("full: 全休, ", with: "").replacing(", afternoon: 午後休", with: "")
                    .replacing("${CROWDLOG_TOKEN}", with: "{file: token}"),
                to: "pipeline.yml")
            try project.write(settings.api.token + "\n", to: "token")
            try await body(CrowdLogDesk(project: project, sandbox: sandbox))
        }
    }

    /// A day that the API was sent.
    struct Taken: Decodable {
        let request: Int
        let code: String
        let date: String
        let outcome: String
        let answered: Bool

        var day: String { "\(code) \(date)" }
    }

    /// What the API was sent, in its order.
    func taken() throws -> [Taken] {
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/taken"))
        return try JSONDecoder().decode([Taken].self, from: Data(page.body))
    }

    /// The days that the newest ledger of all months says CrowdLog has.
    func confirmed() throws -> Set<String> {
        let ledger = project.workspace.appending(path: "ledger")
        guard FileManager.default.fileExists(atPath: ledger.path) else { return [] }
        var days: Set<String> = []
        for month in try FileManager.default.contentsOfDirectory(atPath: ledger.path) {
            let folder = ledger.appending(path: month)
            let newest = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { !$0.hasPrefix(".") }.max()
            guard let newest else { continue }
            for row in try rows(of: folder.appending(path: "\(newest)/loaded.csv"))
            where row["confirmed_run"] != "" {
                days.insert("\(row["employee_code"] ?? "") \(row["date"] ?? "")")
            }
        }
        return days
    }

    /// CrowdLog's own download: every day that it has, and how.
    var download: [UInt8] {
        sandbox.answer(Request(method: "GET", path: "/attendance.csv")).body
    }

    /// The days that CrowdLog has, as its own download lists them.
    func days() throws -> Set<String> {
        let file = project.folder.appending(path: "download.csv")
        // Without the byte-order mark.
        try Data(download.dropFirst(3)).write(to: file)
        return Set(
            try rows(of: file).map { row in
                let date = (row["日付"] ?? "").replacing("/", with: "-")
                return "\(row["社員コード"] ?? "") \(date)"
            })
    }

    /// Expects that no day was sent again whose answer had been seen, but those that were refused.
    ///
    /// Where programs were killed, an answer that was sent may not have been `seen`: those that were are
    /// given, with how many days the API had been sent by then.
    func expectNoNeedlessRequest(seen: [(days: Set<String>, sent: Int)]? = nil) throws {
        let all = try taken()
        if let seen {
            for (days, sent) in seen {
                let again = all.dropFirst(sent).filter { days.contains($0.day) }
                #expect(again.map(\.day) == [], "were sent again")
            }
            return
        }
        var last: [String: Taken] = [:]
        for taken in all {
            if let before = last[taken.day], before.outcome != "refused" {
                #expect(!before.answered, "\(taken.day) was sent again")
            }
            last[taken.day] = taken
        }
    }

    /// The days whose answer is on the disk, by the journals and diffs of all runs.
    func journalled() throws -> Set<String> {
        var days: Set<String> = []
        for run in try project.runs() {
            let load = project.workspace.appending(path: "runs/\(run)/load")
            for month in Project.months {
                let journal = load.appending(path: "\(month)-receipts.csv")
                let diff = load.appending(path: "\(month)/diff.csv")
                guard let text = try? String(contentsOf: journal, encoding: .utf8),
                    FileManager.default.fileExists(atPath: diff.path)
                else { continue }
                let taken = Set(
                    text.split(separator: "\n").filter { $0.hasPrefix("taken,") }
                        .map { String($0.dropFirst("taken,".count).dropLast()) })
                for row in try rows(of: diff) {
                    let place = "\(row["file"] ?? ""),\(row["line"] ?? "")"
                    guard taken.contains(place) else { continue }
                    days.insert("\(row["employee_code"] ?? "") \(row["date"] ?? "")")
                }
            }
        }
        return days
    }
}
