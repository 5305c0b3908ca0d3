import Delimited
import Handoff
import WorkModel

/// Holds the days of people whom a better integration has given CrowdLog, in this or the previous
/// month's ledger, while that integration failed or did not run (`design.md`, Load, "Several
/// integrations, one person").
///
/// - Returns: The rows that are left, in their order.
/// - Throws: Whatever is wrong with the ledger's folders.
func holdWhereBetterIsMissing(
    _ days: [Int], of input: MonthInput, ledger: LedgerFolder, setAside: inout [SetAside]
) throws(Faults) -> [Int] {
    let missing = input.integrations.indices.map(input.missing(betterThan:))
    guard missing.contains(where: { !$0.isEmpty }) else { return days }
    var delivered: [String: Set<String>] = [:]
    for month in [WorkMonth(index: input.month.index - 1), input.month] {
        guard let package = try ledger.openNewest(month) else { continue }
        try package.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                delivered[
                    block.text(row: row, column: LedgerColumn.integration), default: []
                ].insert(block.text(row: row, column: LedgerColumn.employeeCode))
            }
        }
    }
    return days.filter { row in
        let code = input.timesheets.text(row: row, column: .employeeCode)
        let owner = missing[Int(input.timesheets.rows[row].integration)].first {
            delivered[$0.text]?.contains(code) == true
        }
        guard let owner else { return true }
        setAside.append(
            SetAside(row: row, verdict: .held(.betterSourceMissing), value: owner.text))
        return false
    }
}
