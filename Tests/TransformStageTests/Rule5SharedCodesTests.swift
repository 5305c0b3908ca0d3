import PipelineSettings
import Testing
import WorkModel

/// Two numbers that end at one code.
@Suite struct Rule5SharedCodesTests {
    @Test(arguments: cases) func `holds what nobody can tell apart`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        Case("on the same date", mapped("A1,C1", "A2,C1"), ["\(a1) \(d15)", "\(a2) \(d15)"], both),
        Case(
            "on different dates, each with its own mapping row", mapped("A1,C1", "A2,C1"),
            ["\(a1) \(d15)", "\(a2) \(d16)"], [second, second]),
        Case(
            "which covers each of its days", mapped("A1,C1,,2026-10-15", "A2,C1,2026-10-16,"),
            ["\(a1) \(d15)", "\(a2) \(d16)"], [second, second]),
        Case(
            "on different dates, one of them by its number alone", mapped("A1,C1"),
            ["\(a1) \(d15)", "number=C1 \(d16)"], both),
        Case(
            "a row that doesn't cover all of these days", mapped("A1,C1", "C1,C1,2026-10-17,"),
            ["\(a1) \(d15)", "number=C1 \(d16)", "number=C1 date=2026-10-17 in=09:00 out=18:00"],
            both + [ambiguous]),
        Case(
            "the same date in one case, different ones in another", mapped("A1,C1", "A2,C1"),
            ["\(a1) \(d15)", "\(a2) \(d15)", "\(a1) \(d16)", "\(a2) date=2026-10-17 in=09:00"],
            both + [second, "held missing-clock-out clock_out"]),
        Case(
            "not past rule 4: a day off", mapped("A1,C1", "A2,C1"),
            ["\(a1) \(d15)", "\(a2) segment=公休"], ["timesheet 09:00-18:00", "ignored not-worked"]),
        Case(
            "not past rule 4: a duplicate", mapped("A1,C1", "A2,C1"),
            ["\(a1) \(d15)", "\(a2) \(d15)", "\(a2) \(d15)"],
            ["timesheet 09:00-18:00", "held duplicate-day date 2", "held duplicate-day date 2"]),
        Case(
            "numbers that don't differ after cleaning and case", mapped("A1,C1"),
            ["number=ａ１ \(d15)", "number='A1 \(d16)"],
            ["timesheet 09:00-18:00", "timesheet 09:00-18:00"]),
        Case(
            "numbers that differ in zeros that are stripped", stripping,
            ["number=007 \(d15)", "number=7 \(d16)"],
            [
                "held ambiguous-employee employee_number 7",
                "held ambiguous-employee employee_number 7",
            ]),
        Case(
            "no member has the code: ambiguous comes first", mapped("A1,C9", "A2,C9"),
            ["\(a1) \(d15)", "\(a2) \(d15)"],
            [
                "held ambiguous-employee employee_number C9",
                "held ambiguous-employee employee_number C9",
            ]),
        Case(
            "mapped to two spellings of a code", mapped("A1,c1", "A2,Ｃ１"),
            ["\(a1) \(d15)", "\(a2) \(d15)"], both),
        Case(
            "a number given out again", mapped("A1,C1,,2026-10-15", "A1,C2,2026-10-16,"),
            ["\(a1) \(d15)", "\(a1) \(d16)"], ["timesheet 09:00-18:00", "timesheet 09:00-18:00"]),
        Case(
            "the note beside others", mapped("A1,C1", "A2,C1"),
            ["\(a1) \(d15) breaks=12:00-", "\(a2) \(d16) segment=公休"],
            [
                "timesheet 09:00-18:00 notes open-break second-number",
                "timesheet 09:00-18:00 notes second-number worked-on-day-off",
            ]),
    ]

    private static let a1 = "number=A1"
    private static let a2 = "number=A2"
    private static let d15 = "date=2026-10-15 in=09:00 out=18:00"
    private static let d16 = "date=2026-10-16 in=09:00 out=18:00"
    private static let ambiguous = "held ambiguous-employee employee_number C1"
    private static let both = [ambiguous, ambiguous]
    private static let second = "timesheet 09:00-18:00 notes second-number"

    private static let stripping = Company {
        $0.integration.employees.code.stripLeadingZeros = true
        $0.members = ["7,,,,,"]
    }

    private static func mapped(_ rows: String...) -> Company {
        Company {
            let lines = rows.map { row in
                row + String(repeating: ",", count: 3 - row.count { $0 == "," })
            }
            $0.mapping =
                (["employee_number,employee_code,from,to"] + lines)
                .joined(separator: "\n") + "\n"
            $0.members = ["C1,,,,,", "C2,,,,,"]
        }
    }
}
