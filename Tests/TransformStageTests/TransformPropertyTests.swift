import Handoff
import PipelineSettings
import Testing
import WorkModel

/// What holds for every month.
@Suite struct TransformPropertyTests {
    static let seeds = 1...UInt64(6)

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
}
