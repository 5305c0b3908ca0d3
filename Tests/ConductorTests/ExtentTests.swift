import Delimited
import Foundation
import Handoff
import Testing
import WorkModel

@testable import Conductor

/// Runs are compared by the days that both windows have.
@Suite struct ExtentTests {
    /// Number, date and source id.
    private static let rows = [
        ["A1", "2026-10-01", "1"], ["A1", "2026-10-15", "1"], ["A2", "2026-10-15", "2"],
        ["", "2026-10-16", "3"], ["", "2026-10-17", "3"], ["A4", "someday", "4"],
    ]

    private var october: WorkMonth { WorkMonth(index: 2026 * 12 + 9) }

    private func extent(shared: ClosedRange<WorkDate>) throws -> Extent {
        let path = Path(
            FileManager.default.temporaryDirectory
                .appendingPathComponent("kintai-tests-" + UUID().uuidString).path)
        defer { try? FileWriting.removeTree(path) }
        var package = try PackageWriter(replacing: path)
        try package.add(.attendance) { table throws(Faults) in
            for row in Self.rows {
                for heading in TableSchema.attendance.headings {
                    let cell = ["employee_number", "date", "source_id"].firstIndex(of: heading)
                    table.record.field(cell.map { row[$0] } ?? "")
                }
                try table.endRow()
            }
        }
        var facts = PackageFacts(
            stage: .extract, month: october,
            counts: ["本社": Tally(received: 6, passed: ["attendance": 6])])
        facts.people = 4
        try package.finish(facts)
        var extent = Extent()
        try extent.add(PackageReader(at: path, stage: .extract, madeBy: ""), shared)
        return extent
    }

    private func days(_ from: String, _ to: String) throws -> ClosedRange<WorkDate> {
        try #require(WorkDate(from))...(try #require(WorkDate(to)))
    }

    @Test func `takes a whole month by its counts`() throws {
        let extent = try extent(shared: try days("2026-10-01", "2026-10-31"))
        #expect(extent.days == 6 && extent.people == 4)
    }

    @Test func `counts the days that are shared, and those that can't be read`() throws {
        let extent = try extent(shared: try days("2026-10-15", "2026-10-16"))
        #expect(extent.days == 4 && extent.people == 4)
        let first = try self.extent(shared: try days("2026-10-01", "2026-10-01"))
        #expect(first.days == 2 && first.people == 2)
    }

    @Test func `a partition's days are those of its month and window`() throws {
        var facts = PackageFacts(stage: .extract, month: october)
        #expect(facts.days == (try days("2026-10-01", "2026-10-31")))
        facts.window = WorkWindow(
            from: try #require(WorkDate("2026-10-13")), to: try #require(WorkDate("2026-11-21")))
        #expect(facts.days == (try days("2026-10-13", "2026-10-31")))
    }
}
