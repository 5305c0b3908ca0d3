import Delimited
import Handoff
import TestSupport
import Testing
import WorkModel

@Suite struct TableReaderTests {
    @Test func `stands at each row once, and at none before and behind them`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "members")
            #expect(
                try codes(base / "members", steps: 4) == [nil, "A0001", "A0002", nil, nil])
        }
    }

    /// Blocks end amid the rows.
    @Test func `reads a long file as it was written`() throws {
        try withTemporaryFolder { base in
            let rows = (0..<50_000).map { ["A\($0)", $0.isMultiple(of: 9) ? "a,\n\"b\"" : "", ""] }
            try Example.write(rows, to: base / "members")
            #expect(try Example.readRowByRow(base / "members") == rows)
        }
    }

    @Test func `a table without rows has none`() throws {
        var table = TableReader()
        try table.advance()
        let isAtRow = table.isAtRow
        #expect(!isAtRow)
        try withTemporaryFolder { base in
            try Example.write([], to: base / "members")
            #expect(try Example.readRowByRow(base / "members") == [])
        }
    }

    @Test func `reads rows that are at hand`() throws {
        var table = try TableReader(Array("A1,\"a,b\"\nA2,\n".utf8), name: "rows")
        var rows: [[String]] = []
        try table.advance()
        while table.isAtRow {
            rows.append((0..<2).map { table.block.text(row: table.row, column: $0) })
            try table.advance()
        }
        #expect(rows == [["A1", "a,b"], ["A2", ""]])
    }

    @Test func `the fault of an altered file comes behind its last row at the latest`() throws {
        try withTemporaryFolder { base in
            let folder = base / "members"
            try Example.write(to: folder)
            try Example.change(folder / "example.csv", "A0001", to: "A0003")
            #expect(try codes(folder, steps: 2) == [nil, "A0003", "A0002"])
            let faults = #expect(throws: Faults.self) { try codes(folder, steps: 3) }
            #expect(faults?.all.map(\.code) == [.packageChecksumDiffers])
        }
    }

    /// The codes of the rows where the table stands at first and after each step.
    private func codes(_ folder: Path, steps: Int) throws(Faults) -> [String?] {
        var table = try Example.open(folder).table(Example.schema)
        var codes: [String?] = [table.isAtRow ? "a row" : nil]
        for _ in 0..<steps {
            try table.advance()
            codes.append(table.isAtRow ? table.block.text(row: table.row, column: 0) : nil)
        }
        return codes
    }
}
