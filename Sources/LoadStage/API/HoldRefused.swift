import Delimited
import Handoff
import WorkModel

/// What held.csv says of a day that CrowdLog doesn't take.
struct RefusedDay: Sendable {
    let code: HoldCode
    let value: String

    /// - Returns: `nil` for a day that is taken, or not answered yet.
    init?(_ verdict: ReceiptVerdict?) {
        switch verdict {
        case .refused(let words):
            code = .refusedByCrowdLog
            value = words
        case .unknown:
            code = .unknownToCrowdLog
            value = ""
        case .taken, nil: return nil
        }
    }
}

/// Moves the days that CrowdLog refuses from a load's diff.csv to its held.csv, so that every day has
/// the one fate that it came to.
///
/// The ledger has the answers by then. A second time changes nothing.
/// - Throws: What is wrong with the load's folder or the disk.
func holdRefused(
    _ load: PackageReader, _ receipts: Receipts, in folder: Path
) throws(Faults) {
    guard try hasRefused(load, receipts) else { return }
    var facts = load.facts
    var refused: [[String]] = []
    var package = try PackageWriter(replacing: folder, durable: true)
    try package.add(.diff) { (table) throws(Faults) in
        try load.rows(.diff) { block throws(Faults) in
            for row in 0..<block.rowCount {
                if let day = RefusedDay(receipts, block, row) {
                    refused.append(heldCells(day, of: block, row))
                    facts.hold(day.code, of: block, row)
                } else {
                    table.record.fields(TableSchema.diff.allColumns, of: block, row: row)
                    try table.endRow()
                }
            }
        }
    }
    try package.add(.loadHeld) { (table) throws(Faults) in
        for cells in try merged(load, with: refused) {
            for cell in cells { table.record.field(cell) }
            try table.endRow()
        }
    }
    for schema in [TableSchema.loadIgnored, .forgotten] {
        try package.add(schema) { (table) throws(Faults) in
            try load.rows(schema) { block throws(Faults) in
                for row in 0..<block.rowCount {
                    table.record.fields(schema.allColumns, of: block, row: row)
                    try table.endRow()
                }
            }
        }
    }
    try package.finish(facts)
}

/// Whether diff.csv has a day that CrowdLog refuses.
private func hasRefused(
    _ load: PackageReader, _ receipts: Receipts
) throws(Faults) -> Bool {
    guard receipts.verdicts.values.contains(where: { RefusedDay($0) != nil }) else {
        return false
    }
    var isFound = false
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount where !isFound {
            isFound = RefusedDay(receipts, block, row) != nil
        }
    }
    return isFound
}

extension RefusedDay {
    /// What is to be held of a row of diff.csv; the ledger's own days are no fate of the run's, and stay.
    fileprivate init?(_ receipts: Receipts, _ block: borrowing RecordBlock, _ row: Int) {
        guard block.hasText(row, DiffColumn.file),
            block.isOfSource(row, origin: DiffColumn.origin)
        else { return nil }
        self.init(receipts[RequestPlace(diff: block, row)])
    }
}

/// held.csv's rows with those of the refused days, by employee number, then date.
private func merged(
    _ load: PackageReader, with refused: [[String]]
) throws(Faults) -> [[String]] {
    var rows = refused
    try load.rows(.loadHeld) { block in
        for row in 0..<block.rowCount {
            rows.append(TableSchema.loadHeld.allColumns.map { block.text(row: row, column: $0) })
        }
    }
    return rows.sorted { one, other in
        let places = [0, 2, 6].first { one[$0] != other[$0] }
        return places.map { precedesInBytes(one[$0], other[$0]) } ?? false
    }
}

/// A row of load's held.csv.
private func heldCells(
    _ day: RefusedDay, of block: borrowing RecordBlock, _ row: Int
) -> [String] {
    func cell(_ column: Int) -> String { block.text(row: row, column: column) }
    return [
        cell(DiffColumn.employeeNumber), cell(DiffColumn.employeeCode), cell(DiffColumn.date),
        day.code.rawValue, "", day.value, cell(DiffColumn.origin), cell(DiffColumn.integration),
    ]
}

extension TableSchema {
    fileprivate var allColumns: ClosedRange<Int> { 0...columns.count - 1 }
}

extension PackageFacts {
    /// Counts a day that was added or changed as one that is held.
    fileprivate mutating func hold(
        _ code: HoldCode, of block: borrowing RecordBlock, _ row: Int
    ) {
        let integration = block.text(row: row, column: DiffColumn.integration)
        guard var tally = counts[integration] else { return }
        tally.passed[block.text(row: row, column: DiffColumn.change), default: 0] -= 1
        tally.held[code.rawValue, default: 0] += 1
        for note in block.text(row: row, column: DiffColumn.notes).split(separator: " ") {
            let name = String(note)
            tally.notes[name] = tally.notes[name].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
        counts[integration] = tally
    }
}
