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

/// The import files that hold days which nobody has confirmed, by month, oldest run first: the order
/// in which they must be imported.
///
/// Each run writes again what is pending, so that most older files hold nothing that waits; but
/// what a newer run doesn't cover waits in the older file.
func waitingFiles(in workspace: Path) throws(Faults) -> [WaitingFile] {
    let ledger = LedgerFolder(workspace: workspace)
    var files: Set<WaitingFile> = []
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        try newest.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let name = block.text(row: row, column: LoadedColumn.pendingFile)
                guard !name.isEmpty else { continue }
                let run = block.text(row: row, column: LoadedColumn.pendingRun)
                files.insert(
                    WaitingFile(
                        month: month, run: RunFolder(workspace / "runs" / run), name: name))
            }
        }
    }
    return inImportOrder(Array(files))
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
    static let date = place("date")
    static let pendingRun = place("pending_run")
    static let pendingFirstRun = place("pending_first_run")
    static let pendingFile = place("pending_file")

    private static func place(_ heading: String) -> Int {
        TableSchema.loaded.headings.firstIndex(of: heading) ?? 0
    }
}
