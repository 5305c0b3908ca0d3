import Handoff
package import PipelineSettings
package import WorkModel

/// Holds all prepared months of a run against what only the whole of it shows, before they are
/// committed one by one; writes nothing.
///
/// - Parameters:
///   - name: the run; `nil` = the newest that has begun.
///   - request: whether somebody has agreed to whatever changes or is missing.
///   - pipeline: pipeline.yml as it is now.
/// - Returns: the run's name.
/// - Throws: what keeps it from being loaded: `sumsDiffer`, `tooMuchChanged`,
///   `tooManyPeopleMissing`, `tooManyDaysMissing`, `resumeOvertaken`, `ledgerRolledBack`,
///   `resumeSettingsDiffer`; `runMissing`.
package func checkGuards(
    _ name: String?, _ request: RunRequest, pipeline: PipelineSettings
) throws(Faults) -> String {
    let workspace = pipeline.workspaceFolder
    let (run, record) = try findBegun(name, in: workspace, request)
    let settings = try settings(of: run, record, by: pipeline, request)
    try refuseOldLedger(in: workspace, command: request.command("adopt"))
    try refuseOvertaken(run, in: workspace, request)
    let sums = Sums(run, settings: settings)
    if let faults = Faults(sums.faults + limits(run, request, settings, sums)) { throw faults }
    return run.path.name
}
