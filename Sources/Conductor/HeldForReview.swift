import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// A partition whose held days are not in the list for review.
struct UnreadPartition {
    let integration: IntegrationName
    let month: WorkMonth
    let faults: Faults
}

/// A held day whole, in words.
struct ReviewedDay {
    let held: HeldDay
    let source: DaySource
    let cells: [ColumnHeading: String]
}

/// Writes `held-for-review.csv` and `held-for-review.xlsx`: every held day whole, with its reason and
/// mend in words, to be mended in a spreadsheet.
///
/// - Parameters:
///   - run: Its folder.
///   - settings: The run's.
///   - language: The language of the list.
///   - tell: Takes each day too.
/// - Returns: the faults of partitions that can't be read; the days of all others are written.
/// - Throws: What keeps the lists from being written.
func writeHeldForReview(
    _ run: RunFolder, settings: RunSettings, language: Language,
    telling tell: (ReviewedDay) -> Void = { _ in }
) throws(Faults) -> [UnreadPartition] {
    var list = try ReviewList(of: run, rowCount: heldCount(in: run, settings), language)
    let unread = try forEachReviewedDay(of: run, settings, language) { (day) throws(Faults) in
        try list.add(day.cells)
        tell(day)
    }
    let files = try list.finish()
    try replace(run.heldForReview, with: files.csv)
    try replace(run.heldForReviewWorkbook, with: files.workbook)
    return unread
}

/// Goes through every held day of a run that can be read, by integration and month.
///
/// - Returns: the faults of partitions that can't be read.
/// - Throws: What `body` throws.
func forEachReviewedDay(
    of run: RunFolder, _ settings: RunSettings, _ language: Language,
    _ body: (ReviewedDay) throws(Faults) -> Void
) throws(Faults) -> [UnreadPartition] {
    var unread: [UnreadPartition] = []
    let ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
    for integration in settings.pipeline.integrations {
        for month in settings.window.months {
            do throws(Faults) {
                let since = try HeldSince(
                    integration.name, month, ledger: ledger, today: settings.today)
                try forEachReviewedDay(integration, month, of: run, since, language, body)
            } catch {
                unread.append(
                    UnreadPartition(integration: integration.name, month: month, faults: error))
            }
        }
    }
    return unread
}

/// How many rows the list will have; partitions that can't be read count none.
private func heldCount(in run: RunFolder, _ settings: RunSettings) -> Int {
    settings.window.months.reduce(0) { count, month in
        let packages =
            settings.pipeline.integrations.map {
                PackageReader.whole(at: run.transformed($0.name, month), stage: .transform)
            } + [PackageReader.whole(at: run.loaded(month), stage: .load)]
        return packages.reduce(count) {
            $0 + ($1?.facts.rows[TableSchema.held.fileName] ?? 0)
        }
    }
}

/// Writes a list, and keeps one that is there already and differs, as `held-for-review-1.csv` and so
/// on: somebody may have mended it before the run goes on.
private func replace(_ list: Path, with bytes: [UInt8]) throws(Faults) {
    if FileReading.exists(list), try FileReading.bytes(of: list) != bytes {
        var count = 1
        while FileReading.exists(list.numbered(count)) { count += 1 }
        // Without that a power failure could leave the new list and take the old one, by which a copy of
        // it in the folder of `deliver` is told from one that somebody has mended.
        try FileWriting.moveForGood(list, to: list.numbered(count))
    }
    try FileWriting.replaceFile(list, with: bytes, durable: true)
}

