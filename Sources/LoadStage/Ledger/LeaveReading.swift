import PipelineSettings
import WorkModel

/// Tells what kind of leave a day of the ledger has, so that an import file can give it again.
struct LeaveReading {
    private let byCells: [String: Leave]
    private let byWords: [String: Leave]

    init(_ header: ImportHeader, _ encoding: OutputEncoding) {
        byCells = leavesByCells(header, encoding)
        byWords = leavesByWords(header)
    }

    /// The kind of leave of a day's values, as an import file or CrowdLog's own download has them.
    ///
    /// Cells of other columns than the template has today are read by their words.
    /// - Returns: `nil` where an import file can't say it: another template's leave, words of the
    ///   download that are none of the template's, or one time without the other.
    func leave(of values: [String]) -> Leave? {
        let text = values[WrittenField.leave.rawValue]
        guard let leave = byCells[text] ?? byWords[text] ?? leave(ofCells: text) else {
            return nil
        }
        let times = [WrittenField.clockIn, .clockOut].map { values[$0.rawValue] }
        if times.contains("") {
            return leave == .full && times == ["", ""] ? leave : nil
        }
        return leave
    }

    /// The kind of leave that all words of leave cells name, under whatever headings.
    private func leave(ofCells text: String) -> Leave? {
        guard let words = leaveWords(text) else { return nil }
        guard let first = words.first else { return Leave.none }
        return words.allSatisfy { byWords[$0] == byWords[first] } ? byWords[first] : nil
    }
}

/// The words of leave cells that aren't empty: of `休暇=全休/区分=` it is 全休.
///
/// - Returns: `nil` for a text that `leaveCells` doesn't write.
private func leaveWords(_ cells: String) -> [String]? {
    var words: [String] = []
    // The word that is read; `nil` in a heading.
    var word: String.UnicodeScalarView?
    var isEscaped = false
    for scalar in (cells + "/").unicodeScalars {
        switch scalar {
        case "\\" where !isEscaped:
            isEscaped = true
            continue
        case "=" where !isEscaped && word == nil:
            word = String.UnicodeScalarView()
        case "/" where !isEscaped:
            guard let ended = word else { return nil }
            if !ended.isEmpty { words.append(String(ended)) }
            word = nil
        default:
            word?.append(scalar)
        }
        isEscaped = false
    }
    return words
}

/// The kind of leave that the template's leave columns express with those cells.
///
/// Without leave columns every day is one without leave.
private func leavesByCells(
    _ header: ImportHeader, _ encoding: OutputEncoding
) -> [String: Leave] {
    var leaves: [String: Leave] = [:]
    // Days without leave come first: where two kinds have the same cells, they do no harm.
    for leave in Leave.allCases {
        let cells = leaveCells(header, of: leave, encoding)
        if leaves[cells] == nil { leaves[cells] = leave }
    }
    return leaves
}

/// The kind of leave that CrowdLog's own download names: nothing is none, and else what one kind alone
/// has in one of the template's leave columns.
private func leavesByWords(_ header: ImportHeader) -> [String: Leave] {
    var leaves: [String: Set<Leave>] = ["": [.none]]
    for column in header.columns {
        guard case .leave(let texts) = column.content else { continue }
        for leave in Leave.allCases where !texts[leave].isEmpty {
            leaves[texts[leave], default: []].insert(leave)
        }
    }
    return leaves.compactMapValues { $0.count == 1 ? $0.first : nil }
}
