import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct CommitLoadTests {
    @Test func `what an import file has is pending`() throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,ステータス\r\n") { rehearsal in
            rehearsal.settings.pipeline.integrations = [
                integrationSettings(report: .note, status: .completed)
            ]
            let day = Day(
                breaks: "12:00-13:00", report: "会議, \"A\"\n2行目", status: "1", number: "0001")
            try rehearsal.night("1", [day])
            let values = WrittenField.allCases.map { "pending_\(heading($0))" }
            #expect(
                try values.map { try rehearsal.loaded($0) } == [
                    ["09:00"], ["18:00"], ["12:00-13:00"], [""], ["会議, \"A\"\n2行目"], ["1"],
                ])
            #expect(
                try rehearsal.loaded(
                    "employee_code", "date", "integration", "employee_number", "confirmed_run",
                    "pending_run", "pending_first_run", "pending_file", "pending_line")
                    == ["E1 2026-10-01 本社 0001  1 1 upload-001.csv 2"])
            #expect(
                try WrittenField.allCases.allSatisfy {
                    try rehearsal.loaded("confirmed_\(heading($0))") == [""]
                })
        }
    }

    @Test func `with on_write CrowdLog has what an import file has`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "会議")])
            #expect(
                try rehearsal.loaded(
                    "confirmed_run", "confirmed_clock_in", "confirmed_clock_out",
                    "confirmed_daily_report", "pending_run", "pending_first_run",
                    "pending_clock_in", "pending_file", "pending_line")
                    == ["1 09:00 18:00 会議     "])
        }
    }

    @Test func `with on_write what was pending is confirmed once it is written again`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(code: "E2")])
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("2", [Day(hours: "10:00-18:00")])
            #expect(
                try rehearsal.loaded(
                    "employee_code", "confirmed_run", "confirmed_clock_in", "pending_run",
                    "pending_clock_in") == ["E1 2 10:00  ", "E2   1 09:00"])
        }
    }

    @Test func `tells where each day stands in the files`() throws {
        try rehearse { rehearsal in
            rehearsal.target.maxRows = 2
            try rehearsal.night("1", [Day(report: "1行目\n2行目"), Day(code: "E2"), Day(code: "E3")])
            #expect(
                try rehearsal.loaded("employee_code", "pending_file", "pending_line") == [
                    "E1 upload-001.csv 2", "E2 upload-001.csv 4", "E3 upload-002.csv 2",
                ])
        }
    }

    @Test func `a second time does nothing`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            let files = try rehearsal.files(ofGeneration: 1)
            try rehearsal.commit()
            #expect(rehearsal.ledger.generations(october) == [1])
            #expect(try rehearsal.files(ofGeneration: 1) == files)
        }
    }

    @Test func `what a resumed run prepares anew is taken in`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Partition(name: "支社", days: [Day()])])
            try rehearsal.add(Partition(name: "本社", days: [Day(code: "E2")]))
            try rehearsal.prepare()
            try rehearsal.commit()
            #expect(
                try rehearsal.loaded("employee_code", "pending_run", "pending_first_run")
                    == ["E1 1 1", "E2 1 1"])
            let generations = rehearsal.ledger.generations(october)
            try rehearsal.commit()
            #expect(rehearsal.ledger.generations(october) == generations)
        }
    }

    @Test func `a night that changes nothing leaves the ledger alone`() throws {
        let days = [Day(report: "会議"), Day(code: "E2", hours: "08:00-17:00")]
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            let partition = Partition(days: days, held: [Day(code: "E3")])
            try rehearsal.night("1", [partition])
            let files = try rehearsal.files(ofGeneration: 1)
            try rehearsal.night("2", [partition])
            #expect(rehearsal.ledger.generations(october) == [1])
            #expect(try rehearsal.files(ofGeneration: 1) == files)
        }
    }

    @Test func `a month without days gets no generation`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Partition(ignored: [Day(verdict: .ignored(.notWorked))])])
            #expect(FileReading.names(in: rehearsal.ledger.path).isEmpty)
        }
    }

    @Test func `a day that waits is taken along by a night that does not look at it`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "a"), Day(date: "2026-10-31")])
            rehearsal.target.confirm = .manual
            try rehearsal.night("2", [Day(report: "b"), Day(date: "2026-10-31")])
            let window = try #require(
                WorkWindow(from: day("2026-10-20"), to: day("2026-10-31")))
            rehearsal.settings.window = window
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("3", [Day(date: "2026-10-31", report: "c")])
            #expect(
                try rehearsal.loaded(
                    "date", "confirmed_run", "confirmed_daily_report", "pending_run",
                    "pending_first_run", "pending_daily_report", "pending_file", "pending_line")
                    == ["2026-10-01 3 b     ", "2026-10-31 3 c     "])
        }
    }

    @Test func `whatever is in a text, it stays as it is from generation to generation`() throws {
        let codes = ["A\"1\"", "B,2", "C", "D"]
        let reports = ["", "a, b", "\"\"", "1行目\r\n2行目\n", " \\ ", "了解😀", "'=1+1"]
        let days = codes.flatMap { code in
            reports.enumerated().map {
                Day(code: code, date: "2026-10-0\($0 + 1)", report: $1, number: code + "\"")
            }
        }
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", days)
            let columns = try rehearsal.texts()
            #expect(columns == days.map { "\($0.code) \($0.date) \($0.number ?? "") \($0.report)" })
            for (night, code) in [("2", "0"), ("3", "C0"), ("4", "Z")] {
                try rehearsal.night(night, days + [Day(code: code)])
                #expect(try rehearsal.diff("change").count { $0 == "unchanged" } == days.count)
                #expect(try rehearsal.texts().count { columns.contains($0) } == days.count)
            }
        }
    }

    @Test func `a forgotten day leaves the ledger`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(), Day(code: "E2"), Day(code: "E3")])
            rehearsal.target.confirm = .manual
            let done = Day(code: "E2", verdict: .ignored(.doneByHand), isKnown: false)
            try rehearsal.night(
                "2", [Partition(days: [Day(), Day(code: "E3")], ignored: [done])])
            #expect(try rehearsal.forgotten("employee_code", "date") == ["E2 2026-10-01"])
            #expect(
                try rehearsal.loaded("employee_code", "confirmed_run", "pending_run")
                    == ["E1 1 ", "E3 1 "])
            try rehearsal.night(
                "3", [Partition(days: [Day(), Day(code: "E3")], ignored: [done])])
            #expect(try rehearsal.forgotten("employee_code").isEmpty)
            #expect(rehearsal.ledger.generations(october) == [1, 2])
        }
    }

    @Test func `refuses where the ledger has moved since`() throws {
        try rehearse { rehearsal in
            try rehearsal.begin("1", [Partition(days: [Day()])])
            try rehearsal.prepare()
            let first = rehearsal
            try rehearsal.night("2", [Day(code: "E2")])
            let files = try rehearsal.files(ofGeneration: 1)
            #expect(
                throws: Faults(
                    .ledgerMoved, at: Place(file: first.load.text),
                    [
                        .month: "2026-10", .expected: "0", .found: "1", .command: "kintai run",
                    ])
            ) { try first.commit() }
            #expect(rehearsal.ledger.generations(october) == [1])
            #expect(try rehearsal.files(ofGeneration: 1) == files)
        }
    }

    @Test func `refuses a load that is missing, torn or altered`() throws {
        try rehearse { rehearsal in
            let missing = #expect(throws: Faults.self) { try rehearsal.commit() }
            #expect(missing?.all.map(\.code) == [.packageMissing])

            try rehearsal.begin("1", [Partition(days: [Day()])])
            try rehearsal.prepare()
            let diff = try rehearsal.text("diff.csv")
            try FileWriting.replaceFile(
                rehearsal.load / "diff.csv",
                with: Array(diff.replacing("18:00", with: "18:01").utf8))
            let altered = #expect(throws: Faults.self) { try rehearsal.commit() }
            #expect(altered?.all.map(\.code) == [.packageChecksumDiffers])

            try FileWriting.remove(rehearsal.load / "datapackage.json")
            let torn = #expect(throws: Faults.self) { try rehearsal.commit() }
            #expect(torn?.all.map(\.code) == [.packageTorn])
            #expect(rehearsal.ledger.newest(october) == 0)
        }
    }

    private func heading(_ field: WrittenField) -> String {
        switch field {
        case .clockIn: "clock_in"
        case .clockOut: "clock_out"
        case .breaks: "breaks"
        case .leave: "leave"
        case .dailyReport: "daily_report"
        case .status: "status"
        }
    }
}

extension Rehearsal {
    fileprivate func texts() throws -> [String] {
        try loaded("employee_code", "date", "employee_number", "confirmed_daily_report")
    }
}
