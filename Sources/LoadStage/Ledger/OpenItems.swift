import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// The open items of a month after a run: what it holds or leaves to people's hands, with the age
/// that it had, and what it didn't look at.
struct OpenItems: Sendable {
    private var items: [OpenItem.Key: OpenItem] = [:]
    private let run: RunDay
    private let window: WorkWindow
    /// The integrations that the run has looked at.
    var ran: Set<String> = []

    init(run: RunDay, window: WorkWindow) {
        self.run = run
        self.window = window
    }

    /// The month's open items after the run, by integration, employee number, date, kind and task.
    ///
    /// Items of days inside the window, of integrations that ran, are those of this run, with the age
    /// that they had; others stay.
    func after(_ before: [OpenItem]) -> [OpenItem] {
        var items = items
        for item in before {
            if items[item.key] != nil {
                items[item.key]?.firstRun = item.firstRun
                items[item.key]?.firstDate = item.firstDate
            } else if !wasSeen(item) {
                items[item.key] = item
            }
        }
        return items.values.sorted { $0.precedes($1) }
    }

    private func wasSeen(_ item: OpenItem) -> Bool {
        guard ran.contains(item.key.integration) else { return false }
        return WorkDate(item.key.date).map(window.contains) ?? true
    }

    /// Takes the rows of a held.csv or ignored.csv that stand for open items.
    ///
    /// `integration` is the column that has the integration's name, or the name itself.
    mutating func take(
        _ package: PackageReader, _ schema: TableSchema, kind: OpenItem.Kind,
        only code: IgnoreCode? = nil, integration: IntegrationOfRow
    ) throws(Faults) {
        let wanted = code.map { Array($0.rawValue.utf8) }
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                if let wanted, block.compare(row, 3, to: wanted.span) != 0 { continue }
                let name =
                    switch integration {
                    case .named(let name): name.text
                    case .column(let column): block.text(row: row, column: column)
                    }
                insert(
                    OpenItem(
                        setAside: block, row, integration: name, kind: kind, firstSeen: run))
            }
        }
    }

    /// Takes a row of diff.csv where its notes leave something to people's hands.
    mutating func take(diff block: borrowing RecordBlock, _ row: Int) {
        guard block.hasText(row, DiffColumn.notes) else { return }
        let notes = block.range(row: row, column: DiffColumn.notes)
        for word in block.bytes[notes].split(separator: UInt8(ascii: " ")) {
            for code in NoteCode.byHand where word.elementsEqual(code.rawValue.utf8) {
                insert(OpenItem(diff: block, row, note: code, firstSeen: run))
            }
        }
    }

    mutating func insert(_ item: OpenItem) {
        if items[item.key] == nil { items[item.key] = item }
    }
}

/// Where a row's integration stands.
enum IntegrationOfRow: Sendable {
    case named(IntegrationName)
    case column(Int)
}

extension NoteCode {
    /// Notes of days that are loaded and still ask a person to complete them in CrowdLog.
    static let byHand: [NoteCode] = [.leaveByHand, .hourlyLeaveByHand, .clipped]
}

/// A generation's open items.
func readOpenItems(_ package: PackageReader?) throws(Faults) -> [OpenItem] {
    var items: [OpenItem] = []
    try package?.rows(.openItems) { block in
        for row in 0..<block.rowCount { items.append(OpenItem(block, row)) }
    }
    return items
}

/// The open items that a run's held and ignored rows stand for; those of diff.csv are to follow.
///
/// - Throws: Whatever is wrong with the run's folders.
func openItems(
    _ month: WorkMonth, load: PackageReader, settings: RunSettings, in run: RunFolder
) throws(Faults) -> OpenItems {
    var items = OpenItems(
        run: RunDay(run: run.path.name, date: settings.today), window: settings.window)
    for name in settings.pipeline.integrations.map(\.name) {
        let folder = run.transformed(name, month)
        guard FileReading.exists(folder) else { continue }
        let package = try PackageReader(
            at: folder, stage: .transform, madeBy: transformCommand(name, month))
        try items.take(package, .held, kind: .held, integration: .named(name))
        try items.take(
            package, .ignored, kind: .byHand, only: .leaveByHand, integration: .named(name))
        items.ran.insert(name.text)
    }
    try items.take(load, .loadHeld, kind: .held, integration: .column(7))
    return items
}
