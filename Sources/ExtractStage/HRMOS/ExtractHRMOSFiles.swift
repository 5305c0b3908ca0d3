import Handoff
import PipelineSettings
import WorkModel

/// Extracts what the HRMOS API returned and somebody saved to files (`kind: hrmos-json`).
///
/// The files are read twice: once to learn which of their bytes hold which month, once to build
/// month after month, so that memory holds one month, whatever the files hold. Nothing is written
/// where any file has a fault.
func extractHRMOSFiles(
    _ files: HRMOSFiles, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    var reader = ItemReader.forWorkOutputs()
    let source = try HRMOSSource(
        files, of: integration, months: months, settings: settings, reader: &reader)
    let sources = (files.files + [integration.corrections].compactMap { $0 }).map(\.name)
    var outside = Tally(outside: ["outside-months": source.survey.outsideCount])
    if let corrections = source.corrections {
        outside.outside.merge(corrections.outside, uniquingKeysWith: +)
    }
    try writePeople(
        source.people, source.segments,
        PackageFacts(
            stage: .people, integration: integration.name, window: settings.window,
            inputs: source.inputs, counts: [integration.name.text: outside]),
        to: run.people(integration.name))

    let writer = WorkRowWriter(
        people: source.people, segments: source.segments,
        takesNotes: integration.dailyReport == .note)
    var monthReader = MonthReader(files.files, source.survey, writer, reader)
    for month in months {
        let overlaps = try monthReader.read(month)
        let replacedCount = source.corrections.map { corrections in
            monthReader.apply(corrections.rowsByMonth[month] ?? [])
        }
        let tally = tally(monthReader.rows, overlaps, replacedCount: replacedCount)
        try writeMonth(
            monthReader.rows, overlaps,
            PackageFacts(
                stage: .extract, integration: integration.name, month: month,
                window: settings.window, sources: sources, inputs: source.inputs,
                counts: [integration.name.text: tally]),
            to: run.extracted(integration.name, month))
    }
}
