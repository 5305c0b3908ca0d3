import Dispatch
import Handoff
import PipelineSettings
import Spreadsheet
import Synchronization
import WorkModel

/// Writes the people of an integration and one folder a month.
///
/// The files have been read once, to learn which of their bytes hold which month; `readMonth` reads
/// those of one month, so that memory holds one month, whatever the files hold. `files` are those
/// that a month's origins count; `remarks` are of what a service answered.
func writeMonths(
    _ months: [WorkMonth], of integration: IntegrationSettings, from source: SurveyedSource,
    files: [WorkMonth: [InputFile]], remarks: ServiceRemarks? = nil, settings: RunSettings,
    into run: RunFolder,
    readMonth: (WorkMonth, inout MonthRows) throws(Faults) -> Void
) throws(Faults) {
    try writePeople(of: integration, from: source, remarks, settings, into: run)
    var rows = MonthRows()
    for month in months {
        try writeMonth(
            month, of: integration, from: source, files: files[month] ?? [], settings, into: run,
            rows: &rows, readMonth)
    }
}

/// Writes the people of an integration and one folder a month, several months at once.
///
/// `makeReader` makes what reads one month after another, for each of `workers` threads its own;
/// memory holds a month for each.
/// - Throws: The fault of the earliest month that has one.
func writeMonths(
    _ months: [WorkMonth], of integration: IntegrationSettings, from source: SurveyedSource,
    files: [WorkMonth: [InputFile]], remarks: ServiceRemarks? = nil, settings: RunSettings,
    into run: RunFolder, workers: Int,
    makeReader: @Sendable () -> (WorkMonth, inout MonthRows) throws(Faults) -> Void
) throws(Faults) {
    try writePeople(of: integration, from: source, remarks, settings, into: run)
    let next = Mutex(0)
    let failed = Mutex<(place: Int, faults: Faults)?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(workers, months.count)) { _ in
        let readMonth = makeReader()
        var rows = MonthRows()
        while true {
            let place = next.withLock { next in
                defer { next += 1 }
                return next
            }
            guard place < months.count, failed.withLock({ $0 == nil }) else { return }
            do throws(Faults) {
                try writeMonth(
                    months[place], of: integration, from: source,
                    files: files[months[place]] ?? [], settings, into: run, rows: &rows,
                    readMonth)
            } catch {
                failed.withLock { failed in
                    if failed.map({ place < $0.place }) ?? true { failed = (place, error) }
                }
            }
        }
    }
    if let failed = failed.withLock({ $0 }) { throw failed.faults }
}

private func writePeople(
    of integration: IntegrationSettings, from source: SurveyedSource, _ remarks: ServiceRemarks?,
    _ settings: RunSettings, into run: RunFolder
) throws(Faults) {
    var outside = Tally(outside: ["outside-months": source.survey.outsideCount])
    for corrections in source.corrections {
        outside.outside.merge(corrections.outside, uniquingKeysWith: +)
    }
    var facts = PackageFacts(
        stage: .people, integration: integration.name, window: settings.window,
        inputs: source.inputs, counts: [integration.name.text: outside])
    facts.refused = remarks?.refused
    facts.doubts = remarks?.doubts
    try writePeople(
        source.people, source.segments, changed: remarks?.changed, facts,
        to: run.people(integration.name))
}

private func writeMonth(
    _ month: WorkMonth, of integration: IntegrationSettings, from source: SurveyedSource,
    files: [InputFile], _ settings: RunSettings, into run: RunFolder, rows: inout MonthRows,
    _ readMonth: (WorkMonth, inout MonthRows) throws(Faults) -> Void
) throws(Faults) {
    rows.removeAll()
    try readMonth(month, &rows)
    let overlaps = Overlaps(resolving: &rows)
    var corrected: AppliedCorrections?
    if !source.corrections.isEmpty {
        // The files of corrections are those behind the source's.
        let ofMonth = corrections(of: month, in: source.corrections)
        corrected =
            ofMonth.isEmpty ? AppliedCorrections() : rows.apply(ofMonth, source: files.count + 1)
    }
    let tally = tally(rows, overlaps, corrected)
    var facts = PackageFacts(
        stage: .extract, integration: integration.name, month: month, window: settings.window,
        sources: files.map(\.name) + source.corrections.map(\.table.name),
        inputs: source.inputs(of: files), counts: [integration.name.text: tally])
    facts.people = rows.peopleCount
    if !rows.tolerated.isEmpty { facts.tolerated = rows.tolerated }
    try writeMonth(rows, overlaps, facts, to: run.extracted(integration.name, month))
}

/// What a service's answers say besides attendance.
struct ServiceRemarks {
    /// The lists that it refuses.
    var refused: [String]?
    /// What changed outside the window; `nil` where it wasn't asked.
    var changed: [ChangedDay]?
    /// Days whose answers don't go together, or don't say all; `nil` where there are none.
    var doubts: ServiceDoubts?
}
