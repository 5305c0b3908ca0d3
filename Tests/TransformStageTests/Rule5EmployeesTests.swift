import PipelineSettings
import Testing
import WorkModel

@Suite struct Rule5EmployeesTests {
    @Test(arguments: cases + activeCases) func `holds or ignores whom it can't place`(
        _ row: Case
    ) throws {
        try row.check()
    }

    static let cases: [Case] = [
        Case("no number", "number= in=09:00 out=18:00", missingNumber),
        Case("nothing but an apostrophe", "number=' in=09:00 out=18:00", missingNumber),
        Case("no member", "number=Z9 in=09:00 out=18:00", "ignored not-a-member"),
        Case(
            "two members whose codes clean to one",
            Company { $0.members = ["A0001,,,,,", "ａ０００１,,,,,"] }, "in=09:00 out=18:00",
            "held ambiguous-employee employee_number A0001"),
        Case(
            "which case tells apart",
            Company {
                $0.members = ["A1,,,,,", "a1,,,,,"]
                $0.integration.employees.code.letterCase = .keep
            }, ["number=A1 in=09:00 out=18:00", "number=a1 in=10:00 out=18:00"],
            ["timesheet 09:00-18:00", "timesheet 10:00-18:00"]),
        Case(
            "ambiguous comes before inactive",
            Company { $0.members = ["A0001,,,,,0", "ａ０００１,,,,,0"] }, "in=09:00 out=18:00",
            "held ambiguous-employee employee_number A0001"),
        Case(
            "inactive comes before unmapped",
            Company { $0.members = ["A0001,,,,,0"] }, "segment=謎 in=09:00 out=18:00", inactive),
        Case("before the times", "number=Z9 in=18:00 out=09:00", "ignored not-a-member"),
    ]

    /// 開始日 and 終了日 are inclusive; a state counts only without a 終了日, and then for every date.
    static let activeCases: [Case] = [
        Case("on the first day", member("2026-10-15", "", ""), day, "timesheet 09:00-18:00"),
        Case("before the first day", member("2026-10-16", "", ""), day, inactive),
        Case("on the last day", member("", "2026-10-15", ""), day, "timesheet 09:00-18:00"),
        Case("after the last day", member("", "2026-10-14", ""), day, inactive),
        Case("unbounded", member("", "", "1"), day, "timesheet 09:00-18:00"),
        Case("inactive without a last day", member("", "", "0"), day, inactive),
        Case("inactive, for every date", member("2026-01-01", "", "0"), day, inactive),
        Case("inactive since", member("", "2026-12-31", "0"), day, "timesheet 09:00-18:00"),
        Case("active, after the last day", member("", "2026-10-14", "1"), day, inactive),
    ]

    private static let day: Row = "in=09:00 out=18:00"
    private static let inactive = "held inactive-member employee_code A0001"
    private static let missingNumber = "held missing-employee-number employee_number"

    private static func member(_ start: String, _ end: String, _ active: String) -> Company {
        Company { $0.members = ["A0001,,,\(start),\(end),\(active)"] }
    }

    @Test(arguments: [
        ("Ａ－０００１", "a-0001"), ("'a-0001", "Ａー０００１"), ("A-0001\u{200B}", "A\u{2212}0001"),
    ])
    func `writes the member's code and the number exactly as they are`(
        number: String, code: String
    ) throws {
        let company = Company { $0.members = ["\(code),,,,,"] }
        for row: Row in ["in=09:00 out=18:00", "in=18:00 out=09:00", "segment=公休"] {
            let fate = try #require(
                try company.fates(of: [row.with("employee_number", number)]).first)
            #expect(Array(fate.employeeCode.unicodeScalars) == Array(code.unicodeScalars))
            #expect(Array(fate.employeeNumber.unicodeScalars) == Array(number.unicodeScalars))
        }
    }

    @Test(arguments: [
        Company { $0.members = [] }, Company { $0.members = ["A0001,,,,,", "a0001,,,,,"] },
    ])
    func `leaves the code of a held day empty where no one member was found`(
        company: Company
    ) throws {
        let fate = try #require(try company.fates(of: ["in=18:00 out=09:00"]).first)
        #expect(fate.employeeCode.isEmpty)
        #expect(fate.employeeNumber == "A0001")
    }
}
