import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// E1's 1st of October is 9 to 18, then 10 to 18, then 11 to 18.
@Suite struct UndoRunTests {
    private static let nine = Day()
    private static let ten = Day(hours: "10:00-18:00")
    private static let eleven = Day(hours: "11:00-18:00")

    @Test func `brings back what CrowdLog had, and asks to clear what it had not`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Self.nine, Day(code: "E2")])
            try rehearsal.night("2", [Self.ten, Day(code: "E2"), Day(code: "E3")])
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 1)
            #expect(undoing.toClear == [Undoing.Clearing(code: "E3", date: "2026-10-01")])
            #expect(undoing.left.isEmpty)
            #expect(
                try rehearsal.text("upload-001.csv", ofUndo: "2")
                    == "社員コード,年月日,出社,退社,休憩詳細,日報\r\nE1,2026-10-01,09:00,18:00,,\r\n")
            #expect(
                try rehearsal.days == [
                    "E1 2 10:00 2-undo 09:00", "E2 1 09:00  ", "E3 2 09:00 2-undo ",
                ])
        }
    }

    @Test func `a run whose files nobody confirmed may have arrived`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Self.nine])
            try rehearsal.confirm("1")
            try rehearsal.night("2", [Self.ten, Day(code: "E3")])
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 1)
            #expect(undoing.toClear.map(\.code) == ["E3"])
            #expect(try rehearsal.days == ["E1 1 09:00 2-undo 09:00", "E3   2-undo "])
        }
    }

    @Test(arguments: [true, false])
    func `a day that a later run has changed stays, confirmed or not`(isConfirmed: Bool) throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Self.nine])
            try rehearsal.confirm("1")
            try rehearsal.night("2", [Self.ten, Day(code: "E2")])
            try rehearsal.confirm("2")
            try rehearsal.night("3", [Self.eleven, Day(code: "E2")])
            if isConfirmed { try rehearsal.confirm("3") }
            let before = try rehearsal.days
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 0)
            #expect(undoing.toClear.map(\.code) == ["E2"])
            #expect(undoing.left.map(\.reason) == [.changedLater])
            #expect(undoing.left.map(\.code) == ["E1"])
            #expect(try rehearsal.days.first == before.first)
        }
    }

    @Test func `runs are undone one after the other, the newest first`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Self.nine])
            try rehearsal.night("2", [Self.ten])
            try rehearsal.night("3", [Self.eleven])
            #expect(try rehearsal.undo("3").restored == 1)
            try rehearsal.confirm("3-undo")
            #expect(try rehearsal.days == ["E1 3-undo 10:00  "])
            #expect(try rehearsal.undo("2").restored == 1)
            #expect(try rehearsal.text("upload-001.csv", ofUndo: "2").contains(",09:00,18:00,"))
            #expect(try rehearsal.confirm("2-undo") == LoadStage.Confirmation(confirmed: 1))
            #expect(try rehearsal.days == ["E1 2-undo 09:00  "])
            #expect(try rehearsal.undo("1").toClear.map(\.code) == ["E1"])
            #expect(try rehearsal.confirm("1-undo") == LoadStage.Confirmation(cleared: 1))
            #expect(try rehearsal.days == [])
        }
    }

    @Test(arguments: ["2", "3", "3-undo"])
    func `what was undone stays so when somebody confirms it once more`(run: String) throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Self.nine])
            try rehearsal.night("2", [Self.ten])
            try rehearsal.night("3", [Self.eleven])
            for name in ["3", "2"] {
                _ = try rehearsal.undo(name)
                try rehearsal.confirm(name + "-undo")
            }
            #expect(try rehearsal.confirm(run) == LoadStage.Confirmation(overtaken: 1))
            #expect(try rehearsal.days == ["E1 2-undo 09:00  "])
        }
    }

    @Test func `a day that undoing a newer run asks to clear is left out`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Self.nine])
            try rehearsal.night("2", [Self.ten])
            #expect(try rehearsal.undo("2").toClear.count == 1)
            #expect(try rehearsal.undo("1") == Undoing())
        }
    }

    @Test(arguments: [true, false])
    func `a second time comes to the same end, and there is an end`(isConfirmed: Bool) throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Self.nine])
            try rehearsal.confirm("1")
            try rehearsal.night("2", [Self.ten, Day(code: "E3")])
            if isConfirmed { try rehearsal.confirm("2") }
            let first = try rehearsal.undo("2")
            let file = try rehearsal.text("upload-001.csv", ofUndo: "2")
            let days = try rehearsal.days
            #expect(try rehearsal.undo("2") == first)
            #expect(try rehearsal.text("upload-001.csv", ofUndo: "2") == file)
            #expect(try rehearsal.days == days)
            try rehearsal.confirm("2-undo")
            #expect(try rehearsal.undo("2") == Undoing())
        }
    }

    @Test func `days that have moved to another code are told`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Self.nine, Day(code: "E2")])
            _ = try moveCode(
                from: "E1", to: "N1", settings: rehearsal.settings.pipeline)
            let undoing = try rehearsal.undo("1")
            #expect(undoing.toClear == [Undoing.Clearing(code: "E2", date: "2026-10-01")])
            #expect(
                undoing.left == [
                    Undoing.Left(code: "E1", date: "2026-10-01", reason: .codeMoved)
                ])
        }
    }

    @Test func `a day in a closed or submitted period stays`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            let dates = ["2026-10-01", "2026-10-02", "2026-10-03"]
            try rehearsal.night("1", dates.map { Day(date: $0) })
            rehearsal.target.closedThrough = .date(try day("2026-10-01"))
            rehearsal.target.submitted = try rehearsal.input("employee_code,date\nE1,2026-10-02\n")
            let undoing = try rehearsal.undo("1")
            #expect(undoing.toClear.map(\.date) == ["2026-10-03"])
            #expect(
                undoing.left == [
                    Undoing.Left(code: "E1", date: "2026-10-01", reason: .closed),
                    Undoing.Left(code: "E1", date: "2026-10-02", reason: .submitted),
                ])
        }
    }

    /// E4's day is later than the download reaches.
    @Test func `what somebody typed or cleared in CrowdLog since stays`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            let names = ["E1", "E2", "E3", "E5"]
            let late = Day(code: "E4", date: "2026-10-20")
            try rehearsal.night("1", names.map { Day(code: $0) } + [late])
            var ten = names.map { Day(code: $0, hours: "10:00-18:00") }
            ten.append(Day(code: "E4", date: "2026-10-20", hours: "10:00-18:00"))
            try rehearsal.night("2", ten + [Day(code: "E6"), Day(code: "E7")])
            rehearsal.target.current = CurrentFile(
                file: try rehearsal.input(""), format: CSVFormat(profile: CSVProfile()))
            // E1 as the run wrote it, E2 typed, E3 as before, E5 cleared; E6 cleared, E7 typed.
            try show(
                [
                    Shown(code: "E1", clockIn: "10:00"), Shown(code: "E2", clockIn: "09:30"),
                    Shown(code: "E3"), Shown(code: "E7", clockOut: "17:00"),
                ], in: rehearsal.run("2").undo)
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 3)
            #expect(undoing.toClear.map(\.code) == ["E6"])
            #expect(undoing.left.map(\.code) == ["E2", "E5", "E7"])
            #expect(Set(undoing.left.map(\.reason)) == [.changedInCrowdLog])
        }
    }

    @Test(
        arguments: [
            (nil, ["E1"], ["E1 2 10:00  ", "E2 2 10:00 2-undo 09:00"]),
            ("〓", [], ["E1 2 10:00 2-undo 09:00", "E2 2 10:00 2-undo 09:00"]),
        ] as [(String?, [String], [String])])
    func `text that the encoding lacks by now is replaced, or its day is listed`(
        substitute: String?, inexpressible: [String], days: [String]
    ) throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "了解😀"), Day(code: "E2", report: "会議")])
            try rehearsal.night("2", [Self.ten, Day(code: "E2", hours: "10:00-18:00")])
            rehearsal.target.encoding = .cp932
            rehearsal.target.replaceUnencodable = substitute
            let undoing = try rehearsal.undo("2")
            #expect(undoing.inexpressible.map(\.code) == inexpressible)
            #expect(undoing.restored == 2 - inexpressible.count)
            #expect(try rehearsal.days == days)
        }
    }

    @Test func `without the download nothing is undone where pipeline.yml names one`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Self.nine])
            rehearsal.target.current = CurrentFile(
                file: try rehearsal.input(""), format: CSVFormat(profile: CSVProfile()))
            let faults = #expect(throws: Faults.self) { try rehearsal.undo("1") }
            #expect(faults?.all.map(\.code) == [.packageMissing])
        }
    }
}

extension Rehearsal {
    /// Days of the newest ledger: code, confirmed run and start, pending run and start.
    var days: [String] {
        get throws {
            try loaded(
                "employee_code", "confirmed_run", "confirmed_clock_in", "pending_run",
                "pending_clock_in")
        }
    }

    func run(_ name: String) -> RunFolder { RunFolder(workspace / "runs" / name) }

    func undo(_ name: String) throws -> Undoing {
        try undoRun(settings: settings, run: run(name))
    }

    @discardableResult
    func confirm(_ name: String) throws -> LoadStage.Confirmation {
        try confirmRun(settings: settings.pipeline, run: run(name))
    }

    fileprivate func text(_ file: String, ofUndo name: String) throws -> String {
        let path = run(name).undo.loaded(october) / file
        return String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    }

    /// A file beside the template.
    fileprivate func input(_ text: String) throws -> InputFile {
        let path = workspace / "input.csv"
        try FileWriting.replaceFile(path, with: Array(text.utf8))
        return InputFile(name: "input.csv", path: path.text)
    }
}
