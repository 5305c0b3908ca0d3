import Delimited
import Foundation
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage

/// What days, plans and answers come to, without a wire.
@Suite struct RowTests {
    private static let api = JobcanAPI(clientID: .credential("a"), clientSecret: .credential("b"))

    private func row(
        _ stamps: [String], work: String?, breaks: String? = nil, leave: [JobcanLeave] = [],
        _ change: (inout JobcanAPI) -> Void = { _ in }
    ) throws -> (cells: [String], row: JobcanRow) {
        var api = Self.api
        change(&api)
        let date = try #require(WorkDate("2026-10-05"))
        let day = JobcanDay(
            employee: "7", date: date,
            stamps: stamps.map { stamp in
                let parts = stamp.split(separator: " ").map(String.init)
                return JobcanDay.Stamp(time: parts[0], type: parts.count > 1 ? parts[1] : nil)
            }, work: work, breaks: breaks)
        let row = JobcanRow(day, leave: leave, api)
        var record = RecordWriter()
        row.append(number: "S7", to: &record)
        let text = String(decoding: record.bytes.dropLast(), as: UTF8.self)
        let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (cells, row)
    }

    private static let five = "2026-10-05T"
    private static let stamps: [([String], String)] = [
        (["09:00:59+09:00", "18:00:00+09:00"], "09:00,18:00"),
        (["18:00:00+09:00", "09:00:00+09:00"], "09:00,18:00"),
        (["00:00:00Z", "09:00:00Z"], "09:00,18:00"),
        (["09:00:00+09:00"], "09:00,"), ([], ","),
        (["09:00:00+09:00", "12:00:00+09:00", "18:00:00+09:00"], "09:00,"),
        (["09:00:00+09:00", "18:00:00"], "adit_time?,"),
    ]

    @Test(arguments: stamps)
    func `takes the first stamp and, of an even number, the last`(
        times: [String], expected: String
    ) throws {
        let found = try row(times.map { Self.five + $0 }, work: nil)
        #expect(found.cells[4...5].joined(separator: ",") == expected)
        #expect(found.cells[6...7] == found.cells[4...5])
    }

    @Test func `counts a night from its own midnight, and refuses what is too far`() throws {
        let night = ["2026-10-05T22:00:00+09:00", "2026-10-06T05:15:00+09:00"]
        #expect(try row(night, work: nil).cells[4...5] == ["22:00", "29:15"])
        let early = ["2026-10-04T23:30:00+09:00", "2026-10-05T08:00:00+09:00"]
        #expect(try row(early, work: nil).cells[4] == "-00:30")
        let far = ["2026-10-05T22:00:00+09:00", "2026-10-07T05:15:00+09:00"]
        #expect(try row(far, work: nil).cells[4...5] == ["adit_time?", ""])
    }

    private static let typed: [(String, String)] = [
        ("09:00 in,18:00 out", "09:00,18:00,"),
        ("09:00 in,12:00 rest,13:00 back,18:00 out", "09:00,18:00,12:00-13:00"),
        ("09:00 in,12:00 rest,18:00 out", "09:00,18:00,12:00-"),
        ("09:00 in,13:00 back,18:00 out", "09:00,18:00,-13:00"),
        ("18:00 out", ",18:00,"), ("09:00 in,12:00 out,13:00 in,18:00 out", "09:00,18:00,"),
        // A forgotten stamp at either end: the turn before or after it isn't the day.
        ("09:00 in,12:00 out,13:00 in", "09:00,,"), ("12:00 out,13:00 in,18:00 out", ",18:00,"),
        ("09:00 in,18:00 out,22:00 in", "09:00,,"), ("09:00 in,09:01 in,18:00 out", "09:00,18:00,"),
        ("09:00 in,18:00 else", "adit_type?,,"),
    ]

    @Test(arguments: typed)
    func `takes stamps for what they say`(stamps: String, expected: String) throws {
        let times = stamps.split(separator: ",").map { stamp in
            let parts = stamp.split(separator: " ")
            return "2026-10-05T\(parts[0]):00+09:00 \(parts[1])"
        }
        let found = try row(times, work: nil) { api in
            api.fields.aditType = "kind"
            api.aditTypes.clockIn = ["in"]
            api.aditTypes.clockOut = ["out"]
            api.aditTypes.breakStart = ["rest"]
            api.aditTypes.breakEnd = ["back"]
        }
        let cells = [found.cells[4], found.cells[5], found.cells[8]]
        #expect(cells.joined(separator: ",") == expected)
    }

