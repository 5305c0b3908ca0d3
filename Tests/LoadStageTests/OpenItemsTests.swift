import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct OpenItemsTests {
    @Test func `a held day is open, whole, with its first run and date`() throws {
        try rehearse { rehearsal in
            let unknown = Day(number: "0001", verdict: .held(.unknownEmployee), isKnown: false)
            try rehearsal.night("1", [Partition(held: [unknown])])
            rehearsal.settings.today = try day("2026-11-02")
            try rehearsal.night("2", [Partition(held: [unknown])])
            let folder = rehearsal.ledger.folder(october, generation: 1)
            #expect(
                String(decoding: try FileReading.bytes(of: folder / "open.csv"), as: UTF8.self)
                    == """
                    integration,employee_number,employee_code,date,kind,code,field,value,\
                    first_run,first_date
                    本社,0001,,2026-10-01,held,unknown-employee,clock_out,,1,2026-11-01

                    """)
            #expect(rehearsal.ledger.newest(october) == 1)
        }
    }

    @Test func `the reason may change, the age stays`() throws {
        try rehearse { rehearsal in
            let unknown = Day(number: "0001", verdict: .held(.unknownEmployee), isKnown: false)
            try rehearsal.night("1", [Partition(held: [unknown])])
            rehearsal.settings.today = try day("2026-11-02")
            let midnight = Day(number: "0001", verdict: .held(.pastMidnight))
            try rehearsal.night("2", [Partition(held: [midnight])])
            #expect(
                try rehearsal.open("employee_code", "code", "first_run", "first_date")
                    == ["E1 past-midnight 1 2026-11-01"])
            // Transform lets it through and load holds it.
            rehearsal.target.encoding = .cp932
            try rehearsal.night("3", [Day(report: "😀", number: "0001")])
            #expect(
                try rehearsal.open("code", "value", "first_run", "first_date")
                    == ["unencodable-text 😀 1 2026-11-01"])
        }
    }

    @Test func `closes when the day is loaded, dismissed, done or gone`() throws {
        try rehearse { rehearsal in
            let codes = ["E1", "E2", "E3", "E4"]
            try rehearsal.night("1", [Partition(held: codes.map { Day(code: $0) })])
            #expect(try rehearsal.open("employee_code") == codes)
            let ignored = [
                Day(code: "E2", verdict: .ignored(.dismissed)),
                Day(code: "E3", verdict: .ignored(.doneByHand)),
            ]
            try rehearsal.night("2", [Partition(days: [Day()], ignored: ignored)])
            #expect(try rehearsal.open("employee_code").isEmpty)
        }
    }

    @Test func `a day that is held again later begins anew`() throws {
        try rehearse { rehearsal in
            let held = [Partition(held: [Day()])]
            try rehearsal.night("1", held)
            try rehearsal.night("2", [Day()])
            try rehearsal.night("3", held)
            #expect(try rehearsal.open("employee_code", "first_run") == ["E1 3"])
        }
    }

    @Test func `stays when the day leaves the window`() throws {
        try rehearse { rehearsal in
            try rehearsal.night(
                "1", [Partition(held: [Day(), Day(code: "E2", date: "2026-10-20")])])
            rehearsal.settings.window = try #require(
                WorkWindow(from: day("2026-10-20"), to: day("2026-10-31")))
            try rehearsal.night("2", [])
            #expect(
                try rehearsal.open("employee_code", "date", "first_run") == ["E1 2026-10-01 1"])
        }
    }

    @Test func `stays when the integration failed or did not run`() throws {
        try rehearse { rehearsal in
            try rehearsal.night(
                "1", [Partition(held: [Day()]), Partition(name: "支社", held: [Day(code: "E2")])])
            try rehearsal.night("2", [Partition(name: "支社")])
            #expect(try rehearsal.open("integration", "employee_code") == ["本社 E1"])
        }
    }

    @Test func `an unreadable date is open until its integration runs without it`() throws {
        try rehearse { rehearsal in
            let unreadable = Day(
                date: "2026-10-32", verdict: .held(.unreadableValue), isKnown: false)
            try rehearsal.night("1", [Partition(held: [unreadable])])
            try rehearsal.night("2", [Partition(name: "支社", days: [Day(code: "E2")])])
            #expect(try rehearsal.open("date", "first_run") == ["2026-10-32 1"])
            try rehearsal.night("3", [])
            #expect(try rehearsal.open("date").isEmpty)
        }
    }

    @Test func `leave that no column can express is to be done by hand`() throws {
        try rehearse { rehearsal in
            let leave = Day(hours: "", leave: .full, verdict: .ignored(.leaveByHand))
            let other = Day(code: "E2", verdict: .ignored(.notWorked))
            try rehearsal.night("1", [Partition(ignored: [leave, other])])
            #expect(
                try rehearsal.open("employee_code", "kind", "code", "first_run")
                    == ["E1 by-hand leave-by-hand 1"])
            let done = Day(verdict: .ignored(.doneByHand))
            try rehearsal.night("2", [Partition(ignored: [done, other])])
            #expect(try rehearsal.open("code").isEmpty)
        }
    }

    @Test func `a note may leave a loaded day to people's hands`() throws {
        try rehearse { rehearsal in
            let notes = ["leave-by-hand", "hourly-leave-by-hand", "clipped", "placed-break"]
            let days = notes.enumerated().map { Day(code: "E\($0 + 1)", notes: $1) }
            try rehearsal.night("1", days)
            rehearsal.target.confirm = .onWrite
            for night in ["2", "3"] {
                try rehearsal.night(night, days)
                #expect(
                    try rehearsal.open("employee_code", "kind", "code", "first_run") == [
                        "E1 by-hand leave-by-hand 1", "E2 by-hand hourly-leave-by-hand 1",
                        "E3 by-hand clipped 1",
                    ])
            }
        }
    }

    @Test func `each thing that a day leaves to people's hands is open by itself`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(notes: "hourly-leave-by-hand")])
            try rehearsal.night(
                "2", [Day(notes: "clipped hourly-leave-by-hand leave-by-hand placed-break")])
            #expect(
                try rehearsal.open("kind", "code", "first_run") == [
                    "by-hand clipped 2", "by-hand hourly-leave-by-hand 1",
                    "by-hand leave-by-hand 2",
                ])
        }
    }

    @Test func `what load ignores or has loaded is not open`() throws {
        try rehearse { rehearsal in
            rehearsal.target.closedThrough = .date(try day("2026-10-01"))
            try rehearsal.night(
                "1",
                [
                    Partition(days: [Day(), Day(date: "2026-10-02")]),
                    Partition(name: "支社", days: [Day(date: "2026-10-02")]),
                ])
            #expect(try rehearsal.ignored("code") == ["closed", "lower-precedence"])
            #expect(try rehearsal.open("code").isEmpty)
        }
    }

    @Test func `sorts by integration, number, date and kind`() throws {
        try rehearse { rehearsal in
            func held(_ number: String, _ date: String) -> Day {
                Day(date: date, number: number, isKnown: false)
            }
            let leave = Day(number: "2", verdict: .ignored(.leaveByHand))
            try rehearsal.night(
                "1",
                [
                    Partition(
                        held: [held("2", "2026-10-02"), held("2", "2026-10-01"), held("10", "x")],
                        ignored: [leave]),
                    Partition(name: "支社", held: [held("1", "2026-10-05")]),
                ])
            #expect(
                try rehearsal.open("integration", "employee_number", "date", "kind") == [
                    "支社 1 2026-10-05 held", "本社 10 x held", "本社 2 2026-10-01 by-hand",
                    "本社 2 2026-10-01 held", "本社 2 2026-10-02 held",
                ])
        }
    }
}
