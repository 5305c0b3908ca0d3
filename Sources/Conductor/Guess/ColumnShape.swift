import Cells
import PipelineSettings
import WorkModel

/// What the cells of one column can be read as, counted with the readers that a run uses.
struct ColumnShape: Hashable, Sendable {
    /// Cells that aren't empty.
    let count: Int
    /// Of all rows, the empty ones too.
    let rowCount: Int
    private let dates: [DateStyle: Int]
    private let durations: [DurationStyle: Int]
    /// Cells that are lengths of time in some style.
    private let lengths: Int
    private let clocks: Int
    private let codes: Int
    private let segments: Int
    private let approvals: Int
    private let dayCounts: Int
    private let flags: Int
    /// Letters that stand before clock times.
    let marks: Set<String>
    /// The different cells.
    let distinct: Set<String>

    /// - Parameter cells: of one column, trimmed, the empty ones too.
    init(_ cells: [String]) {
        let values = cells.filter { !$0.isEmpty }
        // Most columns say the same few things over and over.
        let tally = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        func total(_ fits: (String) -> Bool) -> Int {
            tally.reduce(0) { $0 + (fits($1.key) ? $1.value : 0) }
        }
        func count(_ reads: (Span<UInt8>) -> Bool) -> Int { total { reads($0.utf8.span) } }
        rowCount = cells.count
        self.count = values.count
        distinct = Set(tally.keys)
        dates = Dictionary(
            uniqueKeysWithValues: DateStyle.allCases.map { style in
                (style, count { cellDate($0, style) != nil })
            })
        durations = Dictionary(
            uniqueKeysWithValues: DurationStyle.allCases.map { style in
                (style, count { cellDuration($0, style) != nil })
            })
        lengths = count { text in
            DurationStyle.allCases.contains { cellDuration(text, $0) != nil }
        }
        let marked = clockMarks(of: distinct)
        marks = Set(marked.values)
        clocks = total { marked[$0] != nil || cellClock($0.utf8.span) != nil }
        flags = count { cellDayFlag($0) != nil }
        codes = total(isCode)
        segments = total(isSegment)
        approvals = total(isApproval)
        dayCounts = total(isDayCount)
    }

    /// Nothing is there that could tell.
    var isEmpty: Bool { count == 0 }

    var holdsDates: Bool { !isEmpty && most(DateStyle.allCases.map { dates[$0] ?? 0 }) }

    /// Whether every cell is a date in that style.
    func isAll(_ style: DateStyle) -> Bool { !isEmpty && dates[style] == count }

    /// Whether hardly a cell can't be read so.
    func isMostly(_ style: DateStyle) -> Bool { most([dates[style] ?? 0]) }
    func isMostly(_ style: DurationStyle) -> Bool { most([durations[style] ?? 0]) }

    var holdsClocks: Bool { most([clocks]) }
    /// Lengths of time, in whatever styles.
    var holdsDurations: Bool { most([lengths]) }
    var holdsSegments: Bool { most([segments]) && !holdsDates }
    var holdsApprovals: Bool { !isEmpty && approvals == count }
    var holdsDayCounts: Bool { !isEmpty && dayCounts == count }
    /// Flags are in every row or in some; what isn't there is the same day.
    var holdsFlags: Bool { !isEmpty && flags == count }
    /// Numbers or codes of people: every row has one.
    var holdsCodes: Bool {
        !isEmpty && count == rowCount && codes == count && !holdsDates && !holdsFlags
            && !distinct.contains { $0.contains(":") }
    }
    /// A letter or a leading zero, which no amount has.
    var looksLikeCodes: Bool {
        holdsCodes
            && distinct.contains { value in
                value.first == "0" && value.count > 1 && !value.contains(".")
                    || value.contains { $0.isLetter }
            }
    }

    private func most(_ counts: [Int]) -> Bool {
        guard count > 0, let best = counts.max() else { return false }
        return best * 5 >= count * 4
    }
}

/// Letters and digits with at least one digit, as numbers of people are.
private func isCode(_ value: String) -> Bool {
    let text = value.hasPrefix("'") ? value.dropFirst() : value[...]
    return (1...20).contains(text.count)
        && text.contains { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
        && text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "0"..."9", "A"..."Z", "a"..."z", "-", "_", "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ", "－":
                true
            default: false
            }
        }
}

/// What titles of work segments are made of (`hrmos.md` §5).
private let segmentWords = [
    "出勤", "勤務", "休暇", "有休", "有給", "公休", "法休", "休日", "午前休", "午後休", "半休", "特休", "代休", "振休", "振替",
    "欠勤", "休職", "出張", "直行", "直帰", "研修", "在宅", "テレワーク", "早番", "遅番", "日勤", "夜勤", "非番", "明け", "休業",
    "遅延", "忌引", "AM休", "PM休", "産休", "育休", "全休", "年休",
]

private func isSegment(_ value: String) -> Bool {
    value.count <= 20 && segmentWords.contains { value.contains($0) }
}

private func isApproval(_ value: String) -> Bool {
    var bytes: [UInt8] = []
    appendApproval(value.utf8.span, to: &bytes)
    return Approval(rawValue: String(decoding: bytes, as: UTF8.self)) != nil
}

/// `0`, `1`, `0.5` and so on, up to a day.
private func isDayCount(_ value: String) -> Bool {
    let number = Double(value)
    return number.map { (0...1).contains($0) } ?? false
}
