package import Handoff
package import Messages
import WorkModel

extension Summary {
    /// The run for a terminal: the verdict first, then the table, then what to do next.
    package func text(in language: Language, run: RunFolder) -> String {
        let paragraphs = [
            verdict(language),
            table(language).joined(separator: "\n"),
            breakdown(RunWords.heldByCode, \.held, heldTitle, language),
            breakdown(RunWords.ignoredByCode, \.ignored, ignoredTitle, language),
            next(language, run: run).joined(separator: "\n"),
        ]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func verdict(_ language: Language) -> String {
        guard !partitions.isEmpty else { return RunWords.nothing[language] }
        let values = [
            "from": window.from.description, "to": window.to.description,
            "extracted": grouped(extracted), "loaded": grouped(loaded), "held": grouped(held),
            "ignored": grouped(ignored), "failed": grouped(failed),
        ]
        var sentences = [RunWords.verdict, held == 0 ? RunWords.heldNone : RunWords.heldSome]
        if ignored > 0 { sentences.append(RunWords.ignoredSome) }
        sentences.append(failed > 0 ? RunWords.failed : RunWords.balanced)
        return sentences.map { $0.filled(values, in: language) }
            .joined(separator: language == .ja ? "" : " ")
    }

    private func table(_ language: Language) -> [String] {
        guard !partitions.isEmpty else { return [] }
        func label(_ label: ReportLabel) -> String { label.words[language] }
        var table = TextTable(textColumns: 2)
        table.add([
            label(.integration), label(.month), label(.extracted), label(.timesheets),
            label(.held), label(.ignored),
        ])
        for partition in partitions {
            var cells = [
                partition.integration.text, partition.month.description,
                grouped(partition.extracted), grouped(partition.loaded),
                grouped(partition.heldTotal), grouped(partition.ignoredTotal),
            ]
            if let stage = partition.failedStage {
                cells.append(
                    RunWords.failedMark.filled(["stage": "kintai-\(stage.rawValue)"], in: language))
            }
            table.add(cells)
        }
        table.add([
            RunWords.total[language], "", grouped(extracted), grouped(loaded), grouped(held),
            grouped(ignored),
        ])
        return table.lines()
    }

    /// How many days each code has, a column a partition; a column an integration where there are
    /// more than six.
    private func breakdown(
        _ heading: Words, _ days: (Partition) -> [String: Int],
        _ title: (String, Language) -> String, _ language: Language
    ) -> String {
        let codes = Set(partitions.flatMap { days($0).keys })
        guard !codes.isEmpty else { return "" }
        let isWide = partitions.count > 6
        var columns: [(name: String, counts: [String: Int])] = []
        for partition in partitions {
            let name =
                isWide
                ? partition.integration.text : "\(partition.integration.text) \(partition.month)"
            if let last = columns.last, last.name == name {
                columns[columns.count - 1].counts.merge(days(partition), uniquingKeysWith: +)
            } else {
                columns.append((name, days(partition)))
            }
        }
        func total(_ code: String) -> Int { columns.reduce(0) { $0 + ($1.counts[code] ?? 0) } }
        let ordered = codes.sorted { (total($1), $0) < (total($0), $1) }
        var table = TextTable(textColumns: 2)
        table.add([heading[language], ""] + columns.map(\.name) + [RunWords.total[language]])
        for code in ordered {
            table.add(
                [title(code, language), code]
                    + columns.map { column in column.counts[code].map(grouped) ?? "·" }
                    + [grouped(total(code))])
        }
        return table.lines().joined(separator: "\n")
    }

    private func heldTitle(_ code: String, _ language: Language) -> String {
        HoldCode(rawValue: code)?.words.title[language] ?? code
    }

    private func ignoredTitle(_ code: String, _ language: Language) -> String {
        IgnoreCode(rawValue: code)?.words.title[language] ?? code
    }

    private func next(_ language: Language, run: RunFolder) -> [String] {
        var lines = [RunWords.next[language]]
        if uploads.isEmpty || loaded == 0 {
            lines.append("  " + RunWords.noUpload[language])
        } else {
            let encoding = RunWords.encodingName(encoding)[language]
            lines.append("  " + RunWords.upload.filled(["encoding": encoding], in: language))
            lines += uploads.map { "    \((run.path / $0.file).text)" }
        }
        if held > 0 {
            lines.append("  " + RunWords.review[language])
            lines.append("    \(run.heldForReview.text)")
        }
        if let byHand = byHandLine(language) { lines.append("  " + byHand) }
        if held + ignored > 0 {
            let command = "kintai explain --employee CODE --date \(window.to)"
            lines.append("  " + RunWords.explain.filled(["command": command], in: language))
        }
        return lines
    }

    /// Days that nobody but a person can complete in CrowdLog.
    private func byHandLine(_ language: Language) -> String? {
        let ignoredDays = partitions.reduce(0) {
            $0 + ($1.ignored[IgnoreCode.leaveByHand.rawValue] ?? 0)
        }
        var parts: [(title: String, count: Int)] = []
        if ignoredDays > 0 {
            parts.append((IgnoreCode.leaveByHand.words.title[language], ignoredDays))
        }
        for code in [NoteCode.leaveByHand, .hourlyLeaveByHand, .clipped] {
            guard let count = notes[code.rawValue], count > 0 else { continue }
            parts.append((code.words.title[language], count))
        }
        guard !parts.isEmpty else { return nil }
        return RunWords.byHand.filled(
            [
                "count": grouped(parts.reduce(0) { $0 + $1.count }),
                "codes": parts.map { "\($0.title) \(grouped($0.count))" }.joined(separator: ", "),
            ], in: language)
    }
}
