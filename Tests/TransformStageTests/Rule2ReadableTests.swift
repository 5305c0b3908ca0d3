import Testing

@Suite struct Rule2ReadableTests {
    @Test(arguments: cases) func `holds a cell that can't be read`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        Case(
            "a day that isn't", "date=2026-06-31 in=09:00", "held unreadable-value date 2026-06-31"),
        Case("no date", "date= in=09:00 out=18:00", "held unreadable-value date"),
        Case("a kind", "segment_kind=holiday", "held unreadable-value segment_kind holiday"),
        Case("a time", "in=25:65 out=18:00", "held unreadable-value clock_in 25:65"),
        Case("48:00", "in=09:00 out=48:00", "held unreadable-value clock_out 48:00"),
        Case("a full-width time", "in=９:00", "held unreadable-value clock_in ９:00"),
        Case("a punch", "punched_in=9時", "held unreadable-value punched_in 9時"),
        Case("a punch", "punched_out=-24:01", "held unreadable-value punched_out -24:01"),
        Case("a break", "breaks=12:00", "held unreadable-value breaks 12:00"),
        Case("a dash alone", "breaks=-", "held unreadable-value breaks -"),
        Case(
            "a list that ends early", "breaks=12:00-13:00/",
            "held unreadable-value breaks 12:00-13:00/"),
        Case("a word", "total=なし", "held unreadable-value break_total なし"),
        Case("a negative total", "total=-60", "held unreadable-value break_total -60"),
        Case("a time where minutes belong", "total=1:00", "held unreadable-value break_total 1:00"),
        Case("hourly leave", "hourly=1.5", "held unreadable-value hourly_leave 1.5"),
        Case("a half", "days=半", "held unreadable-value leave_days 半"),
        Case("a half without its zero", "days=.5", "held unreadable-value leave_days .5"),
        Case("working time", "worked=8h", "held unreadable-value worked 8h"),
        Case("approval", "approval=済", "held unreadable-value approval 済"),
        Case("a correction", "correction=later", "held unreadable-value correction later"),
        Case(
            "the first of several", "in=x out=y date=z total=-",
            "held unreadable-value date z"),
        Case("before the segment", "segment=公休 total=x", "held unreadable-value break_total x"),
        Case(
            "before duplicates and the number", ["number= in=x", "number= in=y"],
            ["held unreadable-value clock_in x", "held unreadable-value clock_in y"]),
        Case(
            "halves with zeros behind", "days=0.500 hourly=60 in=09:00 out=18:00 worked=480",
            "timesheet 09:00-18:00 hourly 60 notes hourly-leave-by-hand"),
        Case(
            "whole days as the source writes them", "days=1.0 segment=有給休暇",
            "ignored leave-by-hand"),
    ]
}
