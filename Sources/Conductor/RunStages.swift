import Foundation
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// Runs extract, transform and load over all partitions, each stage after the one before.
/// - Returns: the statuses that the programs ended with.
func runStages(
    _ request: RunRequest, settings: RunSettings, run folder: RunFolder
) async -> [ExitStatus] {
    let programs = StagePrograms(
        folder: request.programs,
        parallel: settings.pipeline.parallel ?? ProcessInfo.processInfo.activeProcessorCount,
        language: request.language)
    let months = settings.window.months
    let names = settings.pipeline.integrations.map(\.name)
    let common = [
        "--settings", folder.settings.text, "--run", folder.path.text, "--language",
        request.language.rawValue,
    ]
    func call(_ program: String, _ first: [String], _ months: [WorkMonth]) -> StageCall {
        StageCall(
            program: program,
            arguments: first + common + (months.isEmpty ? [] : ["--month"])
                + months.map(\.description))
    }
    var statuses: [ExitStatus] = []
    func run(_ calls: [StageCall]) async {
        // What several programs say of one file, such as the template, is told once.
        var told: Set<String> = []
        for result in await programs.run(calls) {
            statuses.append(result.status)
            guard !result.errors.isEmpty, told.insert(result.errors).inserted else { continue }
            request.onErrors(result.errors)
        }
    }

    await run(
        [call("kintai-extract", ["members"], [])]
            + names.map {
                call("kintai-extract", ["attendance", "--integration", $0.text], months)
            })
    // Without members nobody can be matched; the faults are told already.
    guard FileReading.exists(folder.members) else { return statuses }

    await run(
        names.flatMap { name in
            let whole = months.filter { FileReading.exists(folder.extracted(name, $0)) }
            return shares(of: whole, workers: programs.parallel).map {
                call("kintai-transform", ["run", "--integration", name.text], $0)
            }
        })

    let whole = months.filter { month in
        names.contains { FileReading.exists(folder.transformed($0, month)) }
    }
    await run(
        shares(of: whole, workers: programs.parallel).map { call("kintai-load", ["prepare"], $0) })
    return statuses
}

/// Cuts the months into lists of about equal length, one a worker: a process takes a list.
private func shares(of months: [WorkMonth], workers: Int) -> [[WorkMonth]] {
    let count = min(max(workers, 1), months.count)
    return (0..<count).map { worker in
        Array(months[(months.count * worker / count)..<(months.count * (worker + 1) / count)])
    }
}
