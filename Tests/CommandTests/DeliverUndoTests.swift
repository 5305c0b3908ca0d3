import Foundation
import Testing

/// The folder of `deliver` holds what undoes a run as long as that is what must be uploaded.
@Suite struct DeliverUndoTests {
    @Test func `delivers what undoes a run`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            _ = try await office.kintai("confirm")
            #expect(try office.delivered() == [first.report, first.nothing, "uploaded"])
            let second = try await office.night("2026-10-07", ["0012,2026-10-05,10:00,18:00"])
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])

            let undone = try await office.kintai("undo --today 2026-10-07")
            #expect(undone.status == 0, "\(undone.errors)")
            let undo = "kintai_2026-10_1of1_\(second.run)-undo.csv"
            #expect(try office.delivered() == [second.howTo, undo, second.report, "uploaded"])
            #expect(
                String(decoding: try office.bytes(undo), as: UTF8.self).contains(",09:00,18:00,"))
        }
    }

    @Test func `takes the files of the undone run away where all others stay`() async throws {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "  first_load:", to: "  confirm: on_write\n  first_load:")
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            let second = try await office.night("2026-10-07", ["0012,2026-10-05,10:00,18:00"])
            #expect(
                try office.delivered() == [
                    second.howTo, first.upload, second.upload, second.report, "uploaded",
                ])
            _ = try await office.kintai("undo --today 2026-10-07")
            let undo = "kintai_2026-10_1of1_\(second.run)-undo.csv"
            #expect(
                try office.delivered() == [
                    second.howTo, first.upload, undo, second.report, "uploaded",
                ])
        }
    }

    @Test func `delivers what undoes an old run, until a newer one looks at its days`() async throws
    {
        try await Office.withOffice { office in
            let days = ["0012,2026-10-05,09:00,18:00", "0013,2026-10-05,09:00,18:00"]
            _ = try await office.night("2026-10-06", days)
            _ = try await office.kintai("confirm")
            let changed = days.map { $0.replacing("09:00", with: "10:00") }
            let second = try await office.night("2026-10-07", changed)
            _ = try await office.kintai("confirm")
            let third = try await office.night(
                "2026-10-08", [changed[0].replacing("18:00", with: "19:00"), changed[1]])
            _ = try await office.kintai("confirm")

            let undone = try await office.kintai(
                "undo \(second.run) --today 2026-10-08 --language en")
            #expect(
                undone.output.contains(
                    "given anew by a later run, so left as they are (1 days):\n  0012  2026-10: 5\n"
                ))
            let undo = "kintai_2026-10_1of1_\(second.run)-undo.csv"
            #expect(try office.delivered() == [third.howTo, undo, third.report, "uploaded"])
            #expect(
                String(decoding: try office.bytes(undo), as: UTF8.self)
                    .hasSuffix("\r\n0013,2026-10-05,09:00,18:00,\r\n"))

            let fourth = try await office.night("2026-10-09", ["0013,2026-10-05,10:00,"])
            #expect(!(try office.delivered().contains(undo)), "\(fourth.output)")
        }
    }
}
