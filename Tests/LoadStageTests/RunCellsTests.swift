import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// Most rows of the ledger are put together from whole pieces; a cell in quotes keeps a block from
/// that, and the rows must not differ.
@Suite struct RunCellsTests {
    private static let columns = TableSchema.loaded.headings

    @Test(arguments: [TargetSettings.Confirmation.manual, .onWrite])
    func `a row is the same beside one in quotes`(
        confirmation: TargetSettings.Confirmation
    ) throws {
        let plain = try nights(confirmation, beside: [])
        let quoted = try nights(
            confirmation, beside: [Day(code: "E9", report: "会議, \"A\"", number: "9")])
        #expect(plain.flatMap(\.self).count > 8)
        #expect(quoted.map { $0.filter { !$0.hasPrefix("E9") } } == plain)
        #expect(quoted.allSatisfy { $0.contains { $0.hasPrefix("E9") } })
    }

    /// The ledger after each of some nights: days are new, given again, changed and unchanged.
    private func nights(
        _ confirmation: TargetSettings.Confirmation, beside others: [Day]
    ) throws -> [[String]] {
        var ledgers: [[String]] = []
        try rehearse { rehearsal in
            rehearsal.target.confirm = confirmation
            let first = [
                Day(report: "朝会", number: "1"), Day(code: "E2"),
                Day(code: "E3", breaks: "12:00-13:00"),
            ]
            let second = [
                Day(report: "夕会", number: "1"), Day(code: "E2"),
                Day(code: "E3", hours: "10:00-19:00"), Day(code: "E4"),
            ]
            for (name, days) in [("1", first), ("2", second), ("3", second)] {
                try rehearsal.night(name, days + others)
                ledgers.append(try rehearsal.ledgerRows(Self.columns))
                if name == "2", confirmation == .manual {
                    _ = try confirmRun(
                        settings: rehearsal.settings.pipeline, run: rehearsal.run,
                        refused: [ImportRow(file: "2026-10/upload-001.csv", line: 3)])
                    ledgers.append(try rehearsal.ledgerRows(Self.columns))
                }
            }
        }
        return ledgers
    }
}
