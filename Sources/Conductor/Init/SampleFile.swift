import Delimited
import Handoff
import JapaneseText
import Messages
import PipelineConfig
import WorkModel

/// The headings and first rows of one CSV file, for proposals.
struct SampleFile: Hashable, Sendable {
    /// As the answers name it.
    let name: String
    /// None where the file can't be read.
    let headings: [String]
    private let rows: [[String]]

    /// Reads the first file, by the bytes of its name, that the paths and globs fit.
    ///
    /// - Returns: `nil` where there is none.
    init?(firstOf patterns: [String], in folder: Path) {
        let names = patterns.flatMap { filesNamed($0, in: folder.text) }
        guard let name = names.min(by: precedesInBytes) else { return nil }
        let path = name.hasPrefix("/") ? Path(name) : folder / name
        let read = try? readFirstRows(of: path, named: name)
        self.name = name
        headings = read?.headings ?? []
        rows = read?.rows ?? []
    }

    /// How answers name the columns: by heading where one stands once and can be typed, else by
    /// place, such as `=C`.
    var columns: [String] {
        headings.indices.map { column in
            let heading = headings[column]
            let canBeTyped =
                !heading.isEmpty && printable(heading, limit: 80) == heading
                && trimmed(heading) == heading && !heading.hasPrefix("=") && !heading.contains(",")
            let isClear = canBeTyped && headings.count { $0 == heading } == 1
            return isClear ? heading : "=" + columnLetters(column)
        }
    }

    /// The column, from 0, that an answer names by heading or by place; wide and narrow letters
    /// are the same, and so are large and small ones.
    ///
    /// - Returns: `nil` where there is none, or where a heading stands twice.
    func column(_ answer: String) -> Int? {
        if let place = columnPlace(answer) { return headings.indices.contains(place) ? place : nil }
        if let column = columns.firstIndex(of: answer) { return column }
        let typed = comparableHeading(answer)
        let found = headings.indices.filter { comparableHeading(headings[$0]) == typed }
        return found.count == 1 && !typed.isEmpty ? found.first : nil
    }

    /// What stands in the column that an answer names, from the top, without what is empty.
    func values(of answer: String) -> [String] {
        guard let column = column(answer) else { return [] }
        return rows.map { trimmed($0[column]) }.filter { !$0.isEmpty }
    }
}

/// The headings and at most a thousand rows.
private func readFirstRows(
    of path: Path, named name: String
) throws(Faults) -> (headings: [String], rows: [[String]]) {
    var reader = try DelimitedReader(ByteSource(path: path.text, name: name), encoding: .auto)
    let headings = reader.header
    var block = RecordBlock()
    guard let more = try? reader.next(&block), more else { return (headings, []) }
    let rows = (0..<min(block.rowCount, 1000)).map { row in
        headings.indices.map { block.text(row: row, column: $0) }
    }
    return (headings, rows)
}

/// A heading as it is compared: without width, case, white space, `-` and `_`.
func comparableHeading(_ heading: String) -> String {
    nfkc(heading).lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
}
