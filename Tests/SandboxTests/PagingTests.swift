import Foundation
import Testing

@testable import Sandbox

/// 60 people and the service's own account.
@Suite struct PagingTests {
    @Test(arguments: [
        ("", 25), ("?limit=10", 10), ("?limit=100", 61), ("?limit=25&page=3", 11),
        ("?limit=61&page=2", 0), ("?page=4", 0),
    ])
    func `gives as many items as asked for`(query: String, count: Int) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.list("/users\(query)")
            #expect(reply.status == 200)
            #expect(try reply.items.count == count)
            #expect(reply.header("X-Total-Count") == "61")
        }
    }

    /// As the library does that is known for it.
    @Test func `ignores limit and page in headers`() async throws {
        try await Wire.serving { wire in
            let plain = try await wire.list("/users")
            let reply = try await wire.list("/users", headers: ["limit": "100", "page": "2"])
            #expect(reply.body == plain.body)
            #expect(reply.header("X-Total-Page") == "3")
        }
    }

    @Test func `links to the pages around`() async throws {
        try await Wire.serving { wire in
            let reply = try await wire.list("/users?limit=20&page=2")
            let base = "http://127.0.0.1:\(wire.port)/api/example/v1/users?limit=20"
            #expect(
                reply.header("Link")
                    == "<\(base)&page=3>; rel=\"next\", <\(base)&page=1>; rel=\"previous\", "
                    + "<\(base)&page=4>; rel=\"last\", <\(base)&page=1>; rel=\"first\"")
            #expect(reply.header("X-Total-Page") == "4")
            let first = try await wire.list("/users")
            #expect(first.header("Link")?.contains("previous") == false)
            let last = try await wire.list("/users?page=3")
            #expect(last.header("Link")?.contains("next") == false)
        }
    }

    @Test(arguments: [
        "limit=0", "limit=-1", "limit=ten", "limit=", "page=0", "page=1.5", "from=2026-10-01",
        // A `+` that wasn't escaped is a space.
        "to=2026-10-01T00:00:00+09:00",
    ])
    func `refuses what it can't read`(query: String) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.list("/users?\(query)")
            #expect(reply.status == 400)
        }
    }

    @Test func `gives everybody once, in no helpful order, page by page`() async throws {
        try await Wire.serving { wire in
            let ids = try await wire.all("/users").compactMap { $0["id"] as? Int }
            #expect(ids.count == 61)
            #expect(Set(ids).count == 61)
            #expect(ids != ids.sorted())
            #expect(try await wire.all("/users").compactMap { $0["id"] as? Int } == ids)
        }
    }

    @Test func `filters by update time, both ends included`() async throws {
        try await Wire.serving { wire in
            let days = try await wire.all("/work_outputs/daily/2026-10-05")
            let times = days.compactMap { $0["updated_at"] as? String }.sorted()
            let (low, high) = (times[10], times[40])
            let escaped = [low, high].map { $0.replacing("+", with: "%2B") }
            let query = "from=\(escaped[0])&to=\(escaped[1])"
            let found = try await wire.all("/work_outputs/daily/2026-10-05?\(query)")
            let expected = times.filter { low <= $0 && $0 <= high }
            #expect(found.compactMap { $0["updated_at"] as? String }.sorted() == expected)
            #expect(expected.contains(low) && expected.contains(high))
            #expect(expected.count < days.count)
        }
    }

    @Test(arguments: [
        (HRMOSSettings.LimitAbove100.cap, 200, 61), (.error, 400, 0),
    ])
    func `caps or refuses a limit above 100`(
        way: HRMOSSettings.LimitAbove100, status: Int, count: Int
    ) async throws {
        var settings = HRMOSSettings()
        settings.limitAbove100 = way
        try await Wire.serving(settings) { wire in
            let reply = try await wire.list("/users?limit=101")
            #expect(reply.status == status)
            #expect(try reply.items.count == count)
        }
    }

    @Test func `cuts a page at 100`() async throws {
        var company = Company.Settings.small
        company.employees = 150
        try await Wire.serving(company: company) { wire in
            let reply = try await wire.list("/users?limit=500")
            #expect(try reply.items.count == 100)
            #expect(reply.header("X-Total-Page") == "2")
        }
    }

    @Test func `leaves the totals out`() async throws {
        var settings = HRMOSSettings()
        settings.omitsTotals = true
        try await Wire.serving(settings) { wire in
            let reply = try await wire.list("/users")
            #expect(reply.header("X-Total-Count") == nil)
            #expect(reply.header("X-Total-Page") == nil)
            #expect(reply.header("Link") != nil)
        }
    }

    @Test(arguments: [
        // One slips between the pages; one comes twice; afterwards the list stands still.
        (HRMOSSettings.RowsChange.moved, 61, 60, 61), (.added, 61, 60, 61),
    ])
    func `changes rows between pages once`(
        change: HRMOSSettings.RowsChange, rows: Int, people: Int, later: Int
    ) async throws {
        var settings = HRMOSSettings()
        settings.rowsChange = change
        try await Wire.serving(settings) { wire in
            let token = try await wire.token()
            func walk() async throws -> [Int] {
                var ids: [Int] = []
                for page in 1...3 {
                    let reply = try await wire.ask("/users?page=\(page)", "Token \(token)")
                    ids += try reply.items.compactMap { $0["id"] as? Int }
                }
                return ids
            }
            let first = try await walk()
            #expect(first.count == rows)
            #expect(Set(first).count == people)
            let second = try await walk()
            #expect(Set(second).count == later)
            #expect(second.count == later)
        }
    }
}
