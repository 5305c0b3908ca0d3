import Foundation
import Testing

/// The folder of `deliver` holds what must be uploaded now, and nothing of the people's is touched.
@Suite struct DeliverTests {
    @Test func `holds one file for the newest run, and says how to import it`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            #expect(
                try office.delivered() == [first.howTo, first.upload, first.report, "uploaded"])
            #expect(try office.bytes(first.upload) == office.made(by: first))

            let second = try await office.night(
                "2026-10-07", ["0012,2026-10-05,09:00,18:00", "0012,2026-10-06,09:00,18:00"])
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])
            let note = String(decoding: try office.bytes(second.howTo), as: UTF8.self)
            #expect(note.contains("Shift_JIS") && note.contains(second.upload))
        }
    }

    @Test func `writes again what a run gave that never ended, though it counts as confirmed`()
        async throws
    {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "first_load: allow", to: "first_load: allow\n  confirm: on_write")
            let days = ["0012,2026-10-05,09:00,18:00"]
            let first = try await office.night("2026-10-06", days)
            // As a crash leaves it that comes after the ledger and before the delivery.
            try FileManager.default.removeItem(
                at: office.project.workspace.appending(path: "runs/\(first.run)/summary.json"))
            for name in [first.upload, first.howTo, first.report] {
                try FileManager.default.removeItem(at: office.url(name))
            }
            let second = try await office.night("2026-10-07", days)
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])
            #expect(try office.bytes(second.upload) == office.made(by: first))
            // And no third time.
            let third = try await office.night("2026-10-08", days)
            #expect(try office.days(third, "unchanged") == 1)
        }
    }

    @Test func `confirms what was moved to uploaded and then says there is nothing`() async throws {
        try await Office.withOffice { office in
            let days = ["0012,2026-10-05,09:00,18:00"]
            let first = try await office.night("2026-10-06", days)
            try office.move(first.upload, to: "uploaded/renamed by the clerk.csv")

            let second = try await office.night("2026-10-07", days)
            #expect(second.output.contains("1 days"))
            #expect(try office.delivered() == [second.report, second.nothing, "uploaded"])
            #expect(try office.delivered("uploaded") == ["confirmed"])
            #expect(try office.delivered("uploaded/confirmed") == ["renamed by the clerk.csv"])

            let third = try await office.night("2026-10-08", days)
            #expect(!third.output.contains("uploaded/"))
            #expect(try office.delivered() == [third.report, third.nothing, "uploaded"])
        }
    }

    @Test func `confirms nothing by a file that was changed`() async throws {
        try await Office.withOffice { office in
            let days = ["0012,2026-10-05,09:00,18:00"]
            let first = try await office.night("2026-10-06", days)
            try office.move(first.upload, to: "uploaded/\(first.upload)")
            let path = "delivered/uploaded/\(first.upload)"
            let text = try Data(contentsOf: office.project.folder.appending(path: path))
            try (text + Data("\r\n".utf8)).write(to: office.project.folder.appending(path: path))

            let second = try await office.night("2026-10-07", days)
            #expect(second.errors.contains("warning:") && second.errors.contains(first.upload))
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])
            #expect(try office.delivered("uploaded") == [first.upload])
        }
    }

    @Test func `keeps an older file whose month the new run doesn't cover`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            let second = try await office.night(
                "2026-11-03", ["0012,2026-11-02,09:00,18:00"], from: "2026-11-01")
            let november = second.upload.replacing("2026-10", with: "2026-11")
            #expect(
                try office.delivered() == [
                    second.howTo, first.upload, november, second.report, "uploaded",
                ])
        }
    }

    @Test func `takes a day along that has left the window before it was imported`() async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            let second = try await office.night(
                "2026-10-20", ["0012,2026-10-19,09:00,18:00"], from: "2026-10-15")
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])
            let file = String(decoding: try office.bytes(second.upload), as: UTF8.self)
            #expect(file.contains(",2026-10-05,09:00,18:00,"))
            #expect(file.contains(",2026-10-19,09:00,18:00,"))
        }
    }

    @Test func `takes the reports of an integration along that the run leaves out`() async throws {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "profiles:\n",
                to: """
                      - name: 支社
                        source: {kind: csv, files: [branch.csv], profile: with-report}
                        daily_report: note
                    profiles:
                      with-report:
                        header: true
                        columns: {employee_number: number, date: date, clock_in: in, clock_out: out,
                                  note: note}
                        dates: yyyy-MM-dd
                        durations: h:mm

                    """)
            try office.project.write(
                "number,date,in,out,note\n0013,2026-10-05,09:00,18:00,Stocktaking\n",
                to: "branch.csv")
            let days = ["0012,2026-10-05,09:00,18:00"]
            _ = try await office.night("2026-10-06", days)
            let second = try await office.night("2026-10-07", days, "--yes --integration 名古屋")
            let file = String(decoding: try office.bytes(second.upload), as: UTF8.self)
            #expect(file.contains("\r\n0012,2026-10-05,09:00,18:00,,\r\n"), "\(file)")
            #expect(file.contains("\r\n0013,2026-10-05,09:00,18:00,,Stocktaking\r\n"), "\(file)")
            // The header counts among what a run began with.
            let resumed = try await office.kintai("resume")
            #expect(resumed.status == 0, "\(resumed.errors)")
        }
    }

    @Test func `leaves people's files and a list that somebody is mending`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-02,09:00,"])
            let list = "kintai_held-for-review_\(first.run).csv"
            let workbook = "kintai_held-for-review_\(first.run).xlsx"
            #expect(
                try office.delivered() == [list, workbook, first.report, first.nothing, "uploaded"])
            try office.put("mended", in: list)
            try office.put("mended too", in: workbook)
            try office.put("mine", in: "kintai_2026-10_notes.csv")
            try office.put("mine", in: "minutes.txt")

            let second = try await office.night("2026-10-07", ["0012,2026-10-02,09:00,"])
            let newList = "kintai_held-for-review_\(second.run).csv"
            let third = try await office.night("2026-10-08", ["0012,2026-10-02,09:00,18:00"])
            #expect(
                try office.delivered()
                    == [
                        "kintai_2026-10_notes.csv", third.upload, list, workbook, "minutes.txt",
                        third.howTo, third.report, "uploaded",
                    ].sorted())
            #expect(try office.bytes(list) == Data("mended".utf8))
            #expect(try office.bytes(workbook) == Data("mended too".utf8))
            #expect(!(try office.delivered().contains(newList)))
        }
    }

    @Test func `delivers the list as a workbook until nothing of it is held`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-02,09:00,"])
            let workbook = "kintai_held-for-review_\(first.run).xlsx"
            #expect(
                try office.bytes(workbook)
                    == Data(
                        contentsOf: office.project.workspace.appending(
                            path: "runs/\(first.run)/held-for-review.xlsx")))

            let second = try await office.night("2026-10-07", ["0012,2026-10-02,09:00,18:00"])
            #expect(
                try office.delivered() == [second.howTo, second.upload, second.report, "uploaded"])
        }
    }

    @Test func `gives files the mode of pipeline.yml whatever the umask`() async throws {
        try await Office.withOffice(deliver: #"{folder: delivered, mode: "0640"}"#) { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            #expect(try office.mode("delivered/\(first.upload)") == 0o640)
            #expect(try office.mode("delivered/\(first.howTo)") == 0o640)
            #expect(try office.mode("delivered") & 0o777 == 0o770)
            #expect(try office.mode("delivered/uploaded") & 0o777 == 0o770)
        }
    }

    @Test func `fails on its own and delivers once the cause is mended`() async throws {
        try await Office.withOffice { office in
            try office.project.write("in the way", to: "delivered")
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            #expect(first.status == 73)
            #expect(first.errors.contains("[delivery-failed]"))
            try FileManager.default.removeItem(
                at: office.project.folder.appending(path: "delivered"))

            let resumed = try await office.kintai("resume")
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(
                try office.delivered() == [first.howTo, first.upload, first.report, "uploaded"])
            #expect(try office.bytes(first.upload) == office.made(by: first))
        }
    }

    @Test func `says that a group doesn't exist`() async throws {
        let deliver = #"{folder: delivered, group: no-such-group, mode: "0640"}"#
        try await Office.withOffice(deliver: deliver) { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            #expect(first.status == 73)
            #expect(first.errors.contains("[delivery-group]"))
            #expect(first.errors.contains("no-such-group"))
        }
    }

    @Test func `changes nothing but the report where a guard stops the run`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            _ = try await office.kintai("confirm")
            let before = try office.delivered()
            let second = try await office.night("2026-10-07", ["0012,2026-10-05,10:00,18:00"], "")
            #expect(second.status == 65)
            #expect(before == [first.report, first.nothing, "uploaded"])
            #expect(
                try office.delivered() == [second.report, first.nothing, "uploaded"])
        }
    }
}
