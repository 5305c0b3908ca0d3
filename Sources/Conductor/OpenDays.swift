import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// Counts the days that wait for a person, of all months, by kind and code (`design.md`, Load, "Open
/// items").
///
/// - Parameters:
///   - workspace: Holds the ledger and the runs.
///   - pipeline: Its window decides which days a plain `kintai run` won't look at any more.
///   - today: Ages count from it: what was found today is one day old.
/// - Returns: A group a kind and code, sorted.
/// - Throws: Whatever is wrong with the ledger.
func openDays(
    in workspace: Path, _ pipeline: PipelineSettings, today: WorkDate
) throws(Faults) -> [Summary.OpenDays] {
    let ledger = LedgerFolder(workspace: workspace)
    var count = OpenCount(
        workspace: workspace, window: pipeline.window.window(today: today),
        windowMoves: pipeline.window.window(today: today)
            != pipeline.window.window(today: today.advanced(by: 1)),
        today: today)
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        try newest.rows(.openItems) { block in
            for row in 0..<block.rowCount { count.add(open: block, row) }
        }
        try newest.rows(.loaded) { block in
            for row in 0..<block.rowCount { count.add(loaded: block, row) }
        }
    }
    return count.groups.sorted { $0.key < $1.key }.map(\.value)
}

/// Adds up open days.
private struct OpenCount {
    let workspace: Path
    let window: WorkWindow
    let windowMoves: Bool
    let today: WorkDate
    private(set) var groups: [String: Summary.OpenDays] = [:]
    /// On which date a run ran.
    private var runDates: [String: WorkDate] = [:]
    /// The first days of the window, which it leaves first.
    private static let lastDaysInside = 3

    init(workspace: Path, window: WorkWindow, windowMoves: Bool, today: WorkDate) {
        self.workspace = workspace
        self.window = window
        self.windowMoves = windowMoves
        self.today = today
    }

    mutating func add(open block: borrowing RecordBlock, _ row: Int) {
        add(
            kind: block.text(row: row, column: 4), code: block.text(row: row, column: 5),
            date: block.text(row: row, column: 3),
            since: WorkDate(block.text(row: row, column: 9)) ?? today)
    }

    mutating func add(loaded block: borrowing RecordBlock, _ row: Int) {
        let run = block.text(row: row, column: LoadedColumn.pendingFirstRun)
        guard !run.isEmpty else { return }
        let hasFile = !block.text(row: row, column: LoadedColumn.pendingFile).isEmpty
        add(
            kind: hasFile ? "pending" : "clear", code: "",
            date: block.text(row: row, column: LoadedColumn.date), since: date(of: run))
    }

    private mutating func add(kind: String, code: String, date: String, since: WorkDate) {
        let key = "\(kind) \(code)"
        var group = groups[key] ?? Summary.OpenDays(kind: kind, code: code)
        defer { groups[key] = group }
        let age = Int(today.dayNumber - since.dayNumber) + 1
        if age > 1 { group.continuing += 1 } else { group.new += 1 }
        group.oldest = max(group.oldest, age)
        guard let day = WorkDate(date) else { return }
        if day < window.from {
            group.left += 1
            group.leftFrom = min(group.leftFrom ?? day, day)
            group.leftTo = max(group.leftTo ?? day, day)
        } else if windowMoves, day < window.from.advanced(by: Self.lastDaysInside),
            !group.leaving.contains(day)
        {
            group.leaving.append(day)
            group.leaving.sort()
        }
    }

    private mutating func date(of run: String) -> WorkDate {
        if let known = runDates[run] { return known }
        let date = runDate(run, in: workspace) ?? today
        runDates[run] = date
        return date
    }
}