private func forEachReviewedDay(
    _ integration: IntegrationSettings, _ month: WorkMonth, of run: RunFolder,
    _ since: HeldSince, _ language: Language, _ body: (ReviewedDay) throws(Faults) -> Void
) throws(Faults) {
    let held = try heldDays(of: integration.name, month, in: run)
    guard !held.isEmpty else { return }
    let names = try EmployeeNames(integration.name, in: run)
    func tell(
        _ day: HeldDay, _ source: DaySource, _ cells: [ColumnHeading: String]
    ) throws(Faults) {
        var cells = cells
        cells[.heldSince] = since.date(
            number: cells[.employeeNumber] ?? "", date: cells[.date] ?? "")
        try body(ReviewedDay(held: day, source: source, cells: cells))
    }
    for vanished in held.vanished {
        try tell(
            vanished, .hrmos,
            reviewCells(
                ofVanished: vanished, name: names.byNumber[vanished.number] ?? "",
                corrections: integration.corrections?.names ?? [], language))
    }
    guard !held.byOrigin.isEmpty else { return }
    let package = try PackageReader(
        at: run.extracted(integration.name, month), stage: .extract, madeBy: "kintai run")
    // The files of corrections are the last of the sources.
    let corrections = integration.corrections?.names ?? []
    let ownCount = package.facts.sources.count - corrections.count
    let wanted = OriginFilter(held.byOrigin.keys)
    try package.rows(.attendance) { block throws(Faults) in
        for row in 0..<block.rowCount where wanted.mayHold(block, row, column: 17) {
            let origin = block.text(row: row, column: 17)
            guard let day = held.byOrigin[origin] else { continue }
            let isCorrection = (Origin(origin.utf8.span)?.source ?? 0) > ownCount
            let attendance = attendanceCells(block, row)
            let source = DaySource(
                of: attendance, sources: package.facts.sources,
                integration: integration.name, settings: integration.source)
            try tell(
                day, source,
                reviewCells(
                    day, attendance: attendance, from: source, isCorrection: isCorrection,
                    names: names.bySourceID, corrections: corrections, language))
        }
    }
}

/// The cells of one row of attendance.csv, by their column's name.
func attendanceCells(_ block: borrowing RecordBlock, _ row: Int) -> [String: String] {
    var cells: [String: String] = [:]
    for (column, heading) in TableSchema.attendance.headings.enumerated() {
        cells[heading] = block.text(row: row, column: column)
    }
    return cells
}

/// A correction that is itself held replaces itself once it is mended: it was made for a source row
/// that isn't there any more, so nothing can be checked.
private func reviewCells(
    _ day: HeldDay, attendance: [String: String], from source: DaySource, isCorrection: Bool,
    names: [String: String], corrections: [String], _ language: Language
) -> [ColumnHeading: String] {
    var cells: [ColumnHeading: String] = [:]
    for column in ColumnHeading.heldForReview { cells[column] = attendance[column.rawValue] }
    if hasPresumedBreakTotal(attendance) { cells[.breakTotal] = "" }
    cells[.name] = names[attendance["source_id"] ?? ""] ?? ""
    tell(day, from: source, corrections, in: &cells, language)
    cells[.sourceHash] = isCorrection ? "" : SourceHash(of: attendance).text
    return cells
}

/// A day without a row has nothing to mend but the action; what CrowdLog has stands in the reason.
private func reviewCells(
    ofVanished vanished: HeldDay, name: String, corrections: [String], _ language: Language
) -> [ColumnHeading: String] {
    var cells: [ColumnHeading: String] = [
        .employeeNumber: vanished.number, .date: vanished.date, .name: name,
    ]
    tell(vanished, from: .hrmos, corrections, in: &cells, language)
    return cells
}

private func tell(
    _ day: HeldDay, from source: DaySource, _ corrections: [String],
    in cells: inout [ColumnHeading: String], _ language: Language
) {
    cells[.integration] = day.integration.text
    cells[.code] = day.code
    guard let code = HoldCode(rawValue: day.code) else { return }
    let words = code.words.text(
        field: day.field, value: day.value, from: source, corrections: corrections, in: language)
    cells[.reason] = words.reason
    cells[.mend] = words.mend
}

/// Names reach only pages that a person reads.
private struct EmployeeNames {
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

extension Path {
    /// `held-for-review-1.csv` for `held-for-review.csv`.
    fileprivate func numbered(_ count: Int) -> Path {
        let ending = name.lastIndex(of: ".") ?? name.endIndex
        return folder / "\(name[..<ending])-\(count)\(name[ending...])"
    }
}
