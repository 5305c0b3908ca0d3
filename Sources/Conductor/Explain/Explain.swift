import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// Which day `kintai explain` is asked for.
package struct ExplainRequest: Sendable {
    /// The employee number or code, spelt in any way.
    package let employee: String
    package let date: WorkDate
    /// The run to look at; `nil` = the newest.
    package let run: String?
    /// Ages count from it.
    package let today: WorkDate
    /// pipeline.yml, as the user named it.
    package let config: String

    package init(
        employee: String, date: WorkDate, run: String?, today: WorkDate, config: String
    ) {
        self.employee = employee
        self.date = date
        self.run = run
        self.today = today
        self.config = config
    }

    /// The command that looks at another run.
    func command(run: String? = nil) -> String {
        let option = run.map { " --run \($0)" } ?? ""
        return kintaiCommand(
            "explain --employee \(employee) --date \(date)\(option)", config: config)
    }
}

/// Why a day looks as it does, as an answer: from the source over the rules to the import file, and
/// what the ledger knows of it.
///
/// - Parameters:
///   - request: Which day.
///   - pipeline: Names the workspace and the sources.
///   - language: The language of the answer.
///   - json: Whether machines read it.
/// - Returns: The answer, with a newline at its end.
/// - Throws: `runMissing` where the workspace has no such run; `dayNotFound` or `partitionFailed`
///   where neither the run nor the ledger has the day.
package func explain(
    _ request: ExplainRequest, pipeline: PipelineSettings, language: Language, json: Bool = false
) throws(Faults) -> String {
    let workspace = Path(pipeline.workspace)
    let runs = RunID.all(in: workspace).reversed()
        .map { RunFolder(workspace / "runs" / $0.text) }
    let run = try find(request, among: runs, workspace)
    let bytes = try FileReading.bytes(of: run.summary)
    guard let summary = decodeJSON(Summary.self, from: bytes) else {
        throw Faults(.packageTorn, at: Place(file: run.summary.text), [.command: "kintai run"])
    }
    let found = try FoundPerson(request, in: run, summary, pipeline)
    var older: String?
    if found.days.isEmpty {
        older =
            runs.first { other in
                other != run && FoundPerson.has(request, found.sought, in: other, pipeline)
            }?.path.name
    }
    guard !found.days.isEmpty || !found.ledgerDays.isEmpty else {
        throw notFound(request, summary, older: older)
    }
    let text = found.text(request, run, summary, older: older, language)
    return json ? found.json(request, run, older: older, text: text) : text
}

private func find(
    _ request: ExplainRequest, among runs: [RunFolder], _ workspace: Path
) throws(Faults) -> RunFolder {
    let found = runs.first { run in
        if let name = request.run { return run.path.name == name }
        return FileReading.exists(run.summary)
    }
    guard let found else {
        throw Faults(
            .runMissing,
            [
                .value: request.run ?? "", .path: workspace.text,
                .command: kintaiCommand("run", config: request.config),
            ])
    }
    return found
}

/// Neither the run nor the ledger knows the day; `older` is the newest other run that does.
private func notFound(
    _ request: ExplainRequest, _ summary: Summary, older: String?
) -> Faults {
    var facts: [FactName: String] = [
        .value: request.employee, .found: request.date.description,
        .command: request.command(run: older),
    ]
    facts[.run] = older
    let missing = Faults(.dayNotFound, facts)
    guard let failed = summary.failure(in: request.date.month) else { return missing }
    let failure = Faults(
        .partitionFailed,
        [
            .integration: failed.integration.text, .month: failed.month.description,
            .stage: "kintai-\(failed.failedStage?.rawValue ?? "")",
            .command: kintaiCommand("run", config: request.config),
        ])
    guard older != nil else { return failure }
    return Faults(failure.all + missing.all) ?? failure
}

extension Summary {
    /// A partition of the month that failed.
    func failure(in month: WorkMonth) -> Partition? {
        partitions.first { $0.month == month && $0.failedStage != nil }
    }
}
