import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage
@testable import Sandbox

/// What ジョブカン's API answers becomes the company's own days.
@Suite struct DaysTests {
    /// The made-up company's days of the window, by the service's id and date.
    private func truth(_ service: Service, _ window: WorkWindow) -> [String: WorkDay] {
        var days: [String: WorkDay] = [:]
        for person in service.sandbox.company.people {
            for date in window.days {
                guard let day = service.sandbox.company.day(of: person, on: date) else { continue }
                days["\(person.id) \(date)"] = day
            }
        }
        return days
    }

    private func shown(_ minutes: Int?) -> String {
        minutes.map { minutes in text { appendClock(minutes: minutes, to: &$0) } } ?? ""
    }

    @Test func `every day has its number, its times and its work`() async throws {
        let service = try Service()
        try await service.serving { port in
            let night = try Night(port: port)
            try await night.extract()
            let rows = try night.rows()
            let days = truth(service, night.window)
            #expect(Set(rows.keys) == Set(days.keys))
            for (key, day) in days {
                let row = try #require(rows[key])
                let isWhole = day.start != nil && day.end != nil
                #expect(row[0] == day.person.number ?? "")
                // Of a single stamp nobody knows which end it is.
                let start = day.start ?? day.end
                #expect(
                    [row[4], row[5]] == [shown(start), isWhole ? shown(day.end) : ""], "\(key)")
                #expect(row[8] == "" && row[9] == "")
                #expect(row[12] == String(day.workedMinutes))
            }
            #expect(try service.count("refresh") == 0)
            #expect(try night.people().doubts?.staleTotals == 0)
        }
    }

    @Test func `stamps that say what they are have breaks, and the end that is lacking`()
        async throws
    {
        let service = try Service(employees: 40) { $0.aditType = "kind" }
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.fields.aditType = "kind"
            try await night.extract()
            let rows = try night.rows()
            for (key, day) in truth(service, night.window) {
                let row = try #require(rows[key])
                #expect([row[4], row[5]] == [shown(day.start), shown(day.end)], "\(key)")
                guard let span = day.span else { continue }
                let breaks = day.breaks.filter { span.overlaps($0) }.map {
                    "\(shown($0.lowerBound))-\(shown($0.upperBound))"
                }
                #expect(row[8] == breaks.joined(separator: "/"))
            }
        }
    }

    @Test func `breaks come of work only where that is said`() async throws {
        let service = try Service(employees: 40)
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.breakFromWork = true
            try await night.extract()
            let rows = try night.rows()
            for (key, day) in truth(service, night.window) where day.span != nil {
                #expect(rows[key]?[9] == String(day.breakMinutes), "\(key)")
            }
            #expect(try night.people().doubts == nil)
        }
    }

    @Test func `breaks that nothing tells are told of`() async throws {
        let service = try Service(employees: 40)
        try await service.serving { port in
            let night = try Night(port: port)
            try await night.extract()
            let days = truth(service, night.window).values.filter { $0.breakMinutes > 0 }
            #expect(!days.isEmpty)
            #expect(
                try night.people().doubts == ServiceDoubts(unknownBreaks: days.count))
        }
    }

    @Test func `a stale summary holds its day rather than make up a break`() async throws {
        let service = try Service(employees: 40) { $0.hasStaleSummaries = true }
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.breakFromWork = true
            try await night.extract()
            let rows = try night.rows()
            let stale = truth(service, night.window).filter { _, day in
                day.span != nil && (day.person.id + Int(day.date.dayNumber)) % 5 == 0
            }
            #expect(!stale.isEmpty)
            for (key, day) in stale {
                #expect(rows[key]?[9] == "work 0 of \(day.span?.count ?? 0)")
            }
            #expect(try night.people().doubts == ServiceDoubts(staleTotals: stale.count))
        }
    }

    @Test(arguments: [nil, "holiday_type_name"])
    func `paid leave is asked for where that is said`(name: String?) async throws {
        let service = try Service(employees: 80)
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.takesLeave = true
            night.api.fields.leaveName = name
            try await night.extract()
            let rows = try night.rows()
            var count = 0
            for (key, day) in truth(service, night.window) {
                let row = try #require(rows[key])
                switch day.segment.id {
                case WorkSegment.paidLeave.id:
                    #expect([row[2], row[11]] == [name == nil ? "有給休暇" : "有休", "1"])
                    count += 1
                case WorkSegment.morningLeave.id, WorkSegment.afternoonLeave.id:
                    let title = name == nil ? "有給休暇" : day.segment.displayTitle
                    #expect([row[2], row[11]] == [title, "0.5"])
                    count += 1
                default: #expect([row[2], row[11]] == ["", ""])
                }
            }
            #expect(count > 0)
            #expect(try service.count("use-days") == 81)
        }
    }

    @Test func `both plans make the same rows`() async throws {
        let service = try Service(employees: 20)
        try await service.serving { port in
            var found: [[String: [String]]] = []
            for plan in [JobcanAPI.Plan.perDay, .perPerson] {
                let night = try Night(port: port)
                night.api.plan = plan
                try await night.extract()
                found.append(try night.rows().mapValues { $0.dropLast() })
            }
            #expect(found[0] == found[1])
            #expect(!found[0].isEmpty)
        }
    }
}
