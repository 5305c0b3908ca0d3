import Handoff
import WorkModel

extension MonthRows {
    /// Applies a month's corrections over the source's rows, which are sorted, and sorts again.
    ///
    /// Every correction shows: in the rows that it marks, or in a row of its own; but not one that
    /// turns out to be as the list for review had it.
    /// - Parameters:
    ///   - all: the corrections in the order of their file.
    ///   - source: the number of that file in the package's list.
    /// - Returns: how many of the source's rows were replaced, and how many corrections are unmended.
    mutating func apply(
        _ all: [CorrectionRow], source: Int
    ) -> (replaced: Int, unmended: Int) {
        let corrections = restored(all).filter { !$0.isUnmended }
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
        return (replaced.count, all.count - corrections.count)
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
            origin: Origin(source: source, position: row.line), correction: correction)
    }
}

/// What a row says that two corrections mark: a person must look first, then what is in CrowdLog
/// counts.
private func stronger(_ left: Correction?, _ right: Correction) -> Correction {
    let order: [Correction] = [.stale, .done, .skip]
    return order.first { $0 == left || $0 == right } ?? right
}
