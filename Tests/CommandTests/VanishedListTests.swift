import Foundation
import Testing

/// A day that has vanished from the source stands in the list for review and can be settled there.
@Suite struct VanishedListTests {
    private static let other = "0013,2026-10-05,09:00,18:00"

    @Test func `lists the day with what CrowdLog has, and forgets it once it is done`() async throws
    {
        try await Office.withOffice { office in
            _ = try await office.night(
                "2026-10-07",
                ["0012,2026-10-05,09:00,18:00", "0012,2026-10-06,09:30,18:30", Self.other])
            _ = try await office.kintai("confirm")

            let second = try await office.night("2026-10-08", [Self.other])
            let list = try office.bytes("kintai_held-for-review_\(second.run).csv")
            let rows = String(decoding: list, as: UTF8.self).split(separator: "\r\n")
            #expect(rows.count == 3)
            #expect(rows[1].contains("0012") && rows[1].contains("2026-10-05"))
            #expect(rows[1].contains("09:00") && rows[1].contains(",vanished,"))
            #expect(rows[2].contains("2026-10-06") && rows[2].contains("09:30"))

            // Handed back as it is it says nothing.
            try list.write(to: office.project.folder.appending(path: "corrections.csv"))
            let third = try await office.night("2026-10-09", [Self.other])
            #expect(try office.days(third, "vanished") == 2)
            #expect(try office.days(third, "extracted") == 1)

            // One is done by hand, the other may stay in CrowdLog.
            try office.correct("0012,2026-10-05,done\n0012,2026-10-06,skip\n")
            let fourth = try await office.night("2026-10-10", [Self.other])
            #expect(try office.days(fourth, "vanished") == 0)
            try office.correct("0012,2026-10-06,skip\n")
            let fifth = try await office.night("2026-10-11", [Self.other])
            #expect(try office.days(fifth, "vanished") == 0)
            try office.correct("")
            let sixth = try await office.night("2026-10-12", [Self.other])
            // The first was forgotten; CrowdLog has the second still.
            #expect(try office.days(sixth, "vanished") == 1)
        }
    }
}
