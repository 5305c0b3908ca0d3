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
    guard let settings = pipeline.deliver else { return }
    let folder = Path(settings.folder)
    do throws(Faults) {
        let workspace = absolute(pipeline.workspace)
        let newest = newestLoaded(in: workspace)
        var delivery = Delivery(
            folder: folder, access: try access(settings, request),
            keepsUploads: pipeline.target.confirm == .onWrite)
        try FileWriting.makeFolder(folder, for: delivery.access)
        try FileWriting.makeFolder(folder / UploadedFolder.name, for: delivery.access)
        var files = try waitingFiles(in: workspace)
        if delivery.keepsUploads, isNew {
            // Nothing waits in the ledger, and the files are to be imported all the same.
            files = inImportOrder(Array(Set(files + (try importFiles(of: run)))))
        }
        let names = try delivery.place(files)
        if let newest { try delivery.placeReview(of: newest) }
        try delivery.placeNote(
            after: newest ?? run, names: names, pipeline.target.encoding, request.language)
        try delivery.removeSuperseded(in: workspace)
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

/// The newest run that the ledger has taken in.
private func newestLoaded(in workspace: Path) -> RunFolder? {
    for id in RunID.all(in: workspace).reversed() {
        let run = RunFolder(workspace / "runs" / id.text)
        guard RunRecord.read(of: run)?.isLoaded == true else { continue }
        return run
    }
    return nil
}