    private static let policies: [(String?, String?, Bool, String, Bool, Bool)] = [
        // Work, breaks of the summary, the policy; break total, stale, unknown breaks.
        ("480", nil, false, "", false, true), ("480", nil, true, "60", false, false),
        ("540", nil, true, "0", false, false), ("600", nil, true, "work 600 of 540", true, false),
        ("0", nil, true, "work 0 of 540", true, false), ("0", nil, false, "", true, false),
        (nil, nil, true, "work ? of 540", false, false), ("300", nil, true, "240", false, false),
        ("299", nil, true, "work 299 of 540", false, false),
        ("480", "60", false, "60", false, false),
        ("0", "0", false, "work 0 of 540", true, false),
        ("8:00", nil, true, "work ? of 540", false, false),
    ]

    @Test(arguments: policies)
    func `knows breaks by a field or by the policy that is set`(
        work: String?, breaks: String?, policy: Bool, total: String, stale: Bool, unknown: Bool
    ) throws {
        let times = ["2026-10-05T09:00:00+09:00", "2026-10-05T18:00:00+09:00"]
        let found = try row(times, work: work, breaks: breaks) { $0.breakFromWork = policy }
        #expect(found.cells[9] == total)
        #expect(found.row.isStale == stale)
        #expect(found.row.hasUnknownBreaks == unknown)
        #expect(found.cells[11] == work ?? "")
    }

    @Test func `work without a stamp is stale, but for leave`() throws {
        #expect(try row([], work: "480").row.isStale)
        #expect(try !row([], work: "0").row.isStale)
        let leave = JobcanLeave(employee: "7", date: "2026-10-05", days: "1", name: "")
        let found = try row([], work: "480", leave: [leave])
        #expect(!found.row.isStale)
        #expect(found.cells[3] == "有給休暇" && found.cells[10] == "1")
        let halves = ["午前半休", "午後半休"].map {
            JobcanLeave(employee: "7", date: "2026-10-05", days: "0.5", name: $0)
        }
        let both = try row([], work: "0", leave: halves)
        #expect(both.cells[3] == "午前半休 午後半休" && both.cells[10] == "0.5+0.5")
        let hours = JobcanLeave(employee: "7", date: "2026-10-05", days: "0.25", name: "")
        #expect(try row([], work: nil, leave: [hours]).cells[10] == "0.25?")
    }

    @Test(arguments: [(1, 40, 80, 42), (2, 40, 80, 84), (49, 40, 80, 2058), (50, 40, 120, 2100)])
    func `counts the requests of both plans`(people: Int, days: Int, byDay: Int, byPerson: Int) {
        #expect(JobcanAPI.requestsByDay(people: people, days: days) == byDay)
        #expect(JobcanAPI.requestsByPerson(people: people, days: days) == byPerson)
    }

    @Test(arguments: [
        (JobcanAPI.Plan.auto, 1, true), (.auto, 2, false), (.perDay, 1, false),
        (.perPerson, 9, true),
    ])
    func `takes the plan of fewer requests, or the one that is set`(
        plan: JobcanAPI.Plan, people: Int, isByPerson: Bool
    ) throws {
        var api = Self.api
        api.plan = plan
        let from = try #require(WorkDate("2026-10-01"))
        let days = (0..<40).map { from.advanced(by: $0) }
        let units = api.units(of: (1...people).map(String.init), days)
        #expect(units.count == (isByPerson ? 2 * people : 40))
    }

    @Test func `tells keys and never a value`() throws {
        let json = #"{"id":1,"main_group":{"name":"秘密"},"架空 花子":2,"list":[1],"none":null}"#
        let value = try #require(JSONTree(Array(json.utf8)))
        #expect(
            value.keys.sorted() == ["id", "list", "main_group", "main_group.name", "none", "…"])
        #expect(value["main_group.name"]?.text == "秘密")
        #expect(value["none"] != nil && value["none"]?.text == "")
        #expect(value["main_group.else"] == nil && value["id.x"] == nil)
        #expect(value.items?.count == 1)
    }
}
