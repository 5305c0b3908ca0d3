import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Sends what loads give CrowdLog through its API, month by month, with one list of members for all.
package actor APICommit {
    private let settings: RunSettings
    private let run: RunFolder
    private let environment: [String: String]
    private var opened: (service: CrowdLogService, text: RequestText)?

    /// - Parameters:
    ///   - settings: The pipeline, whose target has an API, and the date.
    ///   - run: Where the loads lie.
    ///   - environment: The variables.
    package init(
        settings: RunSettings, run: RunFolder, environment: [String: String]
    ) {
        self.settings = settings
        self.run = run
        self.environment = environment
    }

    /// Sends a month's days that have no answer yet and takes the answers into the ledger.
    ///
    /// Again, after whatever has stopped it, it sends only requests whose answer was never seen.
    /// - Throws: What keeps CrowdLog from answering, what is wrong with the load's folder, the ledger or
    ///   the disk; what has been answered by then is in the ledger all the same.
    package func commit(_ month: WorkMonth) async throws(Faults) {
        let path = run.receipts(month)
        let load = try PackageReader(
            at: run.loaded(month), stage: .load, madeBy: "kintai-load prepare --month \(month)")
        var fault: Faults?
        do throws(Faults) {
            if try hasUnanswered(load, Receipts(path)) { try await send(load, path) }
        } catch {
            fault = error
        }
        try concludeReceipts(month, settings: settings, in: run)
        if let fault { throw fault }
    }

    private func send(_ load: PackageReader, _ path: Path) async throws(Faults) {
        let (service, text) = try await open()
        let journal = try ReceiptJournal(path)
        let sender = DaySender(service: service, text: text, journal: journal)
        try await sendDays(load, known: Receipts(path), by: sender)
    }

    /// Opens the API and reads who its members are.
    private func open() async throws(Faults) -> (service: CrowdLogService, text: RequestText) {
        if let opened { return opened }
        guard let api = settings.pipeline.target.api else {
            throw Faults(.configMissingKey, [.key: "target.api"])
        }
        let service = try CrowdLogService(
            api, command: "kintai resume \(run.path.name)", environment: environment)
        var text = RequestText(settings.pipeline.target, api)
        if let list = api.memberList { text.members = try await findMembers(list, from: service) }
        opened = (service, text)
        return (service, text)
    }
}

extension RequestText {
    init(_ target: TargetSettings, _ api: CrowdLogAPI) {
        self.init(
            call: api.attendance, dateFormat: target.dateFormat, leaveColumns: target.leaveColumns)
    }
}

/// Whether a load has days that CrowdLog hasn't answered for.
func hasUnanswered(_ load: PackageReader, _ receipts: Receipts) throws(Faults) -> Bool {
    var isFound = false
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount where !isFound && block.hasText(row, DiffColumn.file) {
            isFound = receipts[RequestPlace(diff: block, row)] == nil
        }
    }
    return isFound
}

/// Takes a load's answers into the ledger and, where every day has its answer, gives the refused ones
/// their fate.
///
/// - Parameters:
///   - month: The month.
///   - settings: The run's.
///   - run: The run.
///   - keepsOpenItems: Whether the days that wait for a person stay as the ledger has them.
/// - Throws: What is wrong with the load's folder, the ledger or the disk; `ledgerMoved`.
func concludeReceipts(
    _ month: WorkMonth, settings: RunSettings, in run: RunFolder, keepsOpenItems: Bool = false
) throws(Faults) {
    let receipts = try Receipts(run.receipts(month))
    let load = try PackageReader(
        at: run.loaded(month), stage: .load, madeBy: "kintai-load prepare --month \(month)")
    try foldReceipts(
        month, of: load, receipts, settings: settings, in: run, keepsOpenItems: keepsOpenItems)
    if try !hasUnanswered(load, receipts) {
        try holdRefused(load, receipts, in: run.loaded(month))
    }
    try ReceiptJournal.markFolded(run.receipts(month), receipts)
}
