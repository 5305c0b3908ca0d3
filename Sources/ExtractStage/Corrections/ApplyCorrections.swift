import Handoff
import WorkModel

extension MonthRows {
    /// Applies a month's corrections over the source's rows, which are sorted, and sorts again.
    ///
    /// Every correction shows: in the rows that it marks, or in a row of its own; but not one that
    /// turns out to be as the list for review had it, nor one of a day that a later file has.
    /// - Parameters:
    ///   - all: the corrections in the order of their files.
    ///   - source: the number of the first of these files in the package's list.
    /// - Returns: what became of them.
    mutating func apply(_ all: [CorrectionRow], source: Int) -> AppliedCorrections {
        let mended = restored(all).filter { !$0.isUnmended }
        let corrections = ofLastFile(mended)
        let targets = targets(of: corrections)
        let outcomes = zip(corrections, targets).map { correction, targets in
            targets.isStale ? Correction.stale : correction.action.correction
        }
        var replaced: Set<Int> = []
        for (outcome, targets) in zip(outcomes, targets) where outcome == .replace {
            replaced.formUnion(targets.rows)
        }
        var marks: [Int: Correction] = [:]
        var added: [Int] = []
        for (index, outcome) in outcomes.enumerated() {
            let left = targets[index].rows.filter { !replaced.contains($0) }
            if outcome == .replace || left.isEmpty { added.append(index) }
            for row in left { marks[row] = stronger(marks[row], outcome) }
        }
        keep(
            rows.enumerated().compactMap { index, row in
                guard !replaced.contains(index) else { return nil }
                var row = row
                row.correction = marks[index]
                return row
            })
        for index in added { append(corrections[index], outcomes[index], source: source) }
        sort()
        return AppliedCorrections(
            replaced: replaced.count, unmended: all.count - mended.count,
            superseded: mended.count - corrections.count)
    }

    private mutating func append(_ row: CorrectionRow, _ correction: Correction, source: Int) {
        for (column, text) in zip(CorrectionRow.columns, row.cells) {
            cell.append(contentsOf: text.utf8)
            switch column {
            case .employeeNumber: endNumber()
            case .date: endDate()
            case .sourceID: endSourceID()
            default: endCell()
            }
        }
        endCell()
        endRow(
            day: row.day, sourceIDLength: row.sourceID.utf8.count,
            origin: Origin(source: source + row.file, position: row.line), correction: correction)
    }
}

/// What became of a month's corrections.
struct AppliedCorrections {
    /// How many of the source's rows were replaced.
    var replaced = 0
    /// How many are as the list for review had them.
    var unmended = 0
    /// How many are of days that a later file has.
    var superseded = 0
}

/// The corrections without those of a person's day that a later file has, too; within a file nothing is
/// chosen.
private func ofLastFile(_ corrections: [CorrectionRow]) -> [CorrectionRow] {
    guard let last = corrections.last, last.file > 0 else { return corrections }
    func keys(_ row: CorrectionRow) -> [String] {
        (row.numberKey.isEmpty ? [] : ["n\(row.date) \(row.numberKey)"])
            + (row.sourceID.isEmpty ? [] : ["s\(row.date) \(row.sourceID)"])
    }
    var lastFile: [String: Int] = [:]
    for row in corrections {
        for key in keys(row) { lastFile[key] = row.file }
    }
    return corrections.filter { row in keys(row).allSatisfy { lastFile[$0] == row.file } }
}

/// What a row says that two corrections mark: a person must look first, then what is in CrowdLog
/// counts.
private func stronger(_ left: Correction?, _ right: Correction) -> Correction {
    let order: [Correction] = [.stale, .done, .skip]
    return order.first { $0 == left || $0 == right } ?? right
}
