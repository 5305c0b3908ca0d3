import Handoff
import PipelineSettings
import WorkModel

/// Extracts what the HRMOS API returned and somebody saved to files (`kind: hrmos-json`).
///
/// The files are read twice. Nothing is written where any file has a fault.
func extractHRMOSFiles(
    _ files: HRMOSFiles, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    var reader = ItemReader.forWorkOutputs()
    let source = try surveyHRMOSFiles(
        files, of: integration, months: months, settings: settings, reader: &reader)
    let writer = WorkRowWriter(
        people: source.people, segments: source.segments,
        takesNotes: integration.dailyReport == .note)
    var monthReader = MonthReader(files.files, source.survey, writer, reader)
    try writeMonths(
        months, of: integration, from: source,
        files: Dictionary(uniqueKeysWithValues: months.map { ($0, files.files) }),
        settings: settings, into: run
    ) { (month, rows) throws(Faults) in
        try monthReader.read(month, into: &rows)
    }
}

/// Reads all files with `reader`, which later reads their months.
///
/// `earlier` are whom the run knows besides.
/// - Throws: all faults of all files at once.
func surveyHRMOSFiles(
    _ files: HRMOSFiles, of integration: IntegrationSettings, earlier: [Person] = [],
    months: [WorkMonth], settings: RunSettings, reader: inout ItemReader
) throws(Faults) -> SurveyedSource {
    try SurveyedSource(
        of: integration, masters: files, earlier: earlier, months: months, settings: settings
    ) {
        (survey, people) throws(Faults) in
        try survey.readWorkOutputs(files.files, with: &reader, noticing: &people)
    }
}

extension ItemReader {
    /// A reader of WorkOutput items (`hrmos.md` §2.1).
    static func forWorkOutputs() -> ItemReader {
        ItemReader(
            ObjectReader.ofWorkOutputs(), keys: WorkKey.names,
            of: ExpectedList(.attendance, under: "source.files"))
    }
}
