package import Handoff
package import Messages
import WorkModel

extension Summary {
    /// The run for a terminal: the verdict first, then the table, then what to do next.
    ///
    /// The commands that it names take `config`, the pipeline that was run.
    package func text(in language: Language, run: RunFolder, config: String) -> String {
        // A plan that was resumed is still a plan.
        let isPlan = RunRecord.read(of: run)?.isPlan == true
        let plan = PlanWords.planned.filled(
            ["command": kintaiCommand("run", config: config)], in: language)
        let steps = next(language, run: run, config: config, plan: isPlan ? plan : nil)
        let paragraphs =
            overview(in: language, isPlan: isPlan, config: config)
            + [steps.joined(separator: "\n")]
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    /// The paragraphs that say what became of the days, or what would.
    func overview(in language: Language, isPlan: Bool, config: String) -> [String] {
        [
            [uploadedLine(language), verdict(language, isPlan: isPlan)].filter { !$0.isEmpty }
                .joined(separator: "\n"),
            table(language).joined(separator: "\n"),
            CodeBreakdown(partitions, \.heldAndVanished).lines(
                RunWords.heldByCode, title: { HoldCode(rawValue: $0)?.words.title[language] },
                in: language
            ).joined(separator: "\n"),
            CodeBreakdown(partitions, \.ignored).lines(
                RunWords.ignoredByCode, title: { IgnoreCode(rawValue: $0)?.words.title[language] },
                in: language
            ).joined(separator: "\n"),
            openLines(language, config: config).joined(separator: "\n"),
            serviceParagraphs(language, config: config).joined(separator: "\n"),
            otherSyncWarning(config: config).map { describe($0, in: language, asWarning: true) }
                ?? "",
            (inputEncodings.map { $0.text(in: language) }
                + (sheetRemarks ?? []).map { $0.text(in: language) }).joined(separator: "\n"),
        ].filter { !$0.isEmpty }
    }

    /// What became of the days, in sentences.
    func verdict(_ language: Language, isPlan: Bool) -> String {
        guard !partitions.isEmpty else { return RunWords.nothing[language] }
        let values = [
            "from": window.from.description, "to": window.to.description,
            "extracted": grouped(extracted), "loaded": grouped(loaded), "added": grouped(added),
            "changed": grouped(changed), "unchanged": grouped(unchanged), "held": grouped(held),
            "vanished": grouped(vanished), "ignored": grouped(ignored),
            "failed": grouped(failed),
        ]
        let hasFiles = isSent == nil
        var sentences = [
            isPlan
                ? hasFiles ? PlanWords.verdict : PlanWords.sentVerdict
                : hasFiles
                    ? RunWords.verdict
                    : isSent == true ? RunWords.sentVerdict : RunWords.partlySentVerdict
        ]
        if changed + unchanged > 0 {
            sentences.append(
                isPlan ? PlanWords.changes : hasFiles ? RunWords.changes : RunWords.sentChanges)
        }
        if held > 0 {
            sentences.append(hasFiles ? RunWords.heldSome : RunWords.sentHeldSome)
        } else if failed == 0 {
            sentences.append(RunWords.heldNone)
        }
        if ignored > 0 { sentences.append(RunWords.ignoredSome) }
        if vanished > 0 { sentences.append(RunWords.vanished) }
        sentences.append(failed > 0 ? RunWords.failed : RunWords.balanced)
        return sentences.map { $0.filled(values, in: language) }
            .joined(separator: language == .ja ? "" : " ")
    }

    private func uploadedLine(_ language: Language) -> String {
        guard let uploaded else { return "" }
        return DeliveryWords.taken.filled(
            ["files": grouped(uploaded.files), "count": grouped(uploaded.days)], in: language)
    }

    private func table(_ language: Language) -> [String] {
        guard !partitions.isEmpty else { return [] }
        func label(_ label: ReportLabel) -> String { label.words[language] }
        var table = TextTable(textColumns: 2)
        table.add([
            label(.integration), label(.month), label(.extracted), label(.added),
            label(.changed), label(.unchanged), label(.held), label(.ignored),
        ])
        for partition in partitions {
            var cells = [
                partition.integration.text, partition.month.description,
                grouped(partition.extracted), grouped(partition.added),
                grouped(partition.changed), grouped(partition.unchanged),
                grouped(partition.heldTotal), grouped(partition.ignoredTotal),
            ]
            if let stage = partition.failedStage {
                cells.append(
                    RunWords.failedMark.filled(["stage": "kintai-\(stage.rawValue)"], in: language))
            }
            table.add(cells)
        }
        table.add([
            RunWords.total[language], "", grouped(extracted), grouped(added), grouped(changed),
            grouped(unchanged), grouped(held), grouped(ignored),
        ])
        return table.lines()
    }

    /// What a person does next; `plan` says so of a plan, of which nothing is imported.
    func next(
        _ language: Language, run: RunFolder, config: String, plan: String?
    ) -> [String] {
        let current = FileReading.currentFolder
        var lines = [RunWords.next[language]]
        if failed > 0 { lines.append("  " + RunWords.mendFirst[language]) }
        if let plan {
            lines.append("  " + plan)
        } else if isLoaded, isSent == false {
            let command = kintaiCommand("resume \(run.path.name)", config: config)
            lines.append("  " + RunWords.partlySent.filled(["command": command], in: language))
        } else if let delivery, delivery.isDone {
            lines.append("  " + DeliveryWords.delivered[language])
            lines.append("    \(Path(delivery.folder).seen(from: current))")
        } else if !isLoaded {
            lines.append("  " + RunWords.notLoaded[language])
        } else if uploads.isEmpty {
            let words = isSent == nil ? RunWords.noUpload : RunWords.nothingToUpload
            lines.append("  " + words[language])
        } else {
            let encoding = RunWords.encodingName(encoding)[language]
            lines.append("  " + RunWords.upload.filled(["encoding": encoding], in: language))
            lines += uploads.map { "    \((run.path / $0.file).seen(from: current))" }
        }
        if held + vanished > 0 {
            if delivery?.isDone != true {
                lines.append("  " + RunWords.review[language])
                lines.append("    \(run.heldForReviewWorkbook.seen(from: current))")
            }
            lines.append("  " + RunWords.mendThere[language])
        }
        if let byHand = byHandLine(language) { lines.append("  " + byHand) }
        if held + ignored > 0 {
            let option = config == "pipeline.yml" ? "" : " --config \(config)"
            let command = "kintai explain\(option) --employee CODE --date \(window.to)"
            lines.append("  " + RunWords.explain.filled(["command": command], in: language))
        }
        if FileReading.exists(run.report) {
            let file = run.report.seen(from: current)
            lines.append("  " + ReportWords.written.filled(["file": file], in: language))
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

extension Summary.Partition {
    /// What a person must decide, by code.
    var heldAndVanished: [String: Int] {
        vanished == 0
            ? held : held.merging([HoldCode.vanished.rawValue: vanished], uniquingKeysWith: +)
    }
}
