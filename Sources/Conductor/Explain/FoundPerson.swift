import Handoff
import Messages
import PipelineSettings
import WorkModel

/// A person's day in a run and in the ledger.
struct FoundPerson {
    private(set) var sought: SoughtPerson
    /// The rows of the run, mostly one.
    let days: [ExplainedDay]
    let ledgerDays: [LedgerDay]
    /// held.csv's cells of days that have vanished, by employee code.
    let vanished: [String: [String: String]]
    /// When a run was, as far as is known.
    private let runDates: [String: WorkDate]
    /// Holds the runs.
    private let workspace: Path

    /// - Throws: What is wrong with a folder of the run or with the ledger.
    init(
        _ request: ExplainRequest, in run: RunFolder, _ summary: Summary,
        _ pipeline: PipelineSettings
    ) throws(Faults) {
        workspace = Path(pipeline.workspace)
        let ledger = LedgerFolder(workspace: workspace)
        var person = SoughtPerson(request.employee)
        // The ledger knows the number of a code where the run has no code for the day.
        for day in try Conductor.ledgerDays(of: person, on: request.date, in: ledger) {
            person.learn(
                code: day.employeeCode, number: day.employeeNumber, integration: day.integration)
        }
        var integrations: [IntegrationName] = []
        for partition in summary.partitions where !integrations.contains(partition.integration) {
            integrations.append(partition.integration)
        }
        days = try findDay(
            person, on: request.date, integrations: integrations,
            settings: pipeline.integrations, in: run)
        for day in days {
            person.learn(
                code: day.employeeCode, number: day.employeeNumber,
                integration: day.integration.text)
        }
        ledgerDays = try Conductor.ledgerDays(of: person, on: request.date, in: ledger)
        vanished = try vanishedRows(on: request.date, in: run)
        var dates: [String: WorkDate] = [:]
        for name in ledgerDays.flatMap({ [$0.confirmedRun, $0.pendingSince] }) {
            dates[name] = runDate(name, in: workspace)
        }
        runDates = dates
        sought = person
    }

    /// Whether a run that can be read has the day.
    static func has(
        _ request: ExplainRequest, _ person: SoughtPerson, in run: RunFolder,
        _ pipeline: PipelineSettings
    ) -> Bool {
        guard FileReading.exists(run.summary) else { return false }
        let days = try? findDay(
            person, on: request.date, integrations: pipeline.integrations.map(\.name),
            settings: pipeline.integrations, in: run)
        return days?.isEmpty == false
    }
}

extension FoundPerson {
    /// The answer; `older` is the newest other run that has the day where this one hasn't.
    func text(
        _ request: ExplainRequest, _ run: RunFolder, _ summary: Summary, older: String?,
        _ language: Language
    ) -> String {
        var paragraphs: [[String]] = []
        var told: Set<String> = []
        for day in days {
            var text = lines(of: day, in: run, language)
            let known = ledgerDays.first { $0.isOf(day) }
            if let known {
                told.insert(known.employeeCode)
                text += vanishedLines(known, language)
            }
            if known != nil || !day.isSetAside {
                text += ledgerLines(known, request, upload: day.compared, language)
            }
            paragraphs.append(text)
        }
        for day in ledgerDays where !told.contains(day.employeeCode) {
            var text = [
                headingLine(
                    date: request.date.description,
                    number: printable(day.employeeNumber, limit: 80), day.integration, language),
                ExplainWords.notInRun.filled(
                    [
                        "run": run.path.name, "from": summary.window.from.description,
                        "to": summary.window.to.description,
                    ], in: language),
            ]
            text += failureLines(summary, day, request.date.month, language)
            text += vanishedLines(day, language)
            if let older {
                text.append(
                    ExplainWords.olderRun.filled(
                        ["command": request.command(run: older)], in: language))
            }
            paragraphs.append(text + ledgerLines(day, request, upload: nil, language))
        }
        return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func ledgerLines(
        _ day: LedgerDay?, _ request: ExplainRequest, upload: ComparedDay?, _ language: Language
    ) -> [String] {
        LedgerLines(
            runs: workspace / "runs", month: request.date.month, today: request.today,
            runDates: runDates, language: language
        ).lines(of: day, told: upload)
    }

    private func vanishedLines(_ day: LedgerDay, _ language: Language) -> [String] {
        guard let cells = vanished[day.employeeCode] else { return [] }
        return heldLines(cells, from: .hrmos, language)
    }

    private func failureLines(
        _ summary: Summary, _ day: LedgerDay, _ month: WorkMonth, _ language: Language
    ) -> [String] {
        let failed = summary.partitions.first {
            $0.integration.text == day.integration && $0.month == month && $0.failedStage != nil
        }
        guard let failed else { return [] }
        return [
            ExplainWords.failed.filled(
                [
                    "integration": failed.integration.text, "month": month.description,
                    "stage": "kintai-\(failed.failedStage?.rawValue ?? "")",
                ], in: language)
        ]
    }
}

extension LedgerDay {
    /// Whether the ledger means a day of a run: by its code, else by the source's number.
    fileprivate func isOf(_ day: ExplainedDay) -> Bool {
        guard day.employeeCode.isEmpty else { return employeeCode == day.employeeCode }
        return employeeNumber == day.employeeNumber && integration == day.integration.text
    }
}
