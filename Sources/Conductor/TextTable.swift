import JapaneseText

/// A table for a terminal: the first columns to the left, numbers to the right.
struct TextTable {
    private var rows: [[String]] = []
    /// Columns that hold text; those behind them hold numbers.
    let textColumns: Int

    init(textColumns: Int) {
        self.textColumns = textColumns
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// The rows, each with two spaces between its columns and `indent` before them.
    func lines(indent: String = "") -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - displayWidth(cell))
                return column < textColumns ? cell + space : space + cell
            }
            let line = indent + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
