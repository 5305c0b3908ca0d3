import Handoff
import PipelineSettings
import Spreadsheet
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
    var outside = Tally(outside: ["outside-months": source.survey.outsideCount])
    if let corrections = source.corrections {
        outside.outside.merge(corrections.outside, uniquingKeysWith: +)
    }
    var facts = PackageFacts(
        stage: .people, integration: integration.name, window: settings.window,
        inputs: source.inputs, counts: [integration.name.text: outside])
    facts.refused = remarks?.refused
    try writePeople(
        source.people, source.segments, changed: remarks?.changed, facts,
        to: run.people(integration.name))

    var rows = MonthRows()
    for month in months {
        let files = files[month] ?? []
        rows.removeAll()
        try readMonth(month, &rows)
        let overlaps = Overlaps(resolving: &rows)
        let corrected = source.corrections.map { corrections in
            // The file of corrections is the one behind the source's.
            let ofMonth = corrections.rowsByMonth[month] ?? []
            return ofMonth.isEmpty ? (0, 0) : rows.apply(ofMonth, source: files.count + 1)
        }
        let tally = tally(rows, overlaps, corrected)
        var facts = PackageFacts(
            stage: .extract, integration: integration.name, month: month, window: settings.window,
            sources: files.map(\.name) + [source.corrections?.table.name].compactMap(\.self),
            inputs: source.inputs(of: files), counts: [integration.name.text: tally])
        facts.people = rows.peopleCount
        if !rows.tolerated.isEmpty { facts.tolerated = rows.tolerated }
        try writeMonth(rows, overlaps, facts, to: run.extracted(integration.name, month))
    }
}

/// What a service's answers say besides attendance.
struct ServiceRemarks {
    /// The lists that it refuses.
    var refused: [String]?
    /// What changed outside the window; `nil` where it wasn't asked.
    var changed: [ChangedDay]?
}
