import Delimited
import Handoff
import Messages
import PipelineSettings
import Synchronization
import WorkModel

/// Reads the held days of partitions, each with the row that it is from.
struct HeldReading: Sendable {
    private let run: RunFolder
    private let settings: RunSettings
    private let language: Language
    private let ledger: LedgerFolder
    private let names: KnownNames

    init(_ run: RunFolder, _ settings: RunSettings, _ language: Language) {
        self.run = run
        self.settings = settings
        self.language = language
        ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
        names = KnownNames(of: run)
    }

    /// The held days of a partition in words, those without a row of the source first.
    func days(
        of integration: IntegrationSettings, _ month: WorkMonth
    ) -> Result<[ReviewedDay], UnreadPartition> {
        do throws(Faults) {
            return .success(try readDays(of: integration, month))
        } catch {
            return .failure(
                UnreadPartition(integration: integration.name, month: month, faults: error))
        }
    }

    private func readDays(
        of integration: IntegrationSettings, _ month: WorkMonth
    ) throws(Faults) -> [ReviewedDay] {
        let held = try heldDays(of: integration.name, month, in: run)
        guard !held.isEmpty else { return [] }
        let names = try names[integration.name].get()
        var words = HeldWords(corrections: integration.corrections?.names ?? [], language)
        var days = held.vanished.map { day in
            // A day without a row has nothing to mend but the action; what CrowdLog has stands in the
            // reason.
            var cells = ReviewCells()
            cells[.employeeNumber] = day.number
            cells[.date] = day.date
            cells[.name] = names.byNumber[day.number] ?? ""
            words.tell(day, from: .hrmos, in: &cells)
            return ReviewedDay(held: day, source: .hrmos, cells: cells)
        }
        if !held.byOrigin.isEmpty {
            try readRows(of: integration, month, held.byOrigin, names, &words, into: &days)
        }
        let since = try HeldSince(integration.name, month, ledger: ledger, today: settings.today)
        for index in days.indices {
            let cells = days[index].cells
            days[index].cells[.heldSince] = since.date(
                number: cells[.employeeNumber], date: cells[.date])
        }
        return days
    }

    /// Appends the days that have a row of the source, in the order of these.
    private func readRows(
        of integration: IntegrationSettings, _ month: WorkMonth, _ held: [String: HeldDay],
        _ names: EmployeeNames, _ words: inout HeldWords, into days: inout [ReviewedDay]
    ) throws(Faults) {
        let package = try PackageReader(
            at: run.extracted(integration.name, month), stage: .extract, madeBy: "kintai run")
        // The files of corrections are the last of the sources.
        let ownCount = package.facts.sources.count - words.corrections.count
        let wanted = OriginFilter(held.keys)
        try package.rows(.attendance) { block in
            for row in 0..<block.rowCount where wanted.mayHold(block, row, column: 17) {
                let origin = block.text(row: row, column: 17)
                guard let day = held[origin] else { continue }
                let isCorrection = (Origin(origin.utf8.span)?.source ?? 0) > ownCount
                let attendance = AttendanceRow(block, row)
                let source = DaySource(
                    ofOrigin: origin, correction: attendance["correction"],
                    sources: package.facts.sources, integration: integration.name,
                    settings: integration.source)
                var cells = ReviewCells()
                cells.take(attendance)
                if hasPresumedBreakTotal({ attendance[$0] }) { cells[.breakTotal] = "" }
                cells[.name] = names.bySourceID[attendance["source_id"]] ?? ""
                words.tell(day, from: source, in: &cells)
                // A correction that is itself held replaces itself once it is mended: it was made for a
                // row that isn't there any more, so nothing can be checked.
                cells[.sourceHash] = isCorrection ? "" : SourceHash(of: { attendance[$0] }).text
                days.append(ReviewedDay(held: day, source: source, cells: cells))
            }
        }
    }
}

/// Each integration's names, read once some day of it is held.
private final class KnownNames: Sendable {
    private let run: RunFolder
    private let known = Mutex<[IntegrationName: Result<EmployeeNames, Faults>]>([:])

    init(of run: RunFolder) {
        self.run = run
    }

    subscript(integration: IntegrationName) -> Result<EmployeeNames, Faults> {
        // Whoever needs the same names meanwhile waits for them.
        known.withLock { known in
            if let names = known[integration] { return names }
            let names = Result { () throws(Faults) in try EmployeeNames(integration, in: run) }
            known[integration] = names
            return names
        }
    }
}

/// Names reach only pages that a person reads.
private struct EmployeeNames: Sendable {
    private(set) var bySourceID: [String: String] = [:]
    /// By the number as the source has it; of two people with one number, the first.
    private(set) var byNumber: [String: String] = [:]

    init(_ integration: IntegrationName, in run: RunFolder) throws(Faults) {
        guard FileReading.exists(run.people(integration)) else { return }
        let package = try PackageReader(
            at: run.people(integration), stage: .people, madeBy: "kintai run")
        try package.rows(.employees) { block in
            for row in 0..<block.rowCount {
                let name = block.text(row: row, column: 2)
                let number = block.text(row: row, column: 1)
                bySourceID[block.text(row: row, column: 0)] = name
                if byNumber[number] == nil { byNumber[number] = name }
            }
        }
    }
}

/// What is said of held days: of many of them the same.
struct HeldWords {
    private struct Key: Hashable {
        let code: String
        let field: String
        let value: String
        let source: DaySource
    }

    /// The names of the integration's files of corrections.
    let corrections: [String]
    private let language: Language
    private var known: [Key: DayText] = [:]
    /// More than these say different things of each day.
    private static let mostKnown = 1000

    init(corrections: [String], _ language: Language) {
        self.corrections = corrections
        self.language = language
    }

    /// The words of a code; `nil` where it is none.
    mutating func text(
        code: String, field: String, value: String, from source: DaySource
    ) -> DayText? {
        let key = Key(code: code, field: field, value: value, source: source)
        if let known = known[key] { return known }
        guard let code = HoldCode(rawValue: code) else { return nil }
        let text = code.words.text(
            field: field, value: value, from: source, corrections: corrections, in: language)
        if known.count < Self.mostKnown { known[key] = text }
        return text
    }

    fileprivate mutating func tell(
        _ day: HeldDay, from source: DaySource, in cells: inout ReviewCells
    ) {
        cells[.integration] = day.integration.text
        cells[.code] = day.code
        let text = text(code: day.code, field: day.field, value: day.value, from: source)
        guard let text else { return }
        cells[.reason] = text.reason
        cells[.mend] = text.mend
    }
}
