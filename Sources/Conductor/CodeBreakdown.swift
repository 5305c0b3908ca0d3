import Messages
import WorkModel

/// How many days each code has: a row a code, a column a partition, or an integration where
/// partitions are too many for a terminal.
struct CodeBreakdown {
    private struct Column {
        let integration: IntegrationName
        /// Empty for a column of a whole integration.
        let month: String
        var counts: [String: Int]
    }

    private var columns: [Column] = []
    private static let mostPartitions = 6

    init(_ partitions: [Summary.Partition], _ counts: (Summary.Partition) -> [String: Int]) {
        let isByMonth = partitions.count <= Self.mostPartitions
        for partition in partitions {
            if !isByMonth, columns.last?.integration == partition.integration {
                columns[columns.count - 1].counts.merge(counts(partition), uniquingKeysWith: +)
            } else {
                columns.append(
                    Column(
                        integration: partition.integration,
                        month: isByMonth ? partition.month.description : "",
                        counts: counts(partition)))
            }
        }
    }

    /// The table's lines, the most frequent code first; none where no day has a code.
    func lines(
        _ heading: Words, title: (String) -> String?, in language: Language
    ) -> [String] {
        let codes = Set(columns.flatMap(\.counts.keys))
        guard !codes.isEmpty else { return [] }
        var table = TextTable(textColumns: 2)
        table.add([heading[language], ""] + columns.map(\.integration.text))
        table.add(["", ""] + columns.map(\.month) + [RunWords.total[language]])
        for code in codes.sorted(by: { (total($1), $0) < (total($0), $1) }) {
            table.add(
                [title(code) ?? code, code]
                    + columns.map { $0.counts[code].map(grouped) ?? "·" }
                    + [grouped(total(code))])
        }
        return table.lines()
    }

    private func total(_ code: String) -> Int {
        columns.reduce(0) { $0 + ($1.counts[code] ?? 0) }
    }
}
