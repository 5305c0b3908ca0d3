import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// A partition whose held days are not in the list for review.
struct UnreadPartition: Error {
    let integration: IntegrationName
    let month: WorkMonth
    let faults: Faults
}

/// A held day whole, in words.
struct ReviewedDay: Sendable {
    let held: HeldDay
    let source: DaySource
    var cells: ReviewCells
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
) async throws(Faults) -> [UnreadPartition] {
    var list = try ReviewList(of: run, rowCount: heldCount(in: run, settings), language)
    let unread = try await forEachReviewedDay(of: run, settings, language) {
        (day) throws(Faults) in
        try list.add(day.cells)
        tell(day)
    }
    let files = try list.finish()
    try keep(run.heldForReview) { () throws(Faults) in try FileReading.bytes(of: files.csv) }
    try FileWriting.move(files.csv, to: run.heldForReview)
    try FileWriting.syncFolder(run.path)
    try keep(run.heldForReviewWorkbook) { () throws(Faults) in files.workbook }
    try FileWriting.replaceFile(run.heldForReviewWorkbook, with: files.workbook, durable: true)
    return unread
}

/// Goes through every held day of a run that can be read, by integration and month.
///
/// Partitions are read side by side, as many as the settings' `parallel` says.
/// - Returns: the faults of partitions that can't be read.
/// - Throws: What `body` throws.
func forEachReviewedDay(
    of run: RunFolder, _ settings: RunSettings, _ language: Language,
    _ body: (ReviewedDay) throws(Faults) -> Void
) async throws(Faults) -> [UnreadPartition] {
    var unread: [UnreadPartition] = []
    let partitions = settings.pipeline.integrations.flatMap { integration in
        settings.window.months.map { (integration: integration, month: $0) }
    }
    let reading = HeldReading(run, settings, language)
    let read: @Sendable (Int) -> Result<[ReviewedDay], UnreadPartition> = { place in
        reading.days(of: partitions[place].integration, partitions[place].month)
    }
    try await forEachInOrder(
        partitions.indices, atOnce: settings.pipeline.workers, make: read
    ) { (days) throws(Faults) in
        switch days {
        case .success(let days): for day in days { try body(day) }
        case .failure(let failed): unread.append(failed)
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

/// Keeps a list that is there already and isn't what the run writes, as `held-for-review-1.csv` and so on:
/// somebody may have mended it before the run goes on.
///
/// `bytes` is what the run writes.
private func keep(_ list: Path, unless bytes: () throws(Faults) -> [UInt8]) throws(Faults) {
    guard FileReading.exists(list), try FileReading.bytes(of: list) != bytes() else { return }
    var count = 1
    while FileReading.exists(list.numbered(count)) { count += 1 }
    // Without that a power failure could leave the new list and take the old one, by which a copy of it in
    // the folder of `deliver` is told from one that somebody has mended.
    try FileWriting.moveForGood(list, to: list.numbered(count))
}

extension Path {
    /// `held-for-review-1.csv` for `held-for-review.csv`.
    fileprivate func numbered(_ count: Int) -> Path {
        let ending = name.lastIndex(of: ".") ?? name.endIndex
        return folder / "\(name[..<ending])-\(count)\(name[ending...])"
    }
}
