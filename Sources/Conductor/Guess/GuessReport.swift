import Cells
import JapaneseText
package import Messages
import WorkModel

extension FileGuess {
    /// What is said of the file: what it lists, each finding with how sure it is, and advice.
    package func report(in language: Language) -> String {
        var lines = [summary(in: language)]
        lines += findings(in: language).lines(indent: "  ")
        lines += advice(in: language).map { "  → " + $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    private func summary(in language: Language) -> String {
        GuessWords.file.filled(
            [
                "file": printable(name, limit: 400),
                "list": list.value?.words[language] ?? "?",
                "sureness": list.sureness.words[language],
                "reason": list.reason.words[language], "encoding": form(in: language),
                "count": String(sample.otherRows.count + 1),
            ], in: language)
    }

    private func findings(in language: Language) -> TextTable {
        var table = TextTable(textColumns: 4)
        for key in keys {
            guard let certainty = certainty(of: key) else { continue }
            let answers = answer(to: key)
            let isThere = !answers.isEmpty
            guard isThere || certainty.sureness == .open || certainty.reason == .several else {
                continue
            }
            let shown: String =
                if key == .header, isThere {
                    (answers == ["yes"] ? GuessWords.yes : .no).filled(in: language)
                } else if isThere {
                    answers.map(shown).joined(separator: ", ")
                } else {
                    certainty.sureness == .open ? "?" : GuessWords.several.filled(in: language)
                }
            table.add([
                key.columnName[language], certainty.sureness.words[language],
                certainty.reason.words[language], printable(shown, limit: 200),
            ])
        }
        return table
    }

    /// A column's name, with its heading where that isn't its name.
    private func shown(_ answer: String) -> String {
        guard let sample = answers.sample, sample.hasHeader else { return answer }
        let (time, flag) = flagged(answer, in: sample)
        let names = [time, flag].compactMap(\.self).map { name in
            let heading = sample.column(name).map { sample.headings[$0] } ?? ""
            return heading.isEmpty || heading == name ? name : "\(name) (\(heading))"
        }
        return names.joined(separator: " + ")
    }

    private func advice(in language: Language) -> [String] {
        var lines: [String] = []
        if looksGarbled { lines.append(GuessWords.otherEncoding.filled(in: language)) }
        guard let sample = answers.sample, let layout = answers.layout else { return lines }
        if isHRMOSDaily {
            lines.append(GuessWords.hrmosDaily.filled(in: language))
        } else if lacksNumber {
            lines.append(
                GuessWords.idsOnly.filled(
                    ["column": printable(answers[.sourceIDColumn], limit: 80)], in: language))
        } else if segmentsAreIDs {
            lines.append(
                GuessWords.segmentIDs.filled(
                    ["column": printable(answers[.segmentColumn], limit: 80)], in: language))
        }
        let leftOut = layout.leftOut.map { sample.columnName($0) }
        if !leftOut.isEmpty {
            lines.append(
                GuessWords.leftOut.filled(
                    ["names": printable(leftOut.joined(separator: ", "), limit: 400)],
                    in: language))
        }
        lines += clockAdvice(sample, in: language)
        return lines
    }

    private func clockAdvice(_ sample: SampleFile, in language: Language) -> [String] {
        var lines: [String] = []
        let marks = comparableMarks(answers.list(.clockMarks))
        func time(_ cell: String) -> Int? { cellClock(cell.utf8.span, without: marks) }
        for key in [InitKey.clockInColumn, .clockOutColumn] {
            let (column, _) = flagged(answers[key], in: sample)
            let unread = sample.values(of: column).filter { time($0) == nil }
            guard let value = unread.first else { continue }
            lines.append(
                GuessWords.unreadableClocks.filled(
                    [
                        "column": printable(column, limit: 80), "count": String(unread.count),
                        "value": printable(value, limit: 40),
                    ], in: language))
        }
        let (clockIn, _) = flagged(answers[.clockInColumn], in: sample)
        let (clockOut, flag) = flagged(answers[.clockOutColumn], in: sample)
        let backwards = zip(sample.cells(of: clockIn), sample.cells(of: clockOut)).count {
            guard let start = time($0), let end = time($1) else {
                return false
            }
            return end < start
        }
        if flag == nil, backwards > 0 {
            lines.append(
                GuessWords.backwards.filled(["count": String(backwards)], in: language))
        }
        return lines
    }

    /// Whether the columns stand where HRMOS's daily list has them.
    var isHRMOSDaily: Bool {
        let headings = answers.sample?.headings.map(comparableHeading) ?? []
        let places = [0: "日付", 1: "ユーザid", 4: "勤務区分", 6: "出勤時刻", 8: "退勤時刻"]
        return headings.count >= 22 && places.allSatisfy { headings[$0.key] == $0.value }
    }

    /// Whether lists of people and segments must say what its ids mean.
    var needsLists: Bool { isHRMOSDaily || lacksNumber || segmentsAreIDs }

    private var segmentsAreIDs: Bool {
        let segments = answers.sample?.values(of: answers[.segmentColumn]) ?? []
        return !segments.isEmpty && segments.allSatisfy { Int($0) != nil }
    }

    /// EUC-JP can often be read as CP932, and gives rows of half-width kana.
    var looksGarbled: Bool {
        let scalars = (sample.firstRow + sample.otherRows.prefix(50).flatMap(\.self))
            .flatMap(\.unicodeScalars).filter { !$0.isASCII }
        let halfWidth = scalars.count { (0xFF61...0xFF9F).contains($0.value) }
        return encoding == .cp932 && scalars.count > 10 && halfWidth * 3 > scalars.count
    }
}
