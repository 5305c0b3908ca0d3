import PipelineSettings
import Testing
import WorkModel

@Suite struct Rule4DuplicateDaysTests {
    @Test(arguments: cases) func `holds days that come twice`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        Case(
            "the same number and date",
            ["in=09:00 out=18:00", "in=09:00 out=18:00"], [twice, twice]),
        Case(
            "three times", ["in=09:00 out=10:00", "in=11:00 out=12:00", "in=13:00 out=14:00"],
            [thrice, thrice, thrice]),
        Case(
            "another date", ["date=2026-10-15 in=09:00 out=18:00", "date=2026-10-16"],
            ["timesheet 09:00-18:00", "ignored unpunched"]),
        Case(
            "cleaned numbers",
            ["number=ａ０００１ in=09:00 out=18:00", "number='A0001 in=09:00 out=10:00"],
            [twice, twice]),
        Case(
            "another person of the source with the same number",
            ["id=u1 in=09:00 out=18:00", "id=u2 in=09:00 out=18:00"], [twice, twice]),
        Case(
            "up to add_prefix: prefix removed, zeros stripped and padded", shortening,
            ["number=HQ-7 in=09:00 out=18:00", "number=00007 in=09:00 out=18:00"],
            [twice, twice]),
        Case(
            "two numbers that a mapping brings together are rule 5's", mapping,
            ["number=A1 in=09:00 out=18:00", "number=A2 in=09:00 out=18:00"],
            [ambiguous, ambiguous]),
        Case(
            "an empty number is never a duplicate",
            ["number= in=09:00 out=18:00", "number= in=09:00 out=18:00"],
            [missingNumber, missingNumber]),
        Case(
            "nor is one that cleaning leaves empty",
            ["number=' in=09:00 out=18:00", "number=’ in=09:00 out=18:00", "number=' in=09:00"],
            [missingNumber, "ignored not-a-member", missingNumber]),

        // Counted among the days that pass rule 1; those that come this far are held.
        Case(
            "a day that rule 1 ignores doesn't count", ["correction=skip", "in=09:00 out=18:00"],
            ["ignored dismissed", "timesheet 09:00-18:00"]),
        Case(
            "a day that rule 1 holds doesn't count", ["correction=stale", "in=09:00 out=18:00"],
            ["held stale-correction correction", "timesheet 09:00-18:00"]),
        Case(
            "a day that rule 2 holds counts", ["in=25:65", "in=09:00 out=18:00"],
            ["held unreadable-value clock_in 25:65", twice]),
        Case(
            "a day that rule 3 ignores counts", ["segment=公休", "in=09:00 out=18:00"],
            ["ignored not-worked", twice]),
        Case(
            "an unpunched day counts", ["in=09:00 out=18:00", "segment=出勤"],
            [twice, "ignored unpunched"]),
        Case(
            "dates that can't be read are no date", ["date=x in=09:00", "date=x in=09:00"],
            ["held unreadable-value date x", "held unreadable-value date x"]),
        Case(
            "two corrections of one day",
            [
                "correction=replace in=09:00 out=18:00",
                "correction=replace in=10:00 out=19:00",
            ], [twice, twice]),
        Case(
            "whoever it is", ["number=Z9 in=09:00 out=18:00", "number=z9 in=09:00 out=18:00"],
            [twice, twice]),
    ]

    private static let twice = "held duplicate-day date 2"
    private static let thrice = "held duplicate-day date 3"
    private static let ambiguous = "held ambiguous-employee employee_number C1"
    private static let missingNumber = "held missing-employee-number employee_number"
    private static let shortening = Company {
        $0.integration.employees.code = CodeSettings(
            stripLeadingZeros: true, removePrefix: "hq-", pad: 3, addPrefix: "X")
        $0.members = ["X007,,,,,"]
    }
    private static let mapping = Company {
        $0.mapping = "employee_number,employee_code\nA1,C1\nA2,C1\n"
        $0.members = ["C1,,,,,"]
    }
}
