import Handoff
import JapaneseText
import WorkModel

extension Corrections {
    /// What a run would hold or lose, so that `kintai check` tells it: cells that can't be read and
    /// numbers that neither the source nor CrowdLog knows.
    ///
    /// Rows of months that the window doesn't touch are left alone.
    /// - Parameter members: CrowdLog's; `nil` where they can't be read, and no number is doubted.
    /// - Returns: `csvBadValue` and `correctionUnknownEmployee`, by line.
    func faultsOfRows(members: MemberList?) -> [Fault] {
        let codes = members.map { Set($0.sorted.map { correctedNumberKey($0.code) }) }
        return rowsByMonth.values.joined().sorted { $0.line < $1.line }.flatMap { row in
            faultsOfCells(of: row)
                + [codes.flatMap { faultOfNumber(of: row, codes: $0) }]
                .compactMap(\.self)
        }
    }

    private func faultsOfCells(of row: CorrectionRow) -> [Fault] {
        zip(CorrectionRow.columns, row.cells).compactMap { column, cell in
            // Of a day that isn't loaded only the date is read.
            guard row.action == .replace || column == .date, !canBeRead(cell, in: column) else {
                return nil
            }
            return Fault(
                .csvBadValue, at: place(column, line: row.line),
                [
                    .column: heading(column), .value: cell,
                    .expected: knownValues(of: column),
                ])
        }
    }

    private func faultOfNumber(of row: CorrectionRow, codes: Set<String>) -> Fault? {
        let key = row.numberKey
        guard !key.isEmpty, !knownNumbers.contains(key), !codes.contains(key) else { return nil }
        var facts: [FactName: String] = [.value: row.cells[0]]
        facts[.suggestion] = closestWord(to: key, among: knownNumbers.all + codes.sorted())
        return Fault(
            .correctionUnknownEmployee, at: place(.employeeNumber, line: row.line), facts)
    }
}

/// Whether transform can read a correction's cell.
private func canBeRead(_ cell: String, in column: ColumnHeading) -> Bool {
    if cell.isEmpty { return column != .date }
    return switch column {
    case .date: WorkDate(cell) != nil
    case .clockIn, .clockOut, .punchedIn, .punchedOut: ClockTime(cell) != nil
    case .breaks: cell.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isBreak)
    case .breakTotal, .hourlyLeave, .worked: isWholeNumber(cell)
    case .leaveDays: isDays(cell)
    case .segmentKind: SegmentKind(rawValue: cell) != nil
    case .approval: Approval(rawValue: cell) != nil
    default: true
    }
}

/// What a column takes, for a fault's reader.
private func knownValues(of column: ColumnHeading) -> String {
    switch column {
    case .date: "yyyy-MM-dd, yyyy/M/d"
    case .breaks: "12:00-13:00/17:00-17:15"
    case .breakTotal, .hourlyLeave, .worked: "0, 60, 480"
    case .leaveDays: "0, 0.5, 1"
    case .segmentKind: SegmentKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .approval: Approval.allCases.map(\.rawValue).joined(separator: ", ")
    default: "H:mm (9:05, 26:30, -00:30)"
    }
}

/// Whether a text is `12:00-13:00`, or one with a single end.
private func isBreak(_ text: Substring) -> Bool {
    text.indices.contains { dash in
        let (start, end) = (text[..<dash], text[text.index(after: dash)...])
        guard text[dash] == "-", !(start.isEmpty && end.isEmpty) else { return false }
        return [start, end].allSatisfy { $0.isEmpty || ClockTime(String($0)) != nil }
    }
}

private func isWholeNumber(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return wholeNumber(bytes.span, bytes.indices) != nil
}

private func isDays(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, isWholeNumber(parts[0]) else { return false }
    guard parts.count == 2 else { return true }
    return isWholeNumber(parts[1]) && parts[1].utf8.dropFirst(2).allSatisfy { $0 == 0x30 }
}
