import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

/// What holds for every month.
///
/// `KINTAI_TRANSFORM_SEEDS=500` makes up more of them.
@Suite struct TransformPropertyTests {
    static let seeds =
        1...(ProcessInfo.processInfo.environment["KINTAI_TRANSFORM_SEEDS"].flatMap(UInt64.init) ?? 6)

    @Test(arguments: seeds) func `gives every day one fate and says so`(seed: UInt64) throws {
        let rows = MadeUpMonth(seed: seed).rows
        try MadeUpMonth.company().transformed(rows) { package in
            let origins = try rowFates(package).map(\.origin)
            #expect(origins.count == rows.count)
            #expect(Set(origins) == Set(rows.indices.map { rows[$0].cell("origin", at: $0) }))
            let tally = try #require(package.facts.counts["本社"])
            #expect(tally.received == rows.count)
            #expect(tally.balances)
            #expect(try tally.passed == ["timesheets": table(.timesheets, package).count])
            #expect(try tally.held == counts(.held, package))
            #expect(try tally.ignored == counts(.ignored, package))
        }
    }

    private func counts(_ schema: TableSchema, _ package: PackageReader) throws -> [String: Int] {
        try Dictionary(grouping: table(schema, package)) { $0["code"] ?? "" }.mapValues(\.count)
    }

