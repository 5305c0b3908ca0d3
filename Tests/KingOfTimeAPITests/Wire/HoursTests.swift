import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// Runs that meet the forbidden hours (`other-sources.md` §1.5, §4.6).
@Suite(.fewAtOnce) struct HoursTests {
    /// What a run makes that meets none.
    private func undisturbed() async throws -> Night {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock)
        return try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock)
            try await night.extract()
            #expect(night.pausedUntil.isEmpty)
            return night
        }
    }

    @Test func `a run of twenty minutes that starts at 08:25 waits and ends right`() async throws {
        let clock = try HourClock("2026-10-31T08:25:00")
        let tenant = Tenant(clock: clock, secondsOfARequest: 70)
        let night = try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock)
            try await night.extract()
            return night
        }
        let asked = tenant.asked
        #expect(asked.allSatisfy { $0.status == 200 })
        #expect(asked.count * 70 > 19 * 60)
        let (before, after) = (
            asked.filter { $0.at < "09:00:00" }, asked.filter { $0.at > "09:00:00" }
        )
        #expect(before.count == 3)
        #expect(before.allSatisfy { $0.at < "08:28:00" })
        #expect(after.allSatisfy { $0.at >= "10:02:00" })
        #expect(night.pausedUntil == ["2026-10-31 10:02"])
        let wanted = try await undisturbed()
        #expect(try night.packages().differing(from: try wanted.packages()) == [])
        #expect(try night.rows().count > 1000)
    }

    @Test func `a run that stops for the hours is resumed to the same result`() async throws {
        let clock = try HourClock("2026-10-31T17:15:00")
        let tenant = Tenant(clock: clock, secondsOfARequest: 100)
        let night = try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock) { $0.onForbiddenHours = .stop }
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceClosed])
            #expect(found.first?.code.exitStatus == .tryAgainLater)
            #expect(found.first?.facts[.since] == "2026-10-31 18:32")
            #expect(found.first?.facts[.command] == "kintai resume run")
            let fetched = night.fetched()
            #expect(fetched.contains("days-2026-09-21-2026-09-27"))
            #expect(!fetched.contains("days-2026-10-29-2026-10-30"))
            // Too early once more: nothing is asked.
            let count = tenant.asked.count
            _ = try await night.faults()
            #expect(tenant.asked.count == count)
            clock.advance(bySeconds: 3 * 3600)
            try await night.extract()
            // What was there was not asked for again, but the days whose stamps were still lacking.
            let lines = tenant.asked.map(\.line)
            #expect(lines.count - Set(lines).count == 1)
            return night
        }
        #expect(tenant.asked.allSatisfy { $0.status == 200 })
        #expect(night.pausedUntil.isEmpty)
        let wanted = try await undisturbed()
        #expect(try night.packages().differing(from: try wanted.packages()) == [])
        #expect(night.fetched().isEmpty)
    }

    @Test(arguments: [("08:28:00", "10:02"), ("10:01:59", "10:02"), ("17:28:00", "18:32")])
    func `a run that starts in the hours waits for their end`(
        start: String, end: String
    ) async throws {
        let clock = try HourClock("2026-10-31T\(start)")
        let tenant = Tenant(clock: clock, employees: 5)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            try await night.extract()
            #expect(night.pausedUntil == ["2026-10-31 \(end)"])
            #expect(tenant.asked.first.map { String($0.at.prefix(5)) } == end)
        }
    }

    @Test func `a service whose clock is ahead is waited for too`() async throws {
        let clock = try HourClock("2026-10-31T08:24:00", serviceIsAhead: 10 * 60)
        let tenant = Tenant(clock: clock, employees: 5)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            try await night.extract()
            #expect(tenant.asked.map(\.status).filter { $0 == 403 }.count == 1)
            #expect(night.pausedUntil == ["2026-10-31 10:02"])
        }
    }

    @Test func `maintenance at another hour is waited for, but not for ever`() async throws {
        let clock = try HourClock("2026-10-31T13:00:00")
        let tenant = Tenant(clock: clock, employees: 5) { $0.isUnderMaintenance = true }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceClosed])
            #expect(clock.face.hasPrefix("14:00"))
        }
    }

    @Test func `a check in the hours asks about the token alone`() async throws {
        let clock = try HourClock("2026-10-31T09:00:00")
        let tenant = Tenant(clock: clock, employees: 5)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock)
            let (tenants, faults) = try await night.check()
            #expect(tenants.isEmpty)
            #expect(faults.map(\.code) == [.serviceClosed])
            #expect(tenant.asked.count == 1)
            #expect(tenant.asked.first?.line.hasSuffix("/available") == true)
        }
    }

    @Test func `nothing is forbidden where pipeline.yml says so`() async throws {
        let clock = try HourClock("2026-10-31T09:00:00", serviceIsAhead: 3 * 3600)
        let tenant = Tenant(clock: clock, employees: 5)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30") {
                $0.forbiddenHours = []
            }
            try await night.extract()
            #expect(clock.face.hasPrefix("09:00"))
        }
    }
}
