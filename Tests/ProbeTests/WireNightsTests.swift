import Foundation
import Handoff
import Sandbox
import Testing
import WorkModel

/// Nights with HRMOS and CrowdLog both over HTTP, one answer in twenty faulty on either side.
@Suite(.timeLimit(.minutes(60))) struct WireNightsTests {
    @Test func `nights end alike by files, by API, and as one run over all of them`() async throws {
        let nights =
            ProcessInfo.processInfo.environment["KINTAI_WIRE_NIGHTS"].flatMap(Int.init) ?? 5
        let byFiles = try await WireOffice.passing(nights, byAPI: false)
        #expect(byFiles.sentUnchanged == [])
        let byAPI = try await WireOffice.passing(nights, byAPI: true)
        #expect(byAPI.sentUnchanged == [])
        // Without faults, ledger or nights.
        let atOnce = try await WireOffice.passing(0, of: nights, byAPI: false)
        #expect(atOnce.days.count > 300)
        #expect(byFiles.faults > nights && byAPI.faults > nights)
        #expect(byFiles.changed > 0 && byFiles.changed == byAPI.changed)
        #expect(byFiles.days == atOnce.days)
        #expect(byAPI.days == atOnce.days)
    }
}

/// What some nights came to.
private struct Passed {
    /// CrowdLog's download, a line a day.
    var days: Set<String> = []
    /// Days that were sent although they had not changed and their answer had come.
    var sentUnchanged: [String] = []
    /// Answers at fault.
    var faults = 0
    /// Days that a later night sent another time.
    var changed = 0
}

/// An office between the stand-ins of both services.
private struct WireOffice {
    private static let seed = 7
    private static let last = WorkDate(dayNumber: 20_757)

    /// Lets nights pass, or, of 0, a single run look at what they would have looked at.
    static func passing(
        _ nights: Int, of all: Int? = nil, byAPI: Bool
    ) async throws -> Passed {
        let company = Company(
            Company.Settings(employees: 16, months: 5, seed: seed, today: last))
        let noon = Moment(last, minutes: 720)
        let books = (source: Books(), target: Books())
        let source = HRMOSSandbox(HRMOSSettings(), company: company, books: books.source) { noon }
        var settings = CrowdLogSettings()
        settings.pastMidnight = .take
        let desk = Front(faulty(nights > 0), books: books.source, service: source.answer)
        return try await Screen.showing(desk.answer) { hrmos in
            let rehearsal = HRMOSRehearsal(HRMOSSettings(), company: company, port: hrmos.port)
            let crowdLog = CrowdLogSandbox(
                settings, members: CrowdLogMember.list(Array(rehearsal.members.utf8)),
                today: last, books: books.target)
            let counter = Front(
                faulty(nights > 0), books: books.target, service: crowdLog.answer)
            return try await Screen.showing(counter.answer) { screen in
                let folder = FileManager.default.temporaryDirectory
                    .appending(path: "kintai-wire-nights-\(UUID().uuidString)")
                defer { try? FileManager.default.removeItem(at: folder) }
                try rehearsal.write(to: Path(folder.path))
                let target = settings.apiDescription(port: screen.port)
                let first = last.advanced(by: -40 - max(nights, all ?? 0) + 1)
                let window =
                    nights > 0
                    ? "{last_days: 40}" : "{from: \(first), to: \(last.advanced(by: -1))}"
                try pipeline(rehearsal.pipeline, byAPI ? target : nil, window)
                    .write(
                        to: folder.appending(path: "pipeline.yml"), atomically: true,
                        encoding: .utf8)
                try folder.write(settings.api.token + "\n", to: "token")
                var office = WireOffice(folder: folder, screen: screen, sandbox: crowdLog)
                let changes = Changes(of: source, seed: seed)
                for night in 0..<max(nights, 1) {
                    let day = last.advanced(by: -(max(nights, 1) - 1 - night))
                    if nights == 0 {
                        for night in 0..<(all ?? 0) { try changes.make(on: night, of: all ?? 0) }
                    } else {
                        try changes.make(on: night, of: nights)
                    }
                    try await office.pass(to: day, isLast: night == max(nights, 1) - 1, byAPI)
                }
                office.passed.faults = books.source.faultCount + books.target.faultCount
                office.passed.days = try office.download()
                if byAPI { try office.readTaken() }
                return office.passed
            }
        }
    }

    private let folder: URL
    private let screen: Screen
    private let sandbox: CrowdLogSandbox
    private var passed = Passed()
    /// The row of each day as it was sent last.
    private var sent: [String: String] = [:]

    private init(folder: URL, screen: Screen, sandbox: CrowdLogSandbox) {
        self.folder = folder
        self.screen = screen
        self.sandbox = sandbox
    }

    private static func faulty(_ isFaulty: Bool) -> FrontSettings {
        var front = FrontSettings()
        guard isFaulty else { return front }
        front.faults.seed = seed
        front.faults.errors = 0.02
        front.faults.tooMany = 0.01
        front.faults.cuts = 0.01
        front.faults.resets = 0.01
        return front
    }

