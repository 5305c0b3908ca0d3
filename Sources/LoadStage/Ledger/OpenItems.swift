import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// The open items of a month after a run: what it holds or leaves to people's hands, with the age
/// that it had, and what it didn't look at.
struct OpenItems: Sendable {
    private var items: [OpenItem.Key: OpenItem] = [:]
    private let run: RunDay

    init(run: RunDay) {
        self.run = run
    }

    /// By integration, employee number, date, kind and task.
    var sorted: [OpenItem] { items.values.sorted { $0.precedes($1) } }

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
        for note in block.text(row: row, column: DiffColumn.notes).split(separator: " ") {
            guard let code = NoteCode(rawValue: String(note)), NoteCode.byHand.contains(code)
            else { continue }
            insert(OpenItem(diff: block, row, note: code, firstSeen: run))
        }
    }

    /// Takes the age of items that were open before, and those that this run didn't look at.
    mutating func carryOver(_ before: [OpenItem], unlessSeen wasSeen: (OpenItem) -> Bool) {
        for item in before {
            if items[item.key] != nil {
                items[item.key]?.firstRun = item.firstRun
                items[item.key]?.firstDate = item.firstDate
            } else if !wasSeen(item) {
                items[item.key] = item
            }
        }
    }

    private mutating func insert(_ item: OpenItem) {
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

/// The open items of a month after a run.
///
/// Items of days inside the window, of integrations that ran, are those of this run; others stay.
/// - Throws: Whatever is wrong with the run's folders.
func openItems(
    _ month: WorkMonth, before: [OpenItem], load: PackageReader, settings: RunSettings,
    in run: RunFolder, notes: (inout OpenItems) throws(Faults) -> Void
) throws(Faults) -> [OpenItem] {
    var items = OpenItems(run: RunDay(run: run.path.name, date: settings.today))
    var ran: Set<String> = []
    for name in settings.pipeline.integrations.map(\.name) {
        let folder = run.transformed(name, month)
        guard FileReading.exists(folder) else { continue }
        let package = try PackageReader(
            at: folder, stage: .transform, madeBy: transformCommand(name, month))
        try items.take(package, .held, kind: .held, integration: .named(name))
        try items.take(
            package, .ignored, kind: .byHand, only: .leaveByHand, integration: .named(name))
        ran.insert(name.text)
    }
    try items.take(load, .loadHeld, kind: .held, integration: .column(7))
    try notes(&items)
    items.carryOver(before) { item in
        guard ran.contains(item.key.integration) else { return false }
        return WorkDate(item.key.date).map(settings.window.contains) ?? true
    }
    return items.sorted
}
