import Delimited
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct PrepareLoadTests {
    private let twoOffices = [
        Partition(
            name: "本社",
            days: [
                Day(code: "E2", report: "1行目\n2行目", notes: "placed-break", origin: "1:3"),
                Day(code: "E1", breaks: "12:00-13:00", number: "0001"),
                Day(code: "E1", date: "2026-10-02", number: "0001", origin: "2:5"),
            ],
            held: [Day(code: "E3")]),
        Partition(
            name: "支社",
            days: [
                Day(code: "E3", origin: "1:9"),
                Day(code: "E2", hours: "10:00-19:00", origin: "1:10"),
                Day(code: "E1", date: "2026-10-02", hours: "18:00-22:00", number: "a1"),
            ]),
    ]

    @Test func `makes the month's folder whole`() throws {
        try rehearse(twoOffices) { rehearsal in
            try rehearsal.prepare()
            #expect(
                try rehearsal.text("upload-001.csv")
                    == """
                    社員コード,年月日,出社,退社,休憩詳細,日報\r
                    E1,2026-10-01,09:00,18:00,12:00-13:00,\r
                    E2,2026-10-01,09:00,18:00,,"1行目
                    2行目"\r

                    """)
            #expect(
                try rehearsal.text("diff.csv")
                    == """
                    employee_code,date,change,integration,clock_in,clock_out,breaks,leave,\
                    leave_name,hourly_leave,daily_report,status,notes,leave_cells,\
                    before_clock_in,before_clock_out,before_breaks,before_leave,\
                    before_daily_report,before_status,pending_since,seen,file,line,\
                    employee_number,origin
                    E1,2026-10-01,added,本社,09:00,18:00,12:00-13:00,none,,,,,,,,,,,,,,,\
                    upload-001.csv,2,0001,1:2
                    E2,2026-10-01,added,本社,09:00,18:00,,none,,,"1行目
                    2行目",,placed-break,,,,,,,,,,upload-001.csv,3,E2,1:3

                    """)
            #expect(
                try rehearsal.text("held.csv")
                    == """
                    employee_number,employee_code,date,code,field,value,origin,integration
                    0001,E1,2026-10-02,split-day,,支社,2:5,本社
                    E3,E3,2026-10-01,better-source-held,,本社,1:9,支社
                    a1,E1,2026-10-02,split-day,,本社,1:2,支社

                    """)
            #expect(
                try rehearsal.text("ignored.csv")
                    == """
                    employee_number,employee_code,date,code,field,value,origin,integration
                    E2,E2,2026-10-01,lower-precedence,,本社,1:10,支社

                    """)
        }
    }

    @Test func `counts each timesheet once`() throws {
        try rehearse(twoOffices) { rehearsal in
            try rehearsal.prepare()
            let counts = try rehearsal.facts().counts
            #expect(
                counts == [
                    "本社": Tally(
                        received: 3, passed: ["added": 2, "changed": 0, "unchanged": 0],
                        held: ["split-day": 1],
                        notes: ["placed-break": 1]),
                    "支社": Tally(
                        received: 3, passed: ["added": 0, "changed": 0, "unchanged": 0],
                        held: ["split-day": 1, "better-source-held": 1],
                        ignored: ["lower-precedence": 1]),
                ])
            #expect(counts.values.allSatisfy { $0.balances })
        }
    }

    @Test func `refuses to lose a day`() throws {
        let input = try monthInput([Partition(days: [Day()])])
        let header = ImportHeader(
            columns: [], template: PackageFacts.Input(name: "", bytes: 0, xxh3: ""))
        let faults = #expect(throws: Faults.self) {
            try countDays(
                LoadOutcome(
                    input: input, received: 1,
                    written: WrittenDays(
                        WritableDays(header: header), of: input.timesheets, encoding: .utf8),
                    compared: ComparedDays(), vanished: VanishedDays(), setAside: []))
        }
        #expect(faults?.all.map(\.code) == [.sumsDiffer])
    }

    @Test func `names what it read and what it wrote`() throws {
        try rehearse(twoOffices) { rehearsal in
            try rehearsal.prepare()
            let package = try PackageReader(at: rehearsal.load, stage: .load, madeBy: "")
            #expect(
                package.facts.inputs.map(\.name) == [
                    "transform/本社/2026-10/timesheets.csv", "transform/本社/2026-10/held.csv",
                    "transform/支社/2026-10/timesheets.csv", "transform/支社/2026-10/held.csv",
                    "template.csv",
                ])
            #expect(package.facts.inputs.allSatisfy { $0.bytes > 0 && $0.xxh3.count == 16 })
            let upload = try #require(
                package.descriptor.resources.first { $0.name == "upload-001" })
            #expect(upload.path == "upload-001.csv")
            #expect(upload.hash?.hasPrefix("sha256:") == true)
            #expect(upload.dialect.lineTerminator == "\r\n")
            #expect(
                upload.schema.fields.map(\.name) == ["社員コード", "年月日", "出社", "退社", "休憩詳細", "日報"])
            #expect(FileReading.names(in: rehearsal.run.path) == ["load", "transform"])
            #expect(
                FileReading.names(in: rehearsal.load) == [
                    "datapackage.json", "diff.csv", "forgotten.csv", "held.csv", "ignored.csv",
                    "upload-001.csv",
                ])
        }
    }

    @Test func `gives the same bytes again, and replaces what was there`() throws {
        try rehearse(twoOffices) { rehearsal in
            let split = rehearsal.settings
            rehearsal.settings.pipeline.target.maxRows = 1
            try rehearsal.prepare()
            #expect(FileReading.exists(rehearsal.load / "upload-002.csv"))
            #expect(try rehearsal.text("diff.csv").contains("upload-002.csv,2,E2"))

            rehearsal.settings = split
            try rehearsal.prepare()
            #expect(!FileReading.exists(rehearsal.load / "upload-002.csv"))
            let first = try rehearsal.text("datapackage.json")
            try rehearsal.prepare()
            #expect(try rehearsal.text("datapackage.json") == first)
        }
    }

    @Test func `writes the substitute everywhere and notes it`() throws {
        let days = [Day(report: "了解😀", notes: "clipped second-number")]
        try rehearse([Partition(days: days)]) { rehearsal in
            rehearsal.settings.pipeline.target.encoding = .cp932
            rehearsal.settings.pipeline.target.replaceUnencodable = "〓"
            try rehearsal.prepare()
            let upload = try FileReading.bytes(of: rehearsal.load / "upload-001.csv")
            #expect(upload.suffix(8) == [0x97, 0xB9, 0x89, 0xF0, 0x81, 0xAC, 0x0D, 0x0A])
            #expect(
                try rehearsal.text("diff.csv")
                    .contains("了解〓,,clipped replaced-text second-number,,,,,,,,,,upload-001.csv,2,")
            )
        }
    }

    @Test func `writes no import file where there is nothing to load`() throws {
        try rehearse([Partition()]) { rehearsal in
            try rehearsal.prepare()
            #expect(
                FileReading.names(in: rehearsal.load)
                    == [
                        "datapackage.json", "diff.csv", "forgotten.csv", "held.csv", "ignored.csv",
                    ])
        }
    }

    @Test func `refuses a month that no integration has`() throws {
        try rehearse([]) { rehearsal in
            let faults = #expect(throws: Faults.self) { try rehearsal.prepare() }
            #expect(faults?.all.map(\.code) == [.packageMissing])
            #expect(!FileReading.exists(rehearsal.load))
        }
    }

    @Test func `refuses a torn or altered partition and leaves the load as it was`() throws {
        try rehearse(twoOffices) { rehearsal in
            try rehearsal.prepare()
            let before = try rehearsal.text("datapackage.json")
            let folder = rehearsal.run.transformed(IntegrationName("支社"), october)
            let file = folder / "timesheets.csv"
            let text = String(decoding: try FileReading.bytes(of: file), as: UTF8.self)
            try FileWriting.replaceFile(
                file, with: Array(text.replacing("10:00", with: "10:01").utf8))
            let altered = #expect(throws: Faults.self) { try rehearsal.prepare() }
            #expect(altered?.all.map(\.code) == [.packageChecksumDiffers])

            try FileWriting.remove(folder / "datapackage.json")
            let torn = #expect(throws: Faults.self) { try rehearsal.prepare() }
            #expect(torn?.all.map(\.code) == [.packageTorn])
            #expect(try rehearsal.text("datapackage.json") == before)
        }
    }

    @Test(arguments: [
        (Day(code: ""), "employee_code"),
        (Day(date: "2026-10-32"), "date"),
        (Day(hours: "9h-18:00"), "clock_in"),
        (Day(hours: "09:00-9h"), "clock_out"),
        (Day(hours: "18:00-09:00"), "clock_out"),
        (Day(hours: ""), "clock_in"),
        (Day(breaks: "昼"), "breaks"),
        (Day(hours: "", leave: .full), "leave"),
        (Day(status: "2"), "status"),
        (Day(origin: "14"), "origin"),
    ])
    func `refuses a cell that transform can't have written`(day: Day, column: String) throws {
        try rehearse([Partition(days: [Day(date: "2026-10-31"), day])]) { rehearsal in
            let faults = #expect(throws: Faults.self) { try rehearsal.prepare() }
            #expect(faults?.all.map(\.code) == [.csvBadValue])
            #expect(faults?.all.first?.facts[.column] == column)
            #expect(faults?.all.first?.place.line == 3)
        }
    }
}
