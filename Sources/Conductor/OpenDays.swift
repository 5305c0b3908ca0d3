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
        workspace: workspace, edge: WindowEdge(pipeline.window, today: today), today: today)
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        try newest.rows(.openItems) { block in
            for row in 0..<block.rowCount { count.add(open: block, row) }
        }
        try newest.pendingRows { block in
            for row in 0..<block.rowCount { count.add(loaded: block, row) }
        }
    }
    return count.all
}

/// Which days a plain `kintai run` looks at no more, or soon won't.
struct WindowEdge {
    private let from: WorkDate
    private let moves: Bool
    /// The first days of the window, which it leaves first.
    private static let lastDaysInside = 3

    init(_ setting: WindowSetting, today: WorkDate) {
        let window = setting.window(today: today)
        from = window.from
        moves = window != setting.window(today: today.advanced(by: 1))
    }

    /// Whether the window has moved on past the day.
    func hasLeft(_ day: WorkDate) -> Bool { day < from }

    /// Whether the day is one that the window leaves next.
    func isLeaving(_ day: WorkDate) -> Bool {
        moves && from <= day && day < from.advanced(by: Self.lastDaysInside)
    }
}

/// Adds up open days.
private struct OpenCount {
    let workspace: Path
    let edge: WindowEdge
    let today: WorkDate
    private var groups: [String: Summary.OpenDays] = [:]
    // Days of the ledger, which may be very many: of a first load all.
    private var pending = Summary.OpenDays(kind: "pending", code: "")
    private var toClear = Summary.OpenDays(kind: "clear", code: "")
    /// On which date a run ran.
    private var runDates: [String: WorkDate] = [:]
    /// The run of the row before and its date: most rows are of one.
    private var lastRun: (name: [UInt8], date: WorkDate)?

    init(workspace: Path, edge: WindowEdge, today: WorkDate) {
        self.workspace = workspace
        self.edge = edge
        self.today = today
    }

    /// The groups that have any day, sorted by kind and code.
    var all: [Summary.OpenDays] {
        (groups.values + [pending, toClear].filter { $0.new + $0.continuing > 0 })
            .sorted { ($0.kind, $0.code) < ($1.kind, $1.code) }
    }

    mutating func add(open block: borrowing RecordBlock, _ row: Int) {
        let kind = block.text(row: row, column: 4)
        let code = block.text(row: row, column: 5)
        let since = WorkDate(block.text(row: row, column: 9)) ?? today
        // A method of the value would hold all groups a second time, and so copy them for every row.
        Self.count(
            date(block, row, column: 3), age: age(since), edge,
            in: &groups["\(kind) \(code)", default: Summary.OpenDays(kind: kind, code: code)])
    }

    mutating func add(loaded block: borrowing RecordBlock, _ row: Int) {
        let run = block.range(row: row, column: LoadedColumn.pendingFirstRun)
        guard !run.isEmpty else { return }
        let day = date(block, row, column: LoadedColumn.date)
        let age = age(date(ofRun: block.bytes.span.extracting(run)))
        if block.range(row: row, column: LoadedColumn.pendingFile).isEmpty {
            Self.count(day, age: age, edge, in: &toClear)
        } else {
            Self.count(day, age: age, edge, in: &pending)
        }
    }

    private func age(_ since: WorkDate) -> Int { Int(today.dayNumber - since.dayNumber) + 1 }

    /// `nil` where the date can't be read.
    private func date(_ block: borrowing RecordBlock, _ row: Int, column: Int) -> WorkDate? {
        WorkDate(block.bytes.span.extracting(block.range(row: row, column: column)))
    }

    private static func count(
        _ day: WorkDate?, age: Int, _ edge: WindowEdge, in group: inout Summary.OpenDays
    ) {
        if age > 1 { group.continuing += 1 } else { group.new += 1 }
        group.oldest = max(group.oldest, age)
        guard let day else { return }
        if edge.hasLeft(day) {
            group.left += 1
            group.leftFrom = min(group.leftFrom ?? day, day)
            group.leftTo = max(group.leftTo ?? day, day)
        } else if edge.isLeaving(day), !group.leaving.contains(day) {
            group.leaving.append(day)
            group.leaving.sort()
        }
    }

    private mutating func date(ofRun name: Span<UInt8>) -> WorkDate {
        if let lastRun, lastRun.name.count == name.count,
            name.indices.allSatisfy({ name[$0] == lastRun.name[$0] })
        {
            return lastRun.date
        }
        var bytes: [UInt8] = []
        bytes.append(copying: name)
        let date = date(of: String(decoding: bytes, as: UTF8.self))
        lastRun = (bytes, date)
        return date
    }

    private mutating func date(of run: String) -> WorkDate {
        if let known = runDates[run] { return known }
        let date = runDate(run, in: workspace) ?? today
        runDates[run] = date
        return date
    }
}
