import Delimited
package import Handoff
package import Messages
package import WorkModel

/// The tick sheet of a probe: a row for each thing that may be seen, to be marked in a spreadsheet.
///
/// It is UTF-8 with a byte-order mark and CRLF, and is read in whatever encoding a spreadsheet leaves
/// it; the columns `question` and `choice` say what a mark means, whatever else was changed.
package struct ProbeSheet {
    package private(set) var answers = ProbeAnswers()
    private var memos: [ProbeKey: String] = [:]

    package init() {}

    /// Reads a sheet that somebody has filled in.
    ///
    /// - Throws: `fileMissing`, `fileUnreadable`, its CSV faults, `csvMissingColumn`, or all at once
    ///   `csvBadValue` for what can't be an answer and for a second mark at one question.
    package init(at path: Path) throws(Faults) {
        var reader = try DelimitedReader(
            ByteSource(path: path.text, name: path.text), encoding: .auto)
        let columns = try SheetColumns(reader.header, of: path)
        var block = RecordBlock()
        var faults: [Fault] = []
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { trimmed(block.text(row: row, column: column)) }
                guard let key = ProbeKey(rawValue: cell(columns.question)) else { continue }
                if let memo = columns.memo.map(cell), !memo.isEmpty { memos[key] = memo }
                let mark = cell(columns.tick)
                guard Self.isMark(mark) else { continue }
                let answer =
                    key.choices.isEmpty && cell(columns.choice).isEmpty
                    ? key.read(mark) : ProbeChoice(rawValue: cell(columns.choice))?.rawValue
                let place = Place(
                    file: path.text, line: block.line(row: row), column: columns.tick + 1)
                guard let answer, answers[key] == nil || answers[key] == answer else {
                    faults.append(
                        Fault(
                            .csvBadValue, at: place,
                            [
                                .column: key.rawValue, .value: mark,
                                .expected: answer == nil ? key.expected : "○ × 1",
                            ]))
                    continue
                }
                answers[key] = answer
            }
        }
        if let faults = Faults(faults) { throw faults }
    }

    /// A circle, a tick, an x or whatever else stands in the cell; in Japan × says no.
    private static func isMark(_ text: String) -> Bool {
        !["", "×", "✕", "✗", "-", "―", "no"].contains(text.lowercased())
    }

    /// The sheet with the answers so far, and the memos that were read.
    package func bytes(_ probe: Probe, in language: Language) -> [UInt8] {
        var csv = RecordWriter(lineEnd: .crlf)
        let head: [ProbeWords] = [.number, .file, .encoding, .look, .choice, .tick, .memo]
        for word in head { csv.field(word.filled(in: language)) }
        csv.field("question")
        csv.field("choice")
        csv.endRow()
        for (place, key) in probe.sheetKeys.enumerated() {
            let choices: [ProbeChoice?] = key.choices.isEmpty ? [nil] : key.choices + [.skip]
            for (row, choice) in choices.enumerated() {
                let isFirst = row == 0
                let answer = probe.answers[key]
                csv.field(isFirst ? String(place + 1) : "")
                csv.field(isFirst ? key.file?.rawValue ?? "" : "")
                csv.field(isFirst ? probe.screenName(for: key) : "")
                csv.field(isFirst ? probe.sheetLook(at: key, in: language) : "")
                csv.field((choice?.words ?? ProbeWords.numberToType.words)[language])
                csv.field(choice.map { $0.rawValue == answer ? "○" : "" } ?? answer ?? "")
                csv.field(isFirst ? memos[key] ?? "" : "")
                csv.field(key.rawValue)
                csv.field(choice?.rawValue ?? "")
                csv.endRow()
            }
        }
        return [0xEF, 0xBB, 0xBF] + csv.bytes
    }
}

extension Probe {
    /// The questions of the sheet: also those that a refusal would lead to, so that it is filled in once.
    var sheetKeys: [ProbeKey] {
        let encodings = encodings.map(\.key)
        let asked = Set(keys).union([.unit, .rowLimit]).subtracting(encodings)
        return encodings + ProbeKey.allCases.filter(asked.contains)
    }

    func screenName(for key: ProbeKey) -> String {
        key.file.flatMap { encoding(of: $0)?.screenName } ?? ""
    }

    /// What to look at, with the days and words of this probe.
    func look(at key: ProbeKey, in language: Language) -> String {
        let rows = key.file.map(rows) ?? []
        let leave = rows.first?.leave ?? ""
        // Of the first encodings the days are alike; the first of them will do.
        return key.look.filled(
            [
                "date": rows.first.map { "\($0.date)" } ?? "",
                "other": rows.last.map { "\($0.date)" } ?? "",
                "text": Self.reportText, "count": String(rows.count), "leave": leave,
            ], in: language)
    }

    /// What stands in the sheet: what follows a refusal may not be needed.
    fileprivate func sheetLook(at key: ProbeKey, in language: Language) -> String {
        let isSecond = encodings.dropFirst().contains { $0.key == key }
        let isFollowing = key == .unit || key == .rowLimit
        return (isSecond || isFollowing ? ProbeWords.onlyIfNeeded.filled(in: language) : "")
            + look(at: key, in: language)
    }
}

/// Where a sheet has its columns.
private struct SheetColumns {
    let question: Int
    let choice: Int
    let tick: Int
    let memo: Int?

    init(_ header: [String], of path: Path) throws(Faults) {
        let headings = header.map(trimmed)
        func place(_ words: ProbeWords) -> Int? {
            headings.firstIndex { [words.words.ja, words.words.en].contains($0) }
        }
        guard let question = headings.firstIndex(of: "question"),
            let choice = headings.firstIndex(of: "choice"), let tick = place(.tick)
        else {
            let wanted = ["question", "choice"].first { !headings.contains($0) } ?? "○"
            throw Faults(
                .csvMissingColumn, at: Place(file: path.text, line: 1),
                [.column: wanted, .names: headings.joined(separator: ", ")])
        }
        (self.question, self.choice, self.tick, memo) = (question, choice, tick, place(.memo))
    }
}
