import Foundation
import Handoff
import Messages
import PipelineSettings
import Sandbox
import TestSupport
import Testing
import WorkModel

/// The made-up company, with its odd days, through the API.
@Suite(.fewAtOnce) struct CompanyTests {
    private func night(
        _ change: (inout KingOfTimeAPI) -> Void = { _ in },
        service set: (inout KingOfTimeSettings) -> Void = { _ in }
    ) async throws -> Night {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock, set)
        return try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, change)
            try await night.extract()
            return night
        }
    }

    @Test func `the same days come of whatever the service leaves open`() async throws {
        let wanted = try await night().packages()
        for set in [
            { (settings: inout KingOfTimeSettings) in settings.sendsNulls = true },
            { $0.stampCodesAreNumbers = true }, { $0.sortsStamps = true },
            { $0.typeNames = ("午前休", "午後休") },
        ] {
            #expect(try await night(service: set).packages().differing(from: wanted) == [])
        }
    }

    @Test(arguments: [1, 62])
    func `the same days come of chunks of any length`(days: Int) async throws {
        func cells(_ night: Night) throws -> [[String: String]] {
            try night.rows().map { $0.filter { $0.key != "origin" } }
        }
        let wanted = try cells(try await night())
        #expect(try cells(try await night { $0.chunkDays = days }) == wanted)
    }

    @Test func `a code that changes is the one of the day, to the day`() async throws {
        let night = try await night(service: { $0.hasOddDays = true })
        let rows = try night.rows()
        let old = rows.filter { $0["employee_number"]?.hasPrefix("OLD") == true }
        let keys = Set(old.compactMap { $0["source_id"] })
        #expect(!keys.isEmpty)
        for key in keys {
            let days = rows.filter { $0["source_id"] == key }.sorted {
                $0["date", default: ""] < $1["date", default: ""]
            }
            let numbers = days.map { $0["employee_number", default: ""] }
            let change = numbers.firstIndex { !$0.hasPrefix("OLD") }
            let first = try #require(change)
            #expect(first > 0)
            #expect(numbers[first...].allSatisfy { "OLD" + $0 == numbers[0] })
            // The sandbox: from the first of the month backwards, by the person.
            #expect(days[first]["date", default: ""] > "2026-09-")
        }
    }

    @Test func `somebody who left has the days up to then, with a number`() async throws {
        let rows = try await night().rows()
        let names = Set(rows.compactMap { $0["employee_number"] })
        #expect(names.contains("A0003"))
        let left = rows.filter { $0["employee_number"] == "A0003" }
        #expect(left.count < 40)
    }

    @Test func `odd days stand there as they are`() async throws {
        let night = try await night({ $0.goingOut = .break }, service: { $0.hasOddDays = true })
        let rows = try night.rows()
        func have(_ cells: [String: String]) -> Bool {
            rows.contains { row in cells.allSatisfy { row[$0.key] == $0.value } }
        }
        #expect(have(["clock_in": "09:00", "clock_out": "42:00"]))
        #expect(have(["clock_in": "09:00", "clock_out": "", "segment": "出勤"]))
        #expect(have(["clock_out": "18:00", "breaks": "12:00-13:00", "break_total": "60"]))
        #expect(have(["breaks": "", "break_total": "60", "clock_out": "18:00"]))
        #expect(
            have([
                "breaks": "12:00-13:00/12:10-12:50/15:00-15:30", "break_total": "60",
                "worked": "480",
            ]))
        #expect(have(["segment": "代休(PM)+有給休暇(AM)", "clock_in": ""]))
        #expect(have(["hourly_leave": "60", "breaks": "12:00-13:00", "worked": "420"]))
        #expect(have(["segment": "有給休暇", "clock_in": "", "leave_days": ""]))
    }

    @Test func `nothing tells the token, and nothing keeps what nobody needs`() async throws {
        let clock = try HourClock()
        // Half way it is 18:00, and the run stops with answers in its folder.
        let tenant = Tenant(clock: clock) {
            $0.hasOddDays = true
        } change: { request, _ in
            if request.query("start") == "2026-10-08" { clock.advance(bySeconds: 6 * 3600) }
        }
        try await withService(tenant.answer) { port in
            let folder = try TemporaryFolder()
            let log = folder.path / "http.log"
            let night = try Night(port: port, clock: clock) {
                $0.onForbiddenHours = .stop
                $0.http.log = OutputFile(name: "http.log", path: log.text)
            }
            _ = try await night.check()
            let stopped = try await night.faults()
            #expect(stopped.map(\.code) == [.serviceClosed])
            #expect(!night.fetched().isEmpty)
            var files = try night.everything().mapKeys { "stopped/" + $0 }
            clock.advance(bySeconds: 6 * 3600)
            try await night.extract()
            files.merge(try night.everything()) { $1 }
            files["http.log"] = Data(try folder.text("http.log").utf8)
            #expect(try folder.text("http.log").contains("<redacted>"))
            for (name, bytes) in files {
                let text = String(decoding: bytes, as: UTF8.self)
                let unwanted = [Tenant.token, "female", "35.0000", "1990-01-01", "カクウ"]
                for word in unwanted { #expect(!text.contains(word), "\(word): \(name)") }
            }
            #expect(tenant.asked.allSatisfy { !$0.line.contains("birthDate") })
        }
    }

    @Test func `what the service repeats of the token is blanked`() async throws {
        let clock = try HourClock()
        let body = #"{"errors":[{"message":"no \#(Tenant.token)","code":100}]}"#
        let tenant = Tenant(
            clock: clock, employees: 5,
            change: { request, answer in
                guard request.path.hasSuffix("/divisions") else { return }
                answer = Answer(
                    status: 403, contentType: "application/json", body: Array(body.utf8))
            })
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock)
            for fault in try await night.faults() {
                for language in Language.allCases {
                    let text = describe(fault, in: language)
                    #expect(!text.contains(Tenant.token))
                    #expect(text.contains("<redacted>"))
                }
            }
        }
    }
}

extension Dictionary where Key == String {
    fileprivate func mapKeys(_ change: (String) -> String) -> Self {
        Dictionary(uniqueKeysWithValues: map { (change($0.key), $0.value) })
    }
}
