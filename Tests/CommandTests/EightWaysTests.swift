import Foundation
import Handoff
import Sandbox
import Testing
import WorkModel

/// The same made-up company through all four services, by API and by CSV: timesheets are equal day for
/// day wherever the service can express the day.
@Suite(.timeLimit(.minutes(10))) struct EightWaysTests {
    /// What the days of a way differ in from HRMOS's API, with how many do.
    ///
    /// HRMOS's list has two breaks a day; the other exports have their sum, and one name for all paid leave, and
    /// none has hours of leave; ジョブカン tells paid leave alone.
    private static let expected: [Way: [DayDifference: Int]] = [
        .hrmosCSV: [.breakTotal: 29, .hourlyLeave: 10],
        .kingOfTimeCSV: [.breakTimes: 123, .hourlyLeave: 10, .leaveName: 70],
        .kinkakujiCSV: [.breakTimes: 123, .hourlyLeave: 10, .leaveName: 70],
        .jobcanAPI: [.missing: 12, .hourlyLeave: 10, .leaveName: 58],
        .jobcanCSV: [.breakTimes: 123, .hourlyLeave: 10, .leaveName: 70],
    ]

    @Test func `the same company gives the same timesheets eight ways`() async throws {
        let office = try await EightWays()
        let wanted = try await office.timesheets(.hrmosAPI)
        #expect(wanted.count > 1000)
        for way in Way.allCases where way != .hrmosAPI {
            let found = try await office.timesheets(way)
            let differences = wanted.differences(from: found)
            #expect(differences == Self.expected[way, default: [:]], "\(way.rawValue)")
            let row = way.row(differences, of: wanted.count)
            for page in ["Sources.md", "Sources.ja.md"] {
                let text = try String(
                    contentsOf: Project.samples.deletingLastPathComponent()
                        .appending(path: "Documentation/\(page)"), encoding: .utf8)
                #expect(text.contains(row), "\(page): \(row)")
            }
        }
    }
}

/// A service, by API or by CSV.
enum Way: String, CaseIterable {
    case hrmosAPI = "hrmos-api"
    case hrmosCSV = "hrmos-csv"
    case kingOfTimeAPI = "king-of-time-api"
    case kingOfTimeCSV = "king-of-time-csv"
    case kinkakujiAPI = "kinkakuji-api"
    case kinkakujiCSV = "kinkakuji-csv"
    case jobcanAPI = "jobcan-api"
    case jobcanCSV = "jobcan-csv"

    /// The row of the table in Documentation/Sources.md.
    func row(_ differences: [DayDifference: Int], of count: Int) -> String {
        let missing = differences[.missing] ?? 0
        let cells = [DayDifference.breakTotal, .breakTimes, .hourlyLeave, .leaveName].map {
            String(differences[$0] ?? 0)
        }
        return "| `\(rawValue)` | \(count - missing) | \(missing) | "
            + cells.joined(separator: " | ") + " |"
    }
}

/// What a day can differ in.
enum DayDifference: String, CaseIterable {
    /// It is no timesheet.
    case missing
    /// It is one, which HRMOS has not.
    case added
    case clockTimes, leave, breakTotal
    /// As long, but at another time.
    case breakTimes
    case hourlyLeave, leaveName
}

/// Timesheets by code and date, each with its cells by column.
struct Timesheets {
    private var days: [String: [String: String]] = [:]

    var count: Int { days.count }

    /// Reads what a run has made of all months.
    init(of run: URL) throws {
        let transform = run.appending(path: "transform/架空")
        for month in try FileManager.default.contentsOfDirectory(atPath: transform.path) {
            let text = try String(
                contentsOf: transform.appending(path: "\(month)/timesheets.csv"), encoding: .utf8)
            let lines = text.split(separator: "\n")
            let heading = lines[0].split(separator: ",").map(String.init)
            for line in lines.dropFirst() {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                let row = Dictionary(
                    uniqueKeysWithValues: zip(heading, cells.map(String.init)))
                days["\(cells[0]) \(cells[1])"] = row
            }
        }
    }

    /// How many days of `other` differ in what.
    func differences(from other: Timesheets) -> [DayDifference: Int] {
        var counts: [DayDifference: Int] = [:]
        func count(_ difference: DayDifference) { counts[difference, default: 0] += 1 }
        for (day, row) in days {
            guard let found = other.days[day] else {
                count(.missing)
                continue
            }
            func differs(_ columns: String...) -> Bool {
                columns.contains { row[$0] != found[$0] }
            }
            if differs("clock_in", "clock_out") { count(.clockTimes) }
            if differs("leave") { count(.leave) }
            if breakMinutes(row) != breakMinutes(found) {
                count(.breakTotal)
            } else if differs("breaks") {
                count(.breakTimes)
            }
            if differs("hourly_leave") { count(.hourlyLeave) }
            if differs("leave_name") { count(.leaveName) }
        }
        for day in other.days.keys where days[day] == nil { count(.added) }
        return counts
    }

