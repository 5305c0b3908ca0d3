import Delimited
import JapaneseText
package import PipelineSettings
package import WorkModel

/// What work segments (勤務区分) stand for: the user's own first, then the built-in ones, then the
/// kind that the source gives them (`design.md`, rule 3).
package struct SegmentTable: Sendable {
    private let meanings: [String: SegmentMeaning]

    /// - Throws: only where the built-in file can't be read, which a test rules out.
    package init(over own: [SegmentMapping]) throws(Faults) {
        var meanings = try builtInMeanings()
        for mapping in own {
            meanings[comparableTitle(mapping.title)] = mapping.meaning
        }
        self.meanings = meanings
    }

    /// - Returns: `nil` where nothing says what the segment is.
    package func meaning(of title: String, kind: SegmentKind?) -> SegmentMeaning? {
        let title = comparableTitle(title)
        if let known = meanings[title] { return known }
        switch kind {
        case .work where !holds(title, anyOf: ["半", "午前", "午後", "AM", "PM", "休", "欠"]):
            return .plainWork
        case .off
        where !holds(
            title,
            anyOf: [
                "半", "午前", "午後", "AM", "PM", "暇", "有休", "有給", "年休", "代休", "振休", "特休",
            ]):
            return .dayOff
        default:
            return title.isEmpty ? .plainWork : nil
        }
    }

    private func holds(_ title: String, anyOf words: [String]) -> Bool {
        let title = title.uppercased()
        return words.contains { title.contains($0) }
    }
}

extension SegmentMeaning {
    static var plainWork: SegmentMeaning { SegmentMeaning(work: true) }
    static var dayOff: SegmentMeaning { SegmentMeaning(work: false) }

    var isPlainWork: Bool { work && leave == .none }
    var isDayOff: Bool { !work && leave == .none }
}

/// Reads `segments.csv`, which is compiled in.
private func builtInMeanings() throws(Faults) -> [String: SegmentMeaning] {
    var meanings: [String: SegmentMeaning] = [:]
    var reader = try DelimitedReader(
        ByteSource(PackageResources.segments_csv, name: "segments.csv"), encoding: .utf8)
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let title = block.text(row: row, column: 0)
            let word = block.text(row: row, column: 1)
            guard let meaning = meaning(of: word, title: title) else {
                throw Faults(
                    .csvBadValue, at: Place(file: "segments.csv", line: block.line(row: row)),
                    [
                        .column: "meaning", .value: word,
                        .expected: "work, off, away, full, morning, afternoon",
                    ])
            }
            meanings[comparableTitle(title)] = meaning
        }
    }
    return meanings
}

private func meaning(of word: String, title: String) -> SegmentMeaning? {
    switch word {
    case "work": .plainWork
    case "off": .dayOff
    case "away": SegmentMeaning(work: false, away: true)
    case "full": SegmentMeaning(work: false, leave: .full, leaveName: title)
    case "morning": SegmentMeaning(work: true, leave: .morning, leaveName: title)
    case "afternoon": SegmentMeaning(work: true, leave: .afternoon, leaveName: title)
    default: nil
    }
}