    private static func pipeline(_ text: String, _ target: String?, _ window: String) -> String {
        var text = text.replacing(
            "http: {concurrent: 4, per_second: 100}",
            with: "http: {per_second: 1000, timeout: 900s, silence_timeout: 900s}"
        ).replacing(/window: \{.*\}/, with: "window: \(window)")
        guard let target, let start = text.range(of: "target:") else { return text }
        text =
            text[..<start.lowerBound]
            + target.replacing("${CROWDLOG_TOKEN}", with: "{file: token}")
            .replacing(
                "http: {concurrent: 4, per_second: 100}",
                with: "http: {per_second: 1000, timeout: 900s, silence_timeout: 900s}")
        return text
    }

    /// A night's run and the morning behind it.
    private mutating func pass(to day: WorkDate, isLast: Bool, _ byAPI: Bool) async throws {
        let before = try runs()
        let ended = try await kintai(["run", "--today", "\(day)"], in: folder)
        try #require(ended.status == 0, "\(day): \(ended.errors)")
        // Answers that were lost are asked for once more by the next night.
        if byAPI {
            if isLast { _ = try await kintai(["run", "--today", "\(day)"], in: folder) }
            return
        }
        let run = try #require(try runs().first { !before.contains($0) })
        var isUploaded = false
        for month in try folder.appending(path: "workspace/runs/\(run)/load").names {
            let load = "workspace/runs/\(run)/load/\(month)"
            for name in try folder.appending(path: load).names where name.hasPrefix("upload") {
                try await upload("\(load)/\(name)")
                isUploaded = true
            }
        }
        guard isUploaded else { return }
        let confirmed = try await kintai(["confirm", run], in: folder)
        try #require(confirmed.status == 0, "\(day): \(confirmed.errors)")
    }

    /// Imports a file as a clerk does who sees an error page: again.
    private mutating func upload(_ name: String) async throws {
        let bytes = try Data(contentsOf: folder.appending(path: name))
        for row in String(decoding: bytes, as: Unicode.ASCII.self).split(separator: "\r\n")
            .dropFirst()
        {
            let day = row.split(separator: ",").prefix(2).joined(separator: " ")
            if sent[day] == String(row) { passed.sentUnchanged.append("\(name): \(day)") }
            if sent[day] != nil { passed.changed += 1 }
            sent[day] = String(row)
        }
        for attempt in 1... {
            do {
                let page = try await screen.upload(
                    bytes, name: String(name.split(separator: "/").last ?? ""),
                    encoding: "Shift_JIS")
                #expect(page.errors == 0, "\(page.text)")
                return
            } catch {
                try #require(attempt < 10, "\(error)")
            }
        }
    }

    private func runs() throws -> [String] {
        let runs = folder.appending(path: "workspace/runs")
        return FileManager.default.fileExists(atPath: runs.path) ? try runs.names : []
    }

    private func download() throws -> Set<String> {
        let page = sandbox.answer(Request(method: "GET", path: "/attendance.csv"))
        let lines = String(decoding: page.body, as: UTF8.self).split(separator: "\r\n")
        return Set(lines.dropFirst().map(String.init))
    }

    /// What the API's log shows.
    private mutating func readTaken() throws {
        struct Taken: Decodable {
            let code: String
            let date: String
            let outcome: String
            let answered: Bool
        }
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/taken"))
        var answered: [String: Bool] = [:]
        var written: [String: Int] = [:]
        for taken in try JSONDecoder().decode([Taken].self, from: Data(page.body)) {
            let day = "\(taken.code) \(taken.date)"
            if taken.outcome == "refused" || taken.outcome == "same" && answered[day] != false {
                passed.sentUnchanged.append("\(day) \(taken.outcome)")
            }
            answered[day] = taken.answered
            if taken.outcome == "written" { written[day, default: 0] += 1 }
        }
        passed.changed = written.values.reduce(0) { $0 + $1 - 1 }
    }
}

/// What people at the office correct in HRMOS from one night to the next.
private struct Changes {
    private let source: HRMOSSandbox
    private let seed: Int

    init(of source: HRMOSSandbox, seed: Int) {
        self.source = source
        self.seed = seed
    }

    /// Changes three days of the last weeks, the same each time for the same night.
    func make(on night: Int, of nights: Int) throws {
        for number in 0..<3 {
            // Days that every night's window has, however many nights there are.
            let back = 4 + (night * 5 + number * 7 + seed) % 20 + nights - 1 - night
            let day = WorkDate(dayNumber: 20_757).advanced(by: -back)
            // Who works from nine or as they like, and has a number.
            let person = [15, 19, 20, 21, 22][(night + number) % 5]
            let end = ["18:45", "19:15", "20:00"][(night + number) % 3]
            let body = """
                {"user_id": \(person), "day": "\(day)", "start_at": "09:00", "end_at": "\(end)", \
                "breaks": ["12:00-13:00"], "segment_title": "出勤:残業あり"}
                """
            let page = source.answer(
                Request(method: "POST", path: "/_sandbox/change", body: Array(body.utf8)))
            try #require(page.status == 200, "\(String(decoding: page.body, as: UTF8.self))")
        }
    }
}
