import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

/// The ledger, what changes it and what leaves it, side by side.
@Suite struct LedgerDaysTests {
    @Test func `each day comes once, in order, with all that is about it`() throws {
        try withTemporaryFolder { folder in
            let old = try package(.loaded, ["A 01", "A 03", "C 01", "D 01"], in: folder / "old")
            let load = try package(
                .diff, ["A 01", "A 02", "B 01", "D 02"], forgotten: ["A 03", "B 02", "C 01"],
                in: folder / "load")
            #expect(
                try days(load, old) == [
                    "A 01 row edit", "A 02 edit", "A 03 row forgotten", "B 01 edit",
                    "B 02 forgotten", "C 01 row forgotten", "D 01 row", "D 02 edit",
                ])
            #expect(
                try days(load, nil) == [
                    "A 01 edit", "A 02 edit", "A 03 forgotten", "B 01 edit", "B 02 forgotten",
                    "C 01 forgotten", "D 02 edit",
                ])
        }
    }

    @Test func `a code that another begins with comes first`() throws {
        try withTemporaryFolder { folder in
            let old = try package(.loaded, ["E1 02", "E10 01"], in: folder / "old")
            let load = try package(.diff, ["E1 01", "E1 02", "E1- 01"], in: folder / "load")
            #expect(
                try days(load, old) == [
                    "E1 01 edit", "E1 02 row edit", "E1- 01 edit", "E10 01 row",
                ])
        }
    }

    @Test func `nothing at all has no days`() throws {
        try withTemporaryFolder { folder in
            let load = try package(.diff, [], in: folder / "load")
            #expect(try days(load, nil) == [])
        }
    }

    /// A package whose rows have a code and a date, such as `A 01`.
    private func package(
        _ schema: TableSchema, _ days: [String], forgotten: [String] = [], in folder: Path
    ) throws -> PackageReader {
        var package = try PackageWriter(replacing: folder)
        for (schema, days) in [(schema, days), (TableSchema.forgotten, forgotten)] {
            try package.add(schema) { (table) throws(Faults) in
                for day in days {
                    for cell in day.split(separator: " ") { table.record.field(String(cell)) }
                    table.record.emptyFields(schema.columns.count - 2)
                    try table.endRow()
                }
            }
        }
        try package.finish(PackageFacts(stage: .load))
        return try PackageReader(at: folder, stage: .load, madeBy: "")
    }

    private func days(_ load: PackageReader, _ old: PackageReader?) throws -> [String] {
        var days = try LedgerDays(
            load.table(.diff), from: .diff, forgotten: load.table(.forgotten), into: old)
        var found: [String] = []
        while try days.advance() {
            let day =
                days.hasRow
                ? key(days.ledger) : days.hasEdit ? key(days.edits) : key(days.forgotten)
            found.append(
                day + (days.hasRow ? " row" : "") + (days.hasEdit ? " edit" : "")
                    + (days.isForgotten ? " forgotten" : ""))
        }
        return found
    }

    private func key(_ table: borrowing TableReader) -> String {
        table.block.text(row: table.row, column: 0) + " "
            + table.block.text(row: table.row, column: 1)
    }
}
