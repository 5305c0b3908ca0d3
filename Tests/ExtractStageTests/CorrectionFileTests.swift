import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct CorrectionFileTests {
    @Test(arguments: [
        (
            "社員番号,勤務区文,勤務日", [],
            ["1:6 csv-unknown-column column=勤務区文 names=社員番号, 勤務区文, 勤務日 suggestion=勤務区分"]
        ),
        (
            "employee_numbr,date", [],
            [
                "1:1 csv-unknown-column column=employee_numbr names=employee_numbr, date"
                    + " suggestion=employee_number",
                "1 csv-missing-column column=employee_number names=employee_numbr, date"
                    + " suggestion=employee_numbr",
            ]
        ),
        ("Source ID,Name", [], ["1 csv-missing-column column=Work date names=Source ID, Name"]),
        ("社員番号,勤務日,date", [], ["1:10 csv-repeated-column column=date"]),
        // Named by held.csv only.
        (
            "社員番号,勤務日,社員コード", [],
            ["1:10 csv-unknown-column column=社員コード names=社員番号, 勤務日, 社員コード"]
        ),
        (
            "社員番号,勤務日,処理", ["1,2026-11-02,skip", "1,2026-11-03,すきっぷ", "1,2026-11-04,del"],
            [
                "3 csv-bad-value column=処理 expected=\(CorrectionAction.knownWords) value=すきっぷ",
                "4 csv-bad-value column=処理 expected=\(CorrectionAction.knownWords) value=del",
            ]
        ),
        ("社員番号,勤務日", ["1"], ["2 csv-ragged-row expected=2 found=1"]),
    ])
    func `refuses what it can't be sure of`(
        header: String, lines: [String], expected: [String]
    ) throws {
        let company = try Company([("a.json", "[]")])
        try company.correct(header, lines)
        let found: [String]
        do throws(Faults) {
            try company.extract()
            found = []
        } catch {
            found = error.all.map { fault in
                let place = [fault.place.line, fault.place.column].compactMap { $0 }
                return place.map(String.init).joined(separator: ":") + " " + inWords(fault)
            }
        }
        #expect(found.map(withoutColumn) == expected.map(withoutColumn))
        #expect(!FileReading.exists(company.run.path))
    }

    /// A ragged row's column is the reader's to say.
    private func withoutColumn(_ fault: String) -> String {
        guard fault.contains("csv-ragged-row") else { return fault }
        return fault.split(separator: " ").dropFirst().joined(separator: " ")
    }

    @Test func `check tells an integration that nobody has`() throws {
        let company = try Company([("a.json", "[]")])
        try company.correct(
            "社員番号,勤務日,連携名",
            ["1,2026-11-02,大坂", "1,2026-11-03,大阪", "1,2026-11-04,大坂"])
        let file = try company.folder.write("社員コード\nA1\n", to: "members.csv")
        var settings = company.settings
        settings.pipeline.target.members = [MembersFile(file: file)]
        settings.pipeline.integrations = [company.integration, company.integration]
        settings.pipeline.integrations[1].name = IntegrationName("大阪")
        settings.pipeline.integrations[1].corrections = nil
        do throws(Faults) {
            _ = try checkExtract(settings)
            Issue.record("nothing found")
        } catch {
            #expect(error.all.map(\.place.line) == [2])
            #expect(
                error.all.map(inWords) == ["csv-bad-value column=連携名 expected=本社, 大阪 value=大坂"])
        }
        try company.correct("社員番号,勤務日,連携名", ["1,2026-11-03,大阪"])
        #expect(
            try checkExtract(settings).encodings == [
                FoundEncoding(encoding: .utf8, files: ["members.csv"]),
                FoundEncoding(
                    integration: IntegrationName("本社"), encoding: .utf8,
                    files: ["corrections.csv"]),
            ])
    }

    @Test(arguments: [
        ("date", "11/2", "yyyy-MM-dd, yyyy/M/d"), ("date", "2026-11-31", "yyyy-MM-dd, yyyy/M/d"),
        ("clock_in", "25時", "H:mm (9:05, 26:30, -00:30)"),
        ("clock_out", "9:60", "H:mm (9:05, 26:30, -00:30)"),
        ("punched_in", "9:05 AM", "H:mm (9:05, 26:30, -00:30)"),
        ("breaks", "12:00~13:00", "12:00-13:00/17:00-17:15"),
        ("breaks", "12:00-13:00/", "12:00-13:00/17:00-17:15"),
        ("breaks", "-", "12:00-13:00/17:00-17:15"), ("break_total", "1:00", "0, 60, 480"),
        ("hourly_leave", "-60", "0, 60, 480"), ("leave_days", "半日", "0, 0.5, 1"),
        ("leave_days", "0.505", "0, 0.5, 1"), ("segment_kind", "leave", "work, off, other"),
        ("approval", "ok", "unsubmitted, pending, approved, returned"),
    ])
    func `check tells a cell that a run would hold`(
        column: String, cell: String, expected: String
    ) throws {
        let company = try Company([("a.json", "[]")])
        let columns = column == "date" ? "date" : "date,\(column)"
        let cells = column == "date" ? cell : "2026-11-02,\(cell)"
        try company.correct(
            "employee_number,\(columns)",
            ["A0012,2026-11-02\(column == "date" ? "" : ",")", "A0012,\(cells)"])
        #expect(
            try found(checking: company) == [
                "3 csv-bad-value column=\(column) expected=\(expected) value=\(cell)"
            ])
    }

    @Test func `check takes what a run takes`() throws {
        let company = try Company([("a.json", "[]")])
        try company.correct(
            "employee_number,source_id,date,clock_in,breaks,leave_days,action,approval",
            [
                "a-0012,,2026/11/2,9:05,12:00-13:00/-00:30-/-17:00,1.50,,approved",
                "A0012,,2026-11-03,無,無,無,skip,無", "B-1,,2026-11-04,,,,,", ",13,2026-11-05,,,,,",
                "X9,,2026-08-05,定時,,,,",
            ])
        #expect(try found(checking: company, members: "社員コード\nA-0012\nｂ-１\n") == [])
    }

    @Test func `check tells a number that nobody has`() throws {
        let company = try Company([("a.json", "[]")])
        try company.correct(
            "社員番号,勤務日,処理", ["A0O12,2026-11-02,", "12,2026-11-02,", "X9,2026-11-02,skip"])
        #expect(
            try found(checking: company) == [
                "2 correction-unknown-employee suggestion=A0012 value=A0O12",
                "3 correction-unknown-employee value=12", "4 correction-unknown-employee value=X9",
            ])
        // Without the members nobody knows whom CrowdLog has.
        #expect(try found(checking: company, members: "") == [" file-empty"])
    }

    /// Nothing else of a service can be read before it was asked.
    @Test func `check reads the corrections of a service too`() throws {
        let company = try Company([("a.json", "[]")])
        try company.correct(
            "社員番号,勤務日,休憩詳細,処理", ["X9,2026-11-02,12時から13時,", "X9,2026-11-03,,修正"])
        let source = SourceSettings.hrmosAPI(HRMOSAPI(company: "x", key: .credential("none")))
        #expect(
            try found(checking: company, source: source) == [
                "2 csv-bad-value column=休憩詳細 expected=12:00-13:00/17:00-17:15 value=12時から13時"
            ])
        try company.correct("社員番号,勤務日,処理", ["X9,2026-11-02,すきっぷ"])
        #expect(
            try found(checking: company, source: source) == [
                "2 csv-bad-value column=処理 expected=\(CorrectionAction.knownWords) value=すきっぷ"
            ])
    }

    /// The faults that a check finds, each with its line.
    private func found(
        checking company: Company, members: String = "社員コード\nB1\n",
        source: SourceSettings? = nil
    ) throws -> [String] {
        var settings = company.settings
        settings.pipeline.target.members = [
            MembersFile(file: try company.folder.write(members, to: "members.csv"))
        ]
        settings.pipeline.integrations = [company.integration]
        if let source { settings.pipeline.integrations[0].source = source }
        return faults { () throws(Faults) in
            _ = try checkExtract(settings)
        }.map { fault in
            (fault.place.line.map { String($0) } ?? "") + " " + inWords(fault)
        }
    }

    @Test(arguments: [
        (ColumnHeading.date, "2026/10/5", "2026-10-05"), (.date, "2026-10-05 ", "2026-10-05"),
        (.date, "２０２６／１０／５", "2026-10-05"), (.date, "10/5", "10/5"),
        (.date, "2026/6/31", "2026/6/31"), (.date, "46300", "46300"), (.date, "", ""),
        (.clockIn, "9:05", "09:05"), (.clockOut, "26:30:00", "26:30"),
        (.punchedIn, "９：０５", "09:05"), (.punchedOut, "'-00:30", "-00:30"),
        (.clockIn, "9:05:30", "9:05:30"), (.clockIn, "9:05 AM", "9:05 AM"), (.clockIn, "", ""),
        (.clockOut, "翌7:00", "31:00"), (.clockOut, "翌日７：００", "31:00"),
        (.clockOut, "翌朝 0:30", "24:30"), (.clockOut, "翌24:00", "翌24:00"), (.clockOut, "翌", "翌"),
        (.clockOut, "翌翌7:00", "翌翌7:00"), (.clockIn, "0.378", "0.378"),
        (.breaks, "'-13:00", "-13:00"),
        (.breaks, "１２：００－１３：００", "12:00-13:00"), (.breaks, "12:00~13:00", "12:00~13:00"),
        (.breakTotal, "６０", "60"), (.worked, "1:00", "1:00"), (.hourlyLeave, "1,440", "1,440"),
        (.leaveDays, "0.5", "0.5"), (.leaveDays, "半日", "半日"),
        (.employeeNumber, "'=1+1", "=1+1"),
        (.employeeNumber, "''=1+1", "'=1+1"), (.note, "'＝1+1", "＝1+1"), (.note, "''", "''"),
        (.employeeNumber, "'A0006", "'A0006"),
        (.employeeNumber, "0012", "0012"), (.segment, "出勤（午前休） ", "出勤（午前休） "),
        (.note, "'-", "-"), (.note, "'", "'"), (.note, "2026/10/5", "2026/10/5"),
    ])
    func `mends a cell where only one thing can have been there`(
        column: ColumnHeading, cell: String, expected: String
    ) {
        #expect(mendedCell(cell, of: column) == expected)
    }

    @Test(arguments: [
        ("12", "0012"), ("012", "0012"), ("0012", "0012"), ("7", "7"), ("07", "07"), ("5", "5"),
        ("0", "000"), ("00", "000"), ("8", "8"), ("A1", "A1"), ("", ""), ("１２", "0012"),
    ])
    func `gives a number back the zeros that it had`(cell: String, expected: String) {
        let known = KnownNumbers(["0012", "00７", "7", "05", "005", "000", "A01", "", "A01"])
        #expect(known.mended(cell) == expected)
    }

    @Test(arguments: CorrectionAction.allCases)
    func `every word of an action is known`(action: CorrectionAction) {
        for word in action.words {
            #expect(CorrectionAction(word) == action)
            #expect(CorrectionAction("　\(word.uppercased()) ") == action)
        }
        #expect(CorrectionAction("") == .replace)
        #expect(CorrectionAction("stale") == nil)
    }
}
