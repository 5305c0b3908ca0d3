import Handoff
import Messages
import PipelineSettings
import WorkModel

/// What the stages' programs ended with.
struct StagesEnd: Sendable {
    var statuses: [ExitStatus] = []
    /// Whether they were told to stop before they were done.
    var wereStopped = false
    /// Milliseconds of work, by stage.
    var milliseconds: [Stage: Int] = [:]

    /// Does a stage's work and counts its time.
    mutating func timing<Value>(_ stage: Stage, _ work: () async -> Value) async -> Value {
        let start = ContinuousClock.now
        let value = await work()
        let time = (ContinuousClock.now - start).components
        milliseconds[stage, default: 0] +=
            Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
        return value
    }
}

/// Runs extract, transform and `prepare` of load over all partitions that the run lacks, each stage
/// after the one before, until all is there or the task is cancelled.
///
/// Beside transform the run's people are compared with CrowdLog's members, for the report: it goes
/// without what can't be compared, which is told.
/// - Throws: what keeps the run's record from being written.
func runStages(
    _ request: RunRequest, settings: RunSettings, run folder: RunFolder, lock: WorkspaceLock
) async throws(Faults) -> StagesEnd {
    let programs = StagePrograms(request, settings, run: folder, lock: lock)
    let missing = MissingParts(run: folder, settings: settings)
    let names = settings.pipeline.integrations.map(\.name)
    func call(_ program: String, _ first: [String], _ months: [WorkMonth]) -> StageCall {
        StageCall(program, first, months, of: folder, in: request.language)
    }
    var end = StagesEnd()
    func run(
        _ stage: Stage, _ parts: [StagePart], _ calls: [StageCall], besides others: [StageCall] = []
    ) async {
        guard !calls.isEmpty || !others.isEmpty else { return }
        let before = end.statuses.count
        // What several programs say of one file, such as the template, is told once.
        var told: Set<String> = []
        let results = await watching(stage, parts, request.onEvent) {
            await end.timing(stage) { await programs.run(calls + others) }
        }
        for (place, result) in results.enumerated() {
            if place < calls.count { end.statuses.append(result.status) }
            if result.wasStopped { end.wereStopped = true }
            guard !result.errors.isEmpty, told.insert(result.errors).inserted else { continue }
            request.onErrors(result.errors)
        }
        if Task.isCancelled { end.wereStopped = true }
        request.onEvent?(
            .stageEnded(
                stage, milliseconds: end.milliseconds[stage] ?? 0,
                .worst(of: Array(end.statuses[before...]))))
    }

    let extracts = names.map { (name: $0, months: missing.extracted($0)) }
    await run(
        .extract,
        extracts.flatMap { name, months in
            months.map {
                StagePart(integration: name, month: $0, folder: folder.extracted(name, $0))
            }
        },
        (missing.members ? [call("kintai-extract", ["members"], [])] : [])
            + (missing.current.isEmpty
                ? [] : [call("kintai-extract", ["current"], missing.current)])
            + extracts.filter { !$0.months.isEmpty }.map {
                call("kintai-extract", ["attendance", "--integration", $0.name.text], $0.months)
            })
    // Without members nobody can be matched; the faults are told already.
    guard !end.wereStopped, FileReading.exists(folder.members) else { return end }

    let transforms = names.map { (name: $0, months: missing.transformed($0)) }
    await run(
        .transform,
        transforms.flatMap { name, months in
            months.map {
                StagePart(integration: name, month: $0, folder: folder.transformed(name, $0))
            }
        },
        transforms.flatMap { name, months in
            shares(of: months, workers: programs.parallel) {
                rows(at: folder.extracted(name, $0), .extract)
            }.map { call("kintai-transform", ["run", "--integration", name.text], $0) }
        }, besides: missing.comparison ? [call("kintai-transform", ["members"], [])] : [])
    guard !end.wereStopped else { return end }

    // Only now does it show which months have other timesheets than they were committed with.
    let months = missing.loaded
    try forgetCommits(of: folder, months)
    await run(
        .load,
        months.map { StagePart(integration: nil, month: $0, folder: folder.loaded($0)) },
        shares(of: months, workers: programs.parallel) { month in
            names.reduce(0) { $0 + rows(at: folder.transformed($1, month), .transform) }
        }.map { call("kintai-load", ["prepare"], $0) })
    return end
}

extension StageCall {
    /// A call of a stage that takes a run's settings.
    init(
        _ program: String, _ first: [String], _ months: [WorkMonth], of run: RunFolder,
        in language: Language
    ) {
        self.init(
            program: program,
            arguments: first + [
                "--settings", run.settings.text, "--run", run.path.text, "--language",
                language.rawValue,
            ] + (months.isEmpty ? [] : ["--month"]) + months.map(\.description))
    }
}

extension StagePrograms {
    init(_ request: RunRequest, _ settings: RunSettings, run: RunFolder, lock: WorkspaceLock) {
        self.init(
            folder: request.programs,
            parallel: settings.pipeline.workers,
            language: request.language, lock: lock, mend: request.resumeCommand(run),
            pipeline: settings.pipeline)
    }
}

/// Deals months out to workers so that each has about as many rows: a process takes a list.
///
/// - Parameters:
///   - months: In their order, which each list keeps.
///   - workers: How many may work at once; none gets an empty list.
///   - rows: How many rows a month has to be read.
/// - Returns: A list a worker, the same for the same rows.
func shares(
    of months: [WorkMonth], workers: Int, rows: (WorkMonth) -> Int
) -> [[WorkMonth]] {
    let count = min(max(workers, 1), months.count)
    guard count > 1 else { return months.isEmpty ? [] : [months] }
    var lists = [(months: [WorkMonth], rows: Int)](repeating: ([], 0), count: count)
    let largestFirst = months.map { (month: $0, rows: rows($0)) }
        .sorted { ($1.rows, $0.month) < ($0.rows, $1.month) }
    for (month, rows) in largestFirst {
        // A month costs something even where it is empty.
        let least = lists.indices.min { lists[$0].rows < lists[$1].rows } ?? 0
        lists[least].months.append(month)
        lists[least].rows += rows + 1
    }
    return lists.map { $0.months.sorted() }
}

/// How many rows of days a stage has written; none where the folder isn't whole.
func rows(at folder: Path, _ stage: Stage) -> Int {
    PackageReader.whole(at: folder, stage: stage)?.facts.rows.values.reduce(0, +) ?? 0
}
