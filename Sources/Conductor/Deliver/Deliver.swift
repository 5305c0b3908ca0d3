import Handoff
import Messages
import PipelineSettings
import WorkModel

/// Puts into the folder of `deliver` what people need now: exactly the files that must be imported,
/// in words what to do with them, and the newest run's list for review (`design.md`, Load,
/// "Deliver").
///
/// Nothing happens where pipeline.yml has no `deliver`.
/// - Parameters:
///   - run: The run that has just ended, or that a person's command was about.
///   - isNew: Whether the run has just given its files out.
///   - pipeline: pipeline.yml.
///   - request: Language, and the command to name.
/// - Throws: What keeps it from being done, ending with `deliveryFailed`. What is there by then is
///   whole, and a later call does the rest.
func deliver(
    after run: RunFolder, isNew: Bool, _ pipeline: PipelineSettings, _ request: RunRequest
) throws(Faults) {
    try delivering(pipeline, request) { (delivery, workspace) throws(Faults) in
        let newest = newestLoaded(in: workspace)
        let files = try filesToDeliver(
            after: run, isNew: isNew, keepsUploads: delivery.keepsUploads, in: workspace)
        let names = try delivery.place(files)
        if let newest {
            try delivery.placeReview(of: newest)
            try delivery.placeReport(of: newest)
        }
        try delivery.placeNote(
            after: newest ?? run, names: names, pipeline.target.encoding, request.language)
        try delivery.removeSuperseded(in: workspace)
    }
}

/// Puts a run's report in the place of the one that lies in the folder of `deliver`, and leaves all
/// else as it is: the run has been stopped before the ledger took it in.
///
/// - Throws: As `deliver` does.
func deliverReport(
    of run: RunFolder, _ pipeline: PipelineSettings, _ request: RunRequest
) throws(Faults) {
    try delivering(pipeline, request) { (delivery, workspace) throws(Faults) in
        try delivery.placeReport(of: run)
        try delivery.removeSuperseded(in: workspace) { $0 == .report }
    }
}

/// Gives `body` a delivery into the folder of `deliver`, and the workspace; does nothing where there
/// is none.
private func delivering(
    _ pipeline: PipelineSettings, _ request: RunRequest,
    _ body: (inout Delivery, Path) throws(Faults) -> Void
) throws(Faults) {
    guard let settings = pipeline.deliver else { return }
    let folder = Path(settings.folder)
    do throws(Faults) {
        var delivery = Delivery(
            folder: folder, access: try access(settings, request),
            keepsUploads: pipeline.target.confirm == .onWrite)
        try FileWriting.makeFolder(folder, for: delivery.access)
        try FileWriting.makeFolder(folder / UploadedFolder.name, for: delivery.access)
        try body(&delivery, pipeline.workspaceFolder)
    } catch {
        let failed = Fault(
            .deliveryFailed, at: Place(file: folder.text),
            [.command: request.command("resume")])
        throw Faults(error.all + [failed]) ?? error
    }
}

/// Who may read and write what is delivered.
/// - Throws: `deliveryGroup`.
func access(
    _ settings: DeliverySettings, _ request: RunRequest
) throws(Faults) -> FileAccess {
    let mode = settings.mode ?? 0o600
    guard let name = settings.group else { return FileAccess(mode: mode) }
    guard let group = FileGroup(name) else {
        throw Faults(
            .deliveryGroup, [.value: name, .command: request.command("resume")])
    }
    return FileAccess(mode: mode, group: group.number)
}

/// The import files that belong into the folder, in the order of their import.
func filesToDeliver(
    after run: RunFolder, isNew: Bool, keepsUploads: Bool, in workspace: Path
) throws(Faults) -> [WaitingFile] {
    let files = try waitingFiles(in: workspace)
    guard keepsUploads, isNew else { return files }
    // Nothing waits in the ledger, and the files are to be imported all the same.
    return inImportOrder(Array(Set(files + (try importFiles(of: run)))))
}

/// The newest run that the ledger has taken in.
func newestLoaded(in workspace: Path) -> RunFolder? {
    for id in RunID.all(in: workspace).reversed() {
        let run = RunFolder(workspace / "runs" / id.text)
        guard RunRecord.read(of: run)?.isLoaded == true else { continue }
        return run
    }
    return nil
}
