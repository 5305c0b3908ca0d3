import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// Rows as attendance.csv has them, made by a source that isn't a file of the user's.
@Suite struct ReadyRowsTests {
    private static let header =
        "employee_number,date,segment,segment_kind,clock_in,clock_out,punched_in,punched_out,"
        + "breaks,break_total,hourly_leave,leave_days,worked,approval,note,source_id"
    private static let people = """
        source_id,employee_number,name,department
        k1,A1,架空花子,営業部
        k2,A2,試験次郎,

        """

    private func extract(
        _ files: [(name: String, text: String)], people: String = people,
        months: [WorkMonth]? = nil
    ) throws -> Company {
        let company = try Company([])
        let written = try files.map { file in
            try company.folder.write(file.text, to: file.name)
        }
        let employees = try company.folder.write(people, to: "people.csv")
        var integration = company.integration
        integration.dailyReport = .note
        try extractReadyRows(
            ReadyRows(files: written, employees: [employees]), of: integration,
            months: months ?? company.settings.window.months, settings: company.settings,
            into: company.run)
        return company
    }

    @Test func `keeps every cell as attendance has it`() throws {
        let row =
            "A1,2026-11-02,出勤,work,09:00,26:30,-00:30,09:00,12:00-13:00/17:00-17:15,75,60,0.5,465,"
            + "approved,メモ,k1"
        let company = try extract([("a.csv", "\(Self.header)\n\(row)\n")])
        let rows = try company.rows("2026-11")
        #expect(rows == [row + ",,1:2"])
    }

    @Test(arguments: [
        (
            "source_id,employee_number,date,clock_in,clock_out,breaks",
            "k1,A1,2026-11-02,09:00,18:00,12:00-13:00",
            "A1,2026-11-02,,,09:00,18:00,,,12:00-13:00,,,,,,,k1,,1:2"
        ),
        (
            "source_id,employee_number,date,punched_in,punched_out",
            "k1,A1,2026-11-02,22:00,06:00", "A1,2026-11-02,,,,,22:00,06:00,,,,,,,,k1,,1:2"
        ),
    ])
    func `keeps breaks and punches of files that have little else`(
        header: String, row: String, written: String
    ) throws {
        let company = try extract([("a.csv", "\(header)\n\(row)\n")])
        #expect(try company.rows("2026-11") == [written])
    }

    @Test(arguments: [
        ("9:05", "09:05"), ("33:15", "33:15"), ("-00:30", "-00:30"), ("25:65", "25:65"),
        ("soon", "soon"),
    ])
    func `writes a time as a clock, or as it stands`(text: String, written: String) throws {
        let company = try extract([
            ("a.csv", "employee_number,date,clock_in\nA1,2026-11-02,\(text)\n")
        ])
        let rows = try company.rows("2026-11")
        #expect(rows == ["A1,2026-11-02,,,\(written),,,,,,,,,,,k1,,1:2"])
    }

    @Test func `moves no punch to another day`() throws {
        let company = try extract([
            (
                "a.csv",
                "employee_number,date,clock_in,clock_out,punched_in,punched_out\n"
                    + "A1,2026-11-02,22:00,30:00,09:00,08:00\n"
            )
        ])
        let rows = try company.rows("2026-11")
        #expect(rows == ["A1,2026-11-02,,,22:00,30:00,09:00,08:00,,,,,,,,k1,,1:2"])
    }

    @Test func `takes the number of the list for the id where there is none`() throws {
        let company = try extract(
            [("a.csv", "employee_number,date\nA1,2026-11-02\nB9,2026-11-03\n")],
            people: "employee_number,name\nA1,架空花子\n")
        let rows = try company.rows("2026-11")
        #expect(
            rows == ["A1,2026-11-02,,,,,,,,,,,,,,A1,,1:2", "B9,2026-11-03,,,,,,,,,,,,,,,,1:3"])
        #expect(
            try company.lines("run/extract/本社/people/employees.csv") == [
                "A1,A1,架空花子,,,,,,", ",B9,,,,,,,",
            ])
    }

    @Test func `of months read one after the other, people are of all`() throws {
        let company = try extract(
            [("o.csv", "employee_number,date,source_id\nA1,2026-10-30,k1\n,2026-10-30,k3\n")],
            people: "source_id,employee_number,name\nk1,A1,架空花子\nk2,A2,試験次郎\n",
            months: [try #require(WorkMonth("2026-10"))])
        let november = try company.folder.write(
            "employee_number,date,source_id\nB3,2026-11-02,k3\nC4,2026-11-02,\n", to: "n.csv")
        let employees = try company.folder.write(
            "source_id,employee_number,name\nk2,A2,試験次郎子\n", to: "people.csv")
        let rows = ReadyRows(files: [november], employees: [employees])
        func read(_ months: [WorkMonth]) throws -> [String] {
            try extractReadyRows(
                rows, of: company.integration, months: months, settings: company.settings,
                into: company.run)
            return try company.lines("run/extract/本社/people/employees.csv")
        }
        let months = company.settings.window.months
        let now = ["k2,A2,試験次郎子,,,,,,", "k3,B3,,,,,,,", ",C4,,,,,,,"]
        let earlier = "k1,A1,架空花子,,,,,,"
        #expect(try read([months[1]]) == [earlier] + now)
        // Read once more, nobody comes twice; of all months, only what they show counts.
        #expect(try read([months[1]]) == [earlier] + now)
        #expect(try read(months) == now)
    }

    @Test func `counts of a month only the files that have rows of it`() throws {
        let october = "employee_number,date\nA1,2026-10-30\n"
        let november = "employee_number,date\nA1,2026-11-02\n"
        let company = try extract([("o.csv", october), ("n.csv", november)])
        #expect(try company.rows("2026-11") == ["A1,2026-11-02,,,,,,,,,,,,,,k1,,1:2"])
        #expect(try company.facts("2026-11").sources == ["n.csv"])
        #expect(try company.facts("2026-10").sources == ["o.csv"])
    }

    @Test(arguments: [
        (
            "employee_number,dates\nA1,2026-11-02\n",
            [FaultCode.csvUnknownColumn, .csvMissingColumn]
        ),
        ("date,clock_in\n2026-11-02,09:00\n", [.csvMissingColumn]),
        ("employee_number,date,date\nA1,2026-11-02,2026-11-03\n", [.csvRepeatedColumn]),
        ("employee_number,date,origin\nA1,2026-11-02,1:1\n", [.csvUnknownColumn]),
        ("employee_number,date\nA1,2026-11-02,x\n", [.csvRaggedRow]),
    ])
    func `refuses a file whose columns aren't those`(text: String, codes: [FaultCode]) {
        do {
            _ = try extract([("a.csv", text)])
            Issue.record("nothing is refused")
        } catch let faults as Faults {
            #expect(faults.all.map(\.code) == codes)
        } catch {
            Issue.record(error)
        }
    }
}
