import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import TransformStage
import WorkModel

/// Rule 9: what a day's man-hours are held against, worked out by hand.
@Suite struct Rule9ManHoursTests {
    struct Day: Sendable, CustomTestStringConvertible {
        let sentence: String
        let row: Row
        let company: Company
        /// Whole minutes with actual and with merged breaks; `-` where the mode has no room.
        let expected: String
        var testDescription: String { sentence }

        init(_ sentence: String, _ row: Row, _ expected: String, _ company: Company = Company()) {
            self.sentence = sentence
            self.row = row
            self.company = company
            self.expected = expected
        }
    }

    @Test(arguments: days, BreakSettings.Mode.allCases)
    func `counts a day`(_ day: Day, mode: BreakSettings.Mode) throws {
        var company = day.company
        company.integration.breaks.mode = mode
        #expect(try hours(company, [day.row]) == [day.expected])
    }

    static let days: [Day] = [
        Day("09:00-18:00 less an hour", "\(nine) breaks=12:00-13:00", "480 480"),
        Day("two breaks", "\(nine) breaks=12:00-13:00/15:00-15:15", "465 465"),
        Day("no break", "\(nine)", "540 540"),
        Day("minutes without a place", "\(nine) breaks=12:00-12:45 total=60", "480 480"),
        Day("a total of 0", "\(nine) breaks=12:00-13:00 total=0", "540 540"),
        Day("a break that the span cuts", "in=12:30 out=18:00 breaks=12:00-13:00", "300 300"),
        Day("a morning off", "in=13:00 out=18:00 segment=午前休 days=0.5", "300 300"),
        Day(
            "an afternoon off", "in=09:00 out=13:00 segment=午後休 days=0.5 breaks=10:00-10:15",
            "225 225"),
        Day("a day off worked", "in=10:00 out=15:00 segment=公休 breaks=12:00-13:00", "240 240"),
        Day(
            "past midnight", "in=22:00 out=31:00 breaks=26:00-27:00", "480 480",
            Company { $0.integration.time.pastMidnight = .extended }),
        Day(
            "clipped at midnight", "in=22:00 out=31:00 breaks=26:00-27:00", "120 120",
            Company { $0.integration.time.pastMidnight = .clip }),
        Day(
            "as rounded, not as recorded", "in=09:07 out=18:07 breaks=12:00-13:00", "465 465",
            Company {
                $0.integration.time = TimeSettings(unit: 15, clockIn: .up, clockOut: .down)
            }),
        Day("full-day leave", "segment=有給休暇 days=1", "0 0", .withLeaveColumns),

        Day("an hour of leave inside", "\(day) hourly=60 worked=420", "420 420"),
        Day("an hour of leave outside", "\(day) hourly=60 worked=480", "480 420"),
        Day("leave of unknown place counts as inside", "\(day) hourly=60", "420 420 unsure"),
        Day("half of the leave inside", "\(day) hourly=60 worked=450", "450 420 unsure"),
        Day("more is lacking than leave", "\(day) hourly=60 worked=400", "420 420 unsure"),
        Day("less is lacking than nothing", "\(day) hourly=60 worked=490", "480 420 unsure"),
        Day(
            "leave on a half day", "in=13:00 out=18:00 segment=午前休 hourly=60 worked=240", "240 240"),
    ]

    /// What merged breaks have no room for is counted with actual ones all the same.
    @Test func `counts a day that the other mode would hold`() throws {
        let row: Row = "in=09:00 out=18:00 breaks=17:00-18:00 hourly=60 worked=480"
        #expect(try hours(Company(), [row]) == ["480 -"])
        var merged = Company()
        merged.integration.breaks.mode = .merged
        #expect(try hours(merged, [row]) == [])
    }

    @Test func `counts only days that have a timesheet`() throws {
        let rows: [Row] = [
            "date=2026-10-13 segment=公休", "date=2026-10-14 in=09:00",
            "date=2026-10-15 in=09:00 out=10:00", "date=2026-10-16 in=25:65 out=18:00",
        ]
        #expect(try hours(Company(), rows) == ["60 60"])
    }

    private static let nine = "in=09:00 out=18:00"
    private static let day = "\(nine) breaks=12:00-13:00 total=60"

    private func hours(_ company: Company, _ rows: [Row]) throws -> [String] {
        try withTemporaryFolder { folder in
            let run = RunFolder(folder)
            _ = try company.transformed(rows, in: run)
            let month = try #require(WorkMonth(company.month))
            let today = try #require(WorkDate(company.today))
            var tables = try IntegrationTables(company.integration, in: run)
            try writeHours(
                of: month, with: &tables,
                settings: company.settings(of: company.integration, today, in: run), in: run)
            let package = try PackageReader(
                at: run.hours(company.integration.name, month), stage: .hours,
                madeBy: "kintai-transform hours")
            var found: [String] = []
            try package.rows(.hours) { block in
                for row in 0..<block.rowCount {
                    let minutes = [2, 3].map { block.text(row: row, column: $0) }
                        .map { $0.isEmpty ? "-" : $0 }
                    let isUnsure = block.text(row: row, column: 4) == "hours-differ"
                    found.append((minutes + (isUnsure ? ["unsure"] : [])).joined(separator: " "))
                }
            }
            return found
        }
    }
}
