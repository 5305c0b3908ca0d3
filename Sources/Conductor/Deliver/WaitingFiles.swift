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
    let files = try wholeFiles(in: workspace)
    return inImportOrder(files.filter { $0.overtakenBy == nil }.map(\.file))
}

/// The runs for which import files whose days all wait aren't offered any more: of each file the newest
/// that has looked at any of its days.
///
/// Without them nothing tells that these files would take CrowdLog back.
/// - Throws: What is wrong with the ledger.
func overtakingRuns(in workspace: Path) throws(Faults) -> Set<RunFolder> {
    Set(try wholeFiles(in: workspace).compactMap(\.overtakenBy))
}

/// The import files of all months whose days all wait.
private func wholeFiles(in workspace: Path) throws(Faults) -> [WaitingDays.File] {
    let ledger = LedgerFolder(workspace: workspace)
    var files: [WaitingDays.File] = []
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        var days = WaitingDays(of: month, in: workspace)
        try newest.pendingRows { block in
            for row in 0..<block.rowCount where block.hasText(row, LoadedColumn.pendingFile) {
                days.add(block, row)
            }
        }
        files += days.wholeFiles
    }
    return files
}

/// A month's days that wait, by the import file that has them.
private struct WaitingDays {
    struct File {
        let file: WaitingFile
        /// The runs that have looked at the month since; where one has looked at any of the days, those
        /// that are newer still.
        fileprivate var newer: ArraySlice<LoadedRuns.Run>
        fileprivate var count = 0
        /// The newest run that has looked at one of the days since; `nil` = none has.
        fileprivate(set) var overtakenBy: RunFolder?
    }

    private let month: WorkMonth
    private let workspace: Path
    private let runs: LoadedRuns
    private var files: [File] = []
    private var places: [WaitingFile: Int] = [:]
    /// The row before, whose file most rows have too; there may be millions.
    private var last: (run: [UInt8], name: [UInt8], place: Int)?

    init(of month: WorkMonth, in workspace: Path) {
        self.month = month
        self.workspace = workspace
        runs = LoadedRuns(of: month, in: workspace)
    }

    mutating func add(_ block: borrowing RecordBlock, _ row: Int) {
        let place = place(block, row)
        files[place].count += 1
        let newer = files[place].newer
        guard !newer.isEmpty else { return }
        let date = block.text(row: row, column: LoadedColumn.date)
        let integration = block.text(row: row, column: LoadedColumn.integration)
        guard let index = newer.lastIndex(where: { $0.sees(date, integration) }) else { return }
        files[place].overtakenBy = newer[index].folder
        files[place].newer = newer[(index + 1)...]
    }

    /// Those of whose days all wait.
    var wholeFiles: [File] {
        var rows: [Path: [String: Int]] = [:]
        return files.filter { file in
            let folder = file.file.run.loaded(month)
            let known =
                rows[folder] ?? PackageReader.whole(at: folder, stage: .load)?.facts.rows ?? [:]
            rows[folder] = known
            return known[file.file.name] == file.count
        }
    }

    private mutating func place(_ block: borrowing RecordBlock, _ row: Int) -> Int {
        if let last, block.compare(row, LoadedColumn.pendingFile, to: last.name.span) == 0,
            block.compare(row, LoadedColumn.pendingRun, to: last.run.span) == 0
        {
            return last.place
        }
        let run = block.text(row: row, column: LoadedColumn.pendingRun)
        let name = block.text(row: row, column: LoadedColumn.pendingFile)
        let file = WaitingFile(
            month: month, run: RunFolder(workspace / "runs" / run), name: name)
        let place = places[file] ?? files.count
        if place == files.count {
            places[file] = place
            files.append(File(file: file, newer: runs.runs(after: file.run)[...]))
        }
        last = (Array(run.utf8), Array(name.utf8), place)
        return place
    }
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
