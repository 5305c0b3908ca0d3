import Foundation

/// What the clerk met each morning, as a table: for judging how much of it is noise.
struct MorningTable {
    private var lines: [String] = []

    /// - Parameter mornings: In their order.
    init(_ mornings: [Morning]) {
        let codes = Set(mornings.flatMap { $0.held.map(\.code) }).sorted()
        add(["morning", "files", "days to upload", "uploaded", "held", "new"] + codes)
        add(Array(repeating: "---", count: 6 + codes.count))
        var known: Set<HeldDay> = []
        for morning in mornings {
            let byCode = Dictionary(grouping: morning.held, by: \.code).mapValues(\.count)
            let new = morning.held.subtracting(known).count
            let days = morning.files.map(\.days.count).reduce(0, +)
            var cells = ["\(morning.date)", "\(morning.files.count)", "\(days)"]
            cells.append(morning.answers.isEmpty ? "no" : "yes")
            cells += ["\(morning.held.count)", "\(new)"]
            for code in codes { cells.append(byCode[code].map { "\($0)" } ?? "") }
            add(cells)
            known.formUnion(morning.held)
        }
    }

    /// The table in Markdown.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ cells: [String]) {
        lines.append("| " + cells.joined(separator: " | ") + " |")
    }
}

/// Writes a table for each of some nights where `KINTAI_NIGHTS_REPORT` says, if it says so.
func writeMorningTables(of all: [Nights]) throws {
    guard let path = ProcessInfo.processInfo.environment["KINTAI_NIGHTS_REPORT"] else { return }
    let text = all.map { "## \($0.practice)\n\n" + MorningTable($0.mornings).text }
    try text.joined(separator: "\n").write(
        to: URL(filePath: path), atomically: true, encoding: .utf8)
}
