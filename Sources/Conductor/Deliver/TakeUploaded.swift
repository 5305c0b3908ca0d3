import Handoff
import Messages
import PipelineSettings
import WorkModel

/// What files in `uploaded/` have led to.
struct TakenUploads {
    var files = 0
    /// Days that CrowdLog is now known to have.
    var days = 0
    var status = ExitStatus.done
}

/// Takes down in the ledger what people have imported: each file in `uploaded/` that is, byte by
/// byte, an import file of a run confirms that file's days, whatever it is called, and is then moved
/// to `uploaded/confirmed/`.
///
/// A file that no run has made as it is stays, with a warning, and confirms nothing.
/// - Parameters:
///   - settingsFile: What the stage's program takes for settings.
///   - programs: Run the stage's program.
///   - pipeline: pipeline.yml.
///   - request: Language, and where warnings and faults go.
/// - Returns: How many days that has confirmed, and how the stage's program ended.
func takeUploaded(
    settingsFile: Path, _ programs: StagePrograms, _ pipeline: PipelineSettings,
    _ request: RunRequest
) async -> TakenUploads {
    var taken = TakenUploads()
    guard let settings = pipeline.deliver else { return taken }
    let files = UploadedFolder(settings).files
    guard !files.isEmpty else { return taken }
    do throws(Faults) {
        let folder = UploadedFolder(settings)
        let access = try access(settings, request)
        let workspace = pipeline.workspaceFolder
        let known = importFilesBySize(in: workspace)
        for file in files {
            guard let made = try runsFile(equalTo: file, among: known) else {
                request.onErrors(differs(file, request))
                continue
            }
            let result = await confirm(made, settingsFile: settingsFile, programs, request)
            taken.status = .worst(of: [taken.status, result.status])
            guard result.status == .done else { continue }
            let count = decodeJSON(ConfirmedDays.self, from: Array(result.output.utf8))
            taken.files += 1
            taken.days += count?.confirmed ?? 0
            try recordNewest(of: made, in: workspace)
            try folder.setDone(file, for: access)
        }
    } catch {
        request.onErrors(describe(error, in: request.language) + "\n")
        taken.status = .worst(of: [taken.status] + error.all.map(\.code.exitStatus))
    }
    return taken
}

/// What `kintai-load confirm --json` says, as far as it is told on.
private struct ConfirmedDays: Decodable {
    let confirmed: Int
}

private func confirm(
    _ file: WaitingFile, settingsFile: Path, _ programs: StagePrograms, _ request: RunRequest
) async -> StageResult {
    let results = await programs.run([
        StageCall(
            program: "kintai-load",
            arguments: [
                "confirm", "--file", file.namedFile, "--json", "--settings", settingsFile.text,
                "--run", file.run.path.text, "--language", request.language.rawValue,
            ])
    ])
    for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
    return results.first ?? .stopped
}

/// The import file that a file is, byte by byte.
///
/// Several runs write the same bytes where nothing has changed between them. The run that the
/// file's name tells goes first, then the newest: an old file must not confirm a newer run's days
/// that were undone between them.
private func runsFile(
    equalTo file: Path, among known: [Int: [HashedFile]]
) throws(Faults) -> WaitingFile? {
    guard let size = FileReading.size(of: file), let candidates = known[size] else { return nil }
    let text = hash(of: try FileReading.bytes(of: file))
    let equal = candidates.filter { $0.hash == text }.map(\.file)
    return equal.first { file.name.hasSuffix("_\($0.run.path.name).csv") } ?? equal.first
}

/// As datapackage.json has it.
private func hash(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes.span)
    return "sha256:" + hash.hexadecimal()
}

private struct HashedFile {
    let file: WaitingFile
    let hash: String
}

/// The import files of all loaded runs, and of what undid them, by their size in bytes, newest run
/// first; runs that can't be read have none.
private func importFilesBySize(in workspace: Path) -> [Int: [HashedFile]] {
    let names = FileReading.names(in: workspace / "runs")
        .sorted { RunOrder($1) < RunOrder($0) }
    var files: [Int: [HashedFile]] = [:]
    for run in names.map({ RunFolder(workspace / "runs" / $0) }) where run.gaveFilesOut {
        for month in run.loadedMonths {
            guard let load = PackageReader.whole(at: run.loaded(month), stage: .load) else {
                continue
            }
            for resource in load.descriptor.resources {
                guard let hash = resource.hash, resource.path.hasPrefix("upload-") else { continue }
                let file = WaitingFile(month: month, run: run, name: resource.path)
                files[resource.bytes, default: []].append(HashedFile(file: file, hash: hash))
            }
        }
    }
    return files
}

extension RunFolder {
    /// Whether the ledger has taken the run in; what undid a run has no record of its own.
    fileprivate var gaveFilesOut: Bool {
        guard let record = RunRecord.read(of: self) else { return true }
        return record.isLoaded
    }
}

/// Records the generations that confirming a run's file has made.
private func recordNewest(of file: WaitingFile, in workspace: Path) throws(Faults) {
    let newest = LedgerFolder(workspace: workspace).newest(file.month)
    try recordGenerations(of: file.run) { $0[file.month.description] = newest }
}

private func differs(_ file: Path, _ request: RunRequest) -> String {
    DeliveryWords.differs.filled(
        ["file": file.text, "command": request.command("confirm RUN")],
        in: request.language) + "\n"
}
