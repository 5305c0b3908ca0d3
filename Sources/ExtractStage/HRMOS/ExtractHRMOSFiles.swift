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
    let source = try HRMOSSource(files, months: months, settings: settings, reader: &reader)
    let sources = files.files.map(\.name)
    let outside = Tally(outside: ["outside-months": source.survey.outsideCount])
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
        let counts = [integration.name.text: tally(monthReader.rows, overlaps)]
        try writeMonth(
            monthReader.rows, overlaps,
            PackageFacts(
                stage: .extract, integration: integration.name, month: month,
                window: settings.window, sources: sources, inputs: source.inputs, counts: counts),
            to: run.extracted(integration.name, month))
    }
}
