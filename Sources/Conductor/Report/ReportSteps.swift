import Handoff
import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    private var byHand: Int {
        open.filter { $0.kind == "by-hand" || $0.kind == "clear" }
            .reduce(0) { $0 + $1.new + $1.continuing }
    }

    /// What the run comes to, in one line.
    func verdict() -> ReportVerdict {
        let heldCount = held.total
        func verdict(_ kind: ReportVerdict.Kind, _ words: Words, _ count: Int = 0) -> ReportVerdict
        {
            ReportVerdict(
                kind,
                text: filled(
                    words,
                    [
                        "files": grouped(uploads.count), "held": grouped(heldCount),
                        "count": grouped(count),
                    ]), details: summary.verdict(language, isPlan: isPlan))
        }
        if summary.failed > 0 { return verdict(.bad, ReportWords.failed, summary.failed) }
        if isPlan { return verdict(.todo, ReportWords.planned) }
        if !summary.isLoaded, !summary.partitions.isEmpty {
            return verdict(.bad, ReportWords.stopped)
        }
        return switch (uploads.isEmpty, heldCount) {
        case (true, 0) where byHand > 0: verdict(.todo, ReportWords.byHandOnly, byHand)
        case (true, 0): verdict(.good, ReportWords.allWell)
        case (false, 0): verdict(.todo, ReportWords.upload)
        case (true, _): verdict(.todo, ReportWords.decide)
        case (false, _): verdict(.todo, ReportWords.uploadAndDecide)
        }
    }

    /// What a person does now, in this order.
    func steps(_ groups: [ReportHeld.Group], _ members: MemberComparison?) -> [ReportStep] {
        var steps: [ReportStep] = []
        if summary.failed > 0 {
            steps.append(
                ReportStep(
                    ReportWords.mendFailed[language], items: failedPartitions,
                    then: ReportWords.thenResume[language],
                    command: command("resume \(run.path.name)")))
        } else if !uploads.isEmpty {
            steps.append(uploadStep)
        }
        if held.total > 0 {
            steps.append(
                ReportStep(
                    filled(ReportWords.decideHeld, ["count": grouped(held.total)]),
                    links: groups.map {
                        ReportLink(to: "held-" + $0.code, label: $0.title, number: $0.number)
                    }))
        }
        if byHand > 0 {
            steps.append(
                ReportStep(
                    filled(ReportWords.enterByHand, ["count": grouped(byHand)]),
                    links: [link(to: "waiting", number: byHand)]))
        }
        let unmatched = members?.lines.count { !$0.finding.isSettled } ?? 0
        if unmatched > 0 {
            steps.append(
                ReportStep(
                    filled(ReportWords.unmatched, ["count": grouped(unmatched)]),
                    links: [link(to: "members", number: unmatched)]))
        }
        return steps.isEmpty ? [ReportStep(ReportWords.nothing[language])] : steps
    }

    private func link(to part: String, number: Int) -> ReportLink {
        ReportLink(
            to: part, label: ReportLabels.all[part]?[language] ?? part, number: grouped(number))
    }

    private var failedPartitions: [String] {
        summary.partitions.compactMap { partition in
            partition.failedStage.map { stage in
                filled(
                    ReportWords.failedPartition,
                    [
                        "integration": partition.integration.text,
                        "month": partition.month.description,
                        "stage": "kintai-\(stage.rawValue)",
                    ])
            }
        }
    }

    private var uploadStep: ReportStep {
        let encoding = RunWords.encodingName(summary.encoding)[language]
        if let deliver = settings.pipeline.deliver {
            // The folder's name is enough for whoever has it open, and tells nothing of the server.
            let text = filled(
                ReportWords.fromFolder,
                ["encoding": encoding, "folder": Path(deliver.folder).name])
            return ReportStep(text, items: uploads)
        }
        return ReportStep(
            filled(ReportWords.fromRun, ["encoding": encoding]), items: uploads,
            then: ReportWords.thenConfirm[language],
            command: command("confirm \(run.path.name)"))
    }
}
