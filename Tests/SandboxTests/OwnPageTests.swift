import Foundation
import Testing

@testable import Sandbox

@Suite struct OwnPageTests {
    @Test func `tells what it has served`() async throws {
        try await Wire.serving { wire in
            let token = try await wire.token()
            _ = try await wire.ask("/work_outputs/daily/2026-10-05?limit=100", "Token \(token)")
            // Not whole.
            _ = try await wire.ask("/work_outputs/daily/2026-10-06?limit=20", "Token \(token)")
            _ = try await wire.ask("/users", "Bearer \(token)")
            let served = try await wire.ask("/_sandbox/served").object
            #expect(served["total"] as? Int == 4)
            #expect(served["most_at_once"] as? Int == 1)
            let requests = try #require(served["requests"] as? [[String: Any]])
            let users = requests.first { ($0["path"] as? String)?.hasSuffix("/users") == true }
            #expect(users?["status"] as? Int == 401)
            #expect(users?["count"] as? Int == 1)
            let days = try #require(served["days"] as? [[String: Any]])
            #expect(days.count == 1)
            #expect(days.first?["day"] as? String == "2026-10-05")
            let rows = try await wire.all("/work_outputs/daily/2026-10-05")
            #expect(days.first?["rows"] as? Int == rows.count)
        }
    }

    @Test func `tells the truth of every day`() async throws {
        try await Wire.serving { wire in
            let truth = try await wire.ask("/_sandbox/truth").body.split(separator: 10)
            var served: [[String: Any]] = []
            for month in ["2026-09", "2026-10", "2026-11"] {
                served += try await wire.all("/work_outputs/monthly/\(month)")
            }
            #expect(served.count == truth.count)
            let keys = served.map { "\($0["day"] ?? "") \($0["user_id"] ?? "")" }
            let expected = try truth.map { line in
                let item = try JSONSerialization.jsonObject(with: line) as? [String: Any]
                return "\(item?["day"] ?? "") \(item?["user_id"] ?? "")"
            }
            #expect(Set(keys) == Set(expected))
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test func `gives one employee's month by closing day`() async throws {
        try await Wire.serving { wire in
            let users = try await wire.all("/users")
            let closes20 = try #require(users.first { $0["cutoff_date"] as? Int == 20 })
            let id = try #require(closes20["id"] as? Int)
            let rows = try await wire.all("/work_outputs/monthly/2026-10?user_id=\(id)")
            #expect(rows.allSatisfy { $0["user_id"] as? Int == id })
            let days = rows.compactMap { $0["day"] as? String }
            #expect(days.contains { $0 < "2026-10-01" })
            #expect(days.allSatisfy { ("2026-09-21"..."2026-10-20").contains($0) })
        }
    }

    @Test func `changes, adds and takes away a day`() async throws {
        try await Wire.serving { wire in
            let path = "/work_outputs/daily/2026-10-05"
            let before = try await wire.all(path)
            let id = try #require(before.first?["user_id"] as? Int)
            let reply = try await wire.ask(
                "/_sandbox/change", method: "POST",
                body: """
                    {"user_id": \(id), "day": "2026-10-05", "start_at": "09:30", "end_at": "26:15",
                     "breaks": ["12:00-12:45"], "status": 3}
                    """)
            #expect(reply.status == 200)
            let changed = try #require(
                try await wire.all(path).first { $0["user_id"] as? Int == id })
            #expect(changed["start_at"] as? String == "09:30")
            #expect(changed["end_at"] as? String == "02:15")
            #expect(changed["next_day_end"] as? Int == 1)
            #expect(changed["total_break_time"] as? String == "0:45")
            #expect(changed["updated_at"] as? String == "2026-10-31T12:01:00.000+09:00")
            let query = "from=2026-10-31T12:00:30%2B09:00"
            #expect(try await wire.all("\(path)?\(query)").count == 1)

            _ = try await wire.ask(
                "/_sandbox/change", method: "POST",
                body: #"{"user_id": \#(id), "day": "2026-10-05", "remove": true}"#)
            #expect(try await wire.all(path).count == before.count - 1)
            _ = try await wire.ask(
                "/_sandbox/change", method: "POST",
                body: #"{"user_id": \#(id), "day": "2026-10-05", "start_at": "10:00"}"#)
            #expect(try await wire.all(path).count == before.count)
        }
    }

    @Test(arguments: [
        "", "{}", #"{"user_id": 999999, "day": "2026-10-05"}"#,
        #"{"user_id": 1, "day": "2026-10-05", "start_at": "noon"}"#,
        #"{"user_id": 1, "day": "2026-10-05", "breaks": ["13:00-12:00"]}"#,
        #"{"user_id": 1, "day": "2026-10-05", "segment_title": "なし"}"#,
        #"{"user_id": 1, "day": "2026-10-05", "status": 5}"#,
    ])
    func `refuses a change it can't make`(body: String) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.ask("/_sandbox/change", method: "POST", body: body)
            #expect(reply.status == 400)
        }
    }

    @Test func `lists punches newest first for one employee`() async throws {
        try await Wire.serving { wire in
            let rows = try await wire.all("/work_outputs/daily/2026-10-05")
            let id = try #require(
                rows.first { $0["stamping_end_at"] is String }?["user_id"] as? Int)
            let stamps = try await wire.all("/stamp_logs/user/\(id)")
            let times = stamps.compactMap { $0["created_at"] as? String }
            #expect(times == times.sorted(by: >))
            #expect(Set(stamps.compactMap { $0["stamp_type"] as? Int }).isSubset(of: [1, 2, 7, 8]))
            let outs = try await wire.all("/stamp_logs/user/\(id)?stamp_type=2")
            #expect(!outs.isEmpty && outs.count < stamps.count)
            let daily = try await wire.all("/stamp_logs/daily/2026-10-05")
            #expect(
                daily.allSatisfy {
                    ($0["created_at"] as? String)?.hasPrefix("2026-10-05") == true
                })
        }
    }

    @Test func `filters closed months by number and status`() async throws {
        try await Wire.serving { wire in
            let all = try await wire.all("/work_output_months/monthly/2026-09")
            var byStatus = 0
            for status in [0, 1, 2, 3, 99] {
                byStatus += try await wire.all(
                    "/work_output_months/monthly/2026-09?status=\(status)"
                ).count
            }
            #expect(byStatus == all.count)
            let two = try await wire.all("/work_output_months/monthly/2026-09?number=A0005,A0008")
            #expect(Set(two.compactMap { $0["number"] as? String }) == ["A0005", "A0008"])
            let open = try await wire.all("/work_output_months/monthly/2026-10?status=1,2,3,99")
            // Months that close on the 31st are still open on that day.
            let users = try await wire.all("/users")
            let late = users.filter { $0["cutoff_date"] as? Int == 31 }
            #expect(
                Set(open.compactMap { $0["user_id"] as? Int })
                    .isDisjoint(with: late.compactMap { $0["id"] as? Int }))
            #expect(!open.isEmpty)
        }
    }
}
