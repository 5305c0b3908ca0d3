import Delimited
import Handoff
import WorkModel

/// An import file that a run, or the undoing of one, has made.
struct WaitingFile: Hashable {
    let month: WorkMonth
    let run: RunFolder
    /// Such as `upload-001.csv`.
    let name: String

    /// As rows and files are named to `kintai confirm`.
    var namedFile: String { "\(month)/\(name)" }

    /// Its bytes, held against their checksum.
    func bytes() throws(Faults) -> [UInt8] {
        try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
            .bytes(of: name)
    }
}

/// The import files that must be uploaded now, by month, oldest run first: the order in which they
/// must be imported.
///
/// Each run writes again what is pending, so that most older files have nothing that waits. An older
/// file is offered only where all of it waits and no newer run has looked at any of its days: what
/// that run didn't write again it held, or changed. The days left over stand among the open items.
func waitingFiles(in workspace: Path) throws(Faults) -> [WaitingFile] {
    let ledger = LedgerFolder(workspace: workspace)
    var files: [WaitingFile] = []
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        let runs = LoadedRuns(of: month, in: workspace)
        var newer: [WaitingFile: [LoadedRuns.Run]] = [:]
        var waiting: [WaitingFile: Int] = [:]
        var overtaken: Set<WaitingFile> = []
        try newest.pendingRows { block in
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                let name = cell(LoadedColumn.pendingFile)
                guard !name.isEmpty else { continue }
                let run = RunFolder(workspace / "runs" / cell(LoadedColumn.pendingRun))
                let file = WaitingFile(month: month, run: run, name: name)
                waiting[file, default: 0] += 1
                let others = newer[file] ?? runs.runs(after: run)
                newer[file] = others
                let hasSeen = others.contains {
                    $0.sees(cell(LoadedColumn.date), cell(LoadedColumn.integration))
                }
                if hasSeen { overtaken.insert(file) }
            }
        }
        files += waiting.compactMap { file, count in
            let load = PackageReader.whole(at: file.run.loaded(month), stage: .load)
            let isWhole = load?.facts.rows[file.name] == count
            return isWhole && !overtaken.contains(file) ? file : nil
        }
    }
    return inImportOrder(files)
}

/// The import files of a run, in the order in which they must be imported.
func importFiles(of run: RunFolder) throws(Faults) -> [WaitingFile] {
    var files: [WaitingFile] = []
    for month in run.loadedMonths {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
        for resource in load.descriptor.resources where resource.path.hasPrefix("upload-") {
            files.append(WaitingFile(month: month, run: run, name: resource.path))
        }
    }
    return inImportOrder(files)
}

func inImportOrder(_ files: [WaitingFile]) -> [WaitingFile] {
    files.sorted { left, right in
        if left.month != right.month { return left.month < right.month }
        if left.run != right.run {
            return RunOrder(left.run.path.name) < RunOrder(right.run.path.name)
        }
        return precedesInBytes(left.name, right.name)
    }
}

/// The columns of the ledger's loaded.csv that say where and since when a day waits.
enum LoadedColumn {
    static let employeeCode = place("employee_code")
    static let date = place("date")
    static let integration = place("integration")
    static let pendingRun = place("pending_run")
    static let pendingFirstRun = place("pending_first_run")
    static let pendingFile = place("pending_file")

    private static func place(_ heading: String) -> Int {
        TableSchema.loaded.headings.firstIndex(of: heading) ?? 0
    }
}
