import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Runs the program of `kind: command` and keeps what it hands over (`Documentation/AddingASource.md`).
///
/// It is given `--from`, `--to` and `--folder`, writes attendance.csv and, where it knows people,
/// employees.csv into that folder, and ends with 0 and `rows N` as its last line, which tells a whole
/// file from a half one. A folder is of one call only, so that a program that outlived another call
/// writes nowhere any more.
/// - Throws: `commandMissing`, `commandFailed`, `commandLater`, `commandRefused`, `commandSilent`,
///   `commandIncomplete`; the faults of a file that isn't CSV; `cannotWrite` or `diskFull`.
func fetchCommand(
    _ source: CommandSource, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder, environment: [String: String]
) async throws(Faults) {
    let faults = CommandFaults(source, of: integration.name, in: run)
    let program = try faults.program(environment)
    let days = settings.window.days.filter { months.isEmpty || months.contains($0.month) }
    guard let from = days.first, let to = days.last else { return }
    let fetched = run.fetched(integration.name)
    try FileWriting.removeTree(fetched)
    let folder = fetched / "call-\(UInt64.random(in: .min ... .max))"
    try FileWriting.makeFolder(folder)
    let output = try HeldFile(creating: folder / "output")
    let errors = try HeldFile(creating: faults.log)
    let end = await SourceProgram(
        program: program,
        arguments: source.command.dropFirst()
            + ["--from", "\(from)", "--to", "\(to)", "--folder", folder.text],
        folder: source.folder, withheld: settings.pipeline.secretVariables, output: output,
        errors: errors
    ).run(seconds: source.timeout)
    if FileReading.size(of: faults.log) == 0 { try FileWriting.remove(faults.log) }
    if let fault = faults.fault(of: end) { throw fault }
    let rows = HandedRows(in: folder)
    guard FileReading.isFile(rows.attendance) else {
        throw faults.incomplete(expected: "attendance.csv", found: "–")
    }
    guard let promised = rows.promised else {
        throw faults.incomplete(expected: "rows N", found: "–")
    }
    let count = try rows.count()
    guard count == promised else {
        throw faults.incomplete(expected: "rows \(promised)", found: "rows \(count)")
    }
    for name in rows.names { try FileWriting.move(folder / name, to: fetched / name) }
    try FileWriting.removeTree(folder)
}

/// Extracts what the program has handed over, and removes it.
func extractFetchedCommand(
    of integration: IntegrationSettings, months: [WorkMonth], settings: RunSettings,
    into run: RunFolder
) throws(Faults) {
    let rows = HandedRows(in: run.fetched(integration.name))
    try extractReadyRows(
        ReadyRows(files: [rows.file(rows.attendance)], employees: rows.employees),
        of: integration, months: months, settings: settings, into: run)
    try FileWriting.removeTree(rows.folder)
}