    @Test(arguments: seeds) func `does not care in which order the rows come`(
        seed: UInt64
    ) throws {
        let rows = MadeUpMonth(seed: seed).rows
        var random = Seeded(state: seed)
        let company = MadeUpMonth.company()
        #expect(
            try byOrigin(company.fates(of: rows.shuffled(using: &random)))
                == byOrigin(company.fates(of: rows)))
    }

    @Test(arguments: seeds) func `does not care in which order the files come`(
        seed: UInt64
    ) throws {
        let company = MadeUpMonth.company()
        let ordered = try company.transformed(MadeUpMonth(seed: seed).rows, rowFates)
        let swapped = try company.transformed(
            MadeUpMonth(seed: seed, sources: [3, 1, 4, 2]).rows, rowFates)
        #expect(
            ordered.map { [$0.text, $0.employeeNumber, $0.employeeCode] }
                == swapped.map { [$0.text, $0.employeeNumber, $0.employeeCode] })
    }

    @Test(arguments: seeds) func `gives the same for a window cut in two`(seed: UInt64) throws {
        let rows = MadeUpMonth(seed: seed).rows
        func inside(_ from: String, _ to: String) throws -> [String: String] {
            let first = try #require(WorkDate(from))
            let last = try #require(WorkDate(to))
            let window = try #require(WorkWindow(from: first, to: last))
            let fates = try MadeUpMonth.company { $0.window.days = .fixed(window) }.fates(of: rows)
            return byOrigin(fates.filter { $0.text != "ignored outside-window" })
        }
        let whole = try inside("2026-10-01", "2026-10-31")
        let first = try inside("2026-10-01", "2026-10-12")
        let second = try inside("2026-10-13", "2026-10-31")
        #expect(first.count + second.count - whole.count == dismissed(rows))
        #expect(first.merging(second) { $1 } == whole)
    }

    /// Days that rule 1 ends before it looks at the window.
    private func dismissed(_ rows: [Row]) -> Int {
        rows.count { $0.cell("correction", at: 0) == "skip" }
    }

    private func byOrigin(_ fates: [RowFate]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: fates.map { ($0.origin, $0.text) })
    }

    @Test(arguments: seeds, BreakSettings.Mode.allCases)
    func `writes breaks sorted, apart and inside the span`(
        seed: UInt64, mode: BreakSettings.Mode
    ) throws {
        let company = MadeUpMonth.company { $0.integration.breaks.mode = mode }
        let timesheets = try company.transformed(MadeUpMonth(seed: seed).rows) {
            try table(.timesheets, $0)
        }
        #expect(!timesheets.isEmpty)
        for timesheet in timesheets {
            let breaks = (timesheet["breaks"] ?? "").split(separator: "/")
                .flatMap { $0.split(separator: "-") }.compactMap { ClockTime(String($0)) }
            let times =
                [ClockTime(timesheet["clock_in"] ?? "")] + breaks
                + [ClockTime(timesheet["clock_out"] ?? "")]
            let minutes = times.compactMap { $0?.minutes }
            #expect(minutes == minutes.sorted(), "\(timesheet)")
            #expect(Set(breaks).count == breaks.count, "\(timesheet)")
        }
    }

    /// Whatever the settings: a timesheet begins before it ends, within a day, with its breaks inside, sorted
    /// and apart; no time moves by a unit or more, and none at all without rounding.
    @Test(arguments: seeds) func `writes times that are as recorded but for the rounding`(
        seed: UInt64
    ) throws {
        var random = Seeded(state: seed &* 31)
        let settings = MadeUpSettings(&random)
        let rows = MadeUpMonth(seed: seed).rows
        let company = MadeUpMonth.company {
            $0.integration.time = settings.time
            $0.integration.breaks = settings.breaks
            $0.integration.unpunched = settings.unpunched
        }
        let timesheets = try company.transformed(rows) { try table(.timesheets, $0) }
        #expect(!timesheets.isEmpty)
        var recorded: [String: Row] = [:]
        for (index, row) in rows.enumerated() { recorded[row.cell("origin", at: index)] = row }
        for timesheet in timesheets {
            let row = try #require(recorded[timesheet["origin"] ?? ""])
            try check(timesheet, of: row, settings.time)
        }
    }

    private func check(_ timesheet: [String: String], of row: Row, _ time: TimeSettings) throws {
        guard let start = ClockTime(timesheet["clock_in"] ?? ""),
            let end = ClockTime(timesheet["clock_out"] ?? "")
        else {
            #expect(timesheet["leave"] == "full", "\(timesheet)")
            return
        }
        #expect(start < end && end.minutes - start.minutes <= 1440, "\(timesheet)")
        for (times, cell, rounding) in [
            (start, "clock_in", time.clockIn), (end, "clock_out", time.clockOut),
        ] {
            let was = try #require(ClockTime(row.cell(cell, at: 0)))
            let isClipped = times.minutes == 1440 && time.pastMidnight == .clip
            let moved = abs(times.minutes - was.minutes)
            let bound = rounding == .none || time.unit == 1 ? 1 : time.unit
            #expect(moved < bound || isClipped && was > times, "\(timesheet)")
        }
        var last = start.minutes - 1
        for interval in (timesheet["breaks"] ?? "").split(separator: "/") {
            let ends = interval.split(separator: "-").compactMap { ClockTime(String($0))?.minutes }
            #expect(ends.count == 2 && ends[0] < ends[1], "\(timesheet)")
            #expect(ends[0] > last && ends[1] <= end.minutes, "\(timesheet)")
            last = ends[1]
        }
    }
}

/// Settings of rule 6 and 7, whatever they may be together.
private struct MadeUpSettings {
    let time: TimeSettings
    let breaks: BreakSettings
    let unpunched: UnpunchedSetting

    init(_ random: inout Seeded) {
        func any<Value>(_ values: [Value]) -> Value {
            values[Int.random(in: values.indices, using: &random)]
        }
        let roundings = TimeSettings.Rounding.allCases
        time = TimeSettings(
            unit: any([1, 5, 10, 15, 30, 60]), clockIn: any(roundings), clockOut: any(roundings),
            breakStart: any(roundings), breakEnd: any(roundings),
            pastMidnight: any(TimeSettings.PastMidnight.allCases))
        breaks = BreakSettings(
            mode: any(BreakSettings.Mode.allCases), unplaced: any(BreakSettings.Unplaced.allCases),
            placeAt: any([0, 720, 1439]))
        unpunched = any(UnpunchedSetting.allCases)
    }
}
