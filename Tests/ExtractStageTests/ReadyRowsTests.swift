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