    private func breakMinutes(_ row: [String: String]) -> Int {
        row["breaks", default: ""].matches(of: /(\d+):(\d\d)-(\d+):(\d\d)/).reduce(0) {
            sum, found in
            let numbers = [found.1, found.2, found.3, found.4].compactMap { Int($0) }
            return sum + numbers[2] * 60 + numbers[3] - numbers[0] * 60 - numbers[1]
        }
    }
}

/// The company, served and exported, with the pipeline.yml of each way.
private final class EightWays: Sendable {
    private let company = Company(
        Company.Settings(employees: 40, months: 2, seed: 1, today: WorkDate(dayNumber: 20_757)))
    private let serving: [Task<Void, any Error>]
    private let pipelines: [Way: String]

    init() async throws {
        let (company, clock) = (company, company.noon)
        var serving: [Task<Void, any Error>] = []
        func serve(_ answer: @escaping @Sendable (Request) -> Answer) async throws -> Int {
            let server = try LoopbackServer(port: 0) { answer($0) }
            serving.append(Task { try await server.run() })
            return Int(try await server.port())
        }
        let hrmos = HRMOSSandbox(HRMOSSettings(), company: company, books: Books()) { clock }
        let kingOfTime = KingOfTimeSandbox(
            KingOfTimeSettings(), company: company, books: Books()
        ) { clock }
        var typed = JobcanSettings()
        typed.aditType = "kind"
        let jobcan = JobcanSandbox(typed, company: company, books: Books()) { clock }
        let byHRMOS = HRMOSRehearsal(
            HRMOSSettings(), company: company, port: try await serve(hrmos.answer)
        ).pipeline
        let byKingOfTime = KingOfTimeRehearsal(
            KingOfTimeSettings(), company: company, port: try await serve(kingOfTime.answer)
        ).pipeline
        let byJobcan = JobcanRehearsal(
            typed, company: company, port: try await serve(jobcan.answer)
        ).pipeline
        self.serving = serving
        func csv(_ source: String) -> String {
            byHRMOS.replacing(
                /source: \{[^}]*\{[^}]*\}, http: \{[^}]*\}\}/,
                with: "source: {\(source), max_age: null}")
        }
        pipelines = [
            .hrmosAPI: byHRMOS, .kingOfTimeAPI: byKingOfTime, .jobcanAPI: byJobcan,
            .kinkakujiAPI: byKingOfTime.replacing("king-of-time-api", with: "kinkakuji-api"),
            .hrmosCSV: csv(
                "kind: hrmos-csv, files: [hrmos-daily.csv], users: hrmos-employees.csv, "
                    + "segments: hrmos-segments.csv"),
            .kingOfTimeCSV: csv(
                "kind: king-of-time-csv, files: [king-of-time.csv], durations: decimal"),
            .kinkakujiCSV: csv(
                "kind: kinkakuji-csv, files: [king-of-time.csv], durations: decimal"),
            .jobcanCSV: csv("kind: jobcan-csv, files: [jobcan.csv], durations: \"h:mm\""),
        ]
    }

    deinit {
        for task in serving { task.cancel() }
    }

    /// The timesheets of a run that way.
    func timesheets(_ way: Way) async throws -> Timesheets {
        try await Project.withCopy { project in
            let folder = Path(project.folder.path)
            // Keys, members and template of all services, then the settings of this one.
            try HRMOSRehearsal(HRMOSSettings(), company: company, port: 1).write(to: folder)
            try KingOfTimeRehearsal(KingOfTimeSettings(), company: company, port: 1)
                .write(to: folder)
            try JobcanRehearsal(JobcanSettings(), company: company, port: 1).write(to: folder)
            try CompanyExports(company).write(to: folder)
            try project.write(try #require(pipelines[way]), to: "pipeline.yml")
            let ended = try await project.kintai(
                "run", "--config", "pipeline.yml", "--today", "2026-10-31")
            try #require(ended.status == 0, "\(way.rawValue): \(ended.errors)")
            let run = try #require(try project.runs().first)
            return try Timesheets(of: project.workspace.appending(path: "runs/\(run)"))
        }
    }
}

extension Company {
    fileprivate var noon: Moment { Moment("2026-10-31T12:00:00+09:00") ?? Moment(seconds: 0) }
}
