import Handoff
import Messages
import Notices
import PipelineSettings
import WorkModel

extension RunFacts {
    /// Lines of one sort: a message is for a glance.
    private static let mostLines = 10

    /// What people are told of the run.
    ///
    /// The held days are read only where somebody `wantsNames`.
    func notice(in language: Language, wantsNames: Bool, _ request: RunRequest) -> Notice {
        Notice(
            events: events, title: title(language), lines: lines(language, request),
            facts: noticeFacts,
            heldDays: wantsNames ? heldDayLines(language) : [])
    }

    private var values: [String: String] {
        guard let summary else { return [:] }
        var values = [
            "run": summary.run, "from": summary.window.from.description,
            "to": summary.window.to.description, "failed": grouped(summary.failed),
        ]
        for (name, count) in summary.counts where name != "failed" {
            values[name] = grouped(count)
        }
        if summary.vanished == 0 { values["vanished"] = nil }
        return values
    }

    private func title(_ language: Language) -> String {
        let events = events
        guard let summary else { return NoticeWords.notRun[language] }
        var values = values
        let words: Words
        if events.contains(.failure) {
            let isPartly = summary.failed > 0 && summary.failed < summary.partitions.count
            words = isPartly ? NoticeWords.failedPartly : NoticeWords.failed
        } else if events.contains(.held) {
            values["held"] = grouped(held)
            words = NoticeWords.held
        } else if events.contains(.keyExpiry) {
            words = NoticeWords.keyEnds
        } else if events.contains(.change) {
            words = NoticeWords.changed
        } else {
            words = NoticeWords.done
        }
        return words.filled(values, in: language)
    }

    private func lines(_ language: Language, _ request: RunRequest) -> [String] {
        [
            overviewLines(language), failureLines(language), heldLines(language),
            keyLines(language), nextLines(language, request),
        ].filter { !$0.isEmpty }.joined(separator: [""]).map(\.self)
    }

    private func overviewLines(_ language: Language) -> [String] {
        guard summary != nil else { return [] }
        return [NoticeWords.run, NoticeWords.days].map { $0.filled(values, in: language) }
    }

    /// The parts that failed; then faults in whole where they name no cell, else by code.
    private func failureLines(_ language: Language) -> [String] {
        let failed = (summary?.partitions ?? []).filter { $0.failedStage != nil }
        var lines = limited(failed, language) { partition in
            NoticeWords.failedPart.filled(
                [
                    "integration": partition.integration.text,
                    "month": partition.month.description,
                    "stage": "kintai-\(partition.failedStage?.rawValue ?? "")",
                ], in: language)
        }
        var told: [ToldFault] = []
        for fault in faults where fault.namesNoCell && !told.contains(fault) { told.append(fault) }
        lines += limited(told, language, most: 3, \.text).flatMap {
            $0.split(separator: "\n").map(String.init)
        }
        let others = Dictionary(
            faults.filter { !$0.namesNoCell }.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
        lines += others.sorted { $0.key < $1.key }.map { code, count in
            NoticeWords.faultCode.filled(["code": code, "count": grouped(count)], in: language)
        }
        return lines
    }

    private func heldLines(_ language: Language) -> [String] {
        let codes = heldByCode.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var lines = limited(codes, language) { code, count in
            NoticeWords.heldCode.filled(
                [
                    "title": HoldCode(rawValue: code)?.words.title[language] ?? code,
                    "code": code, "count": grouped(count),
                ], in: language)
        }
        if isUrgent { lines.append(NoticeWords.leaving[language]) }
        return lines
    }

    private func keyLines(_ language: Language) -> [String] {
        warningsOfKeys(pipeline, today: today, language: language)
    }

    private func nextLines(_ language: Language, _ request: RunRequest) -> [String] {
        guard let summary, let run else { return [] }
        var lines: [String] = []
        if status != .done, faults.allSatisfy({ !$0.namesNoCell }) {
            lines.append(
                NoticeWords.resume.filled(
                    ["command": request.resumeCommand(run)], in: language))
        }
        if !summary.isLoaded {
            lines.append(NoticeWords.notLoaded[language])
        } else if !summary.uploads.isEmpty {
            lines.append(
                NoticeWords.upload.filled(
                    ["count": grouped(summary.uploads.count)], in: language))
        }
        lines.append(
            NoticeWords.report.filled(
                ["path": report ?? "", "host": RunningProcess.host], in: language))
        return lines
    }

    /// Where people find what the run says.
    private var report: String? {
        guard let summary, let run else { return nil }
        if let delivery = summary.delivery, delivery.isDone { return delivery.folder }
        // Whoever reads it is elsewhere.
        let folder = Path(pipeline.workspace) / "runs" / run.path.name
        let page = folder / "report.html"
        return (FileReading.exists(page) ? page : folder).text
    }

    private func limited<Item>(
        _ items: [Item], _ language: Language, most: Int = mostLines, _ line: (Item) -> String
    ) -> [String] {
        let lines = items.prefix(most).map(line)
        guard items.count > most else { return lines }
        let count = grouped(items.count - most)
        return lines + [NoticeWords.others.filled(["count": count], in: language)]
    }

    private var noticeFacts: NoticeFacts {
        var facts = NoticeFacts()
        facts.run = summary?.run
        facts.status = Int(status.rawValue)
        facts.days = summary?.counts
        if summary != nil { facts.held = heldByCode }
        facts.faults = faultsByCode
        facts.failed = summary?.partitions.compactMap { partition in
            partition.failedStage.map {
                NoticeFacts.Failure(
                    integration: partition.integration.text,
                    month: partition.month.description, stage: $0.rawValue)
            }
        }
        facts.keys = keys.map {
            NoticeFacts.Key(integration: $0.integration.text, daysLeft: $0.age.daysLeft)
        }
        facts.report = report
        return facts
    }
}
