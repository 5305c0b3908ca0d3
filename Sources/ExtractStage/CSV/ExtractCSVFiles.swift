import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// Extracts CSV files and workbooks (`kind: hrmos-csv`, `kind: csv`), and rows that a source has made.
///
/// Each file is read once to learn which of its bytes hold which month, and at most twice more
/// for all months together; `encoding: auto` reads it once or twice before. Nothing is written where
/// any file has a fault.
func extractCSVFiles(
    _ files: [InputFile], _ format: CSVFormat, _ rows: CSVRows,
    of integration: IntegrationSettings, months: [WorkMonth], remarks: ServiceRemarks? = nil,
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    // Files are of all months, whichever are read.
    let earlier =
        rows.isReady
        ? try earlierPeople(
            of: integration.name, besides: months, of: settings.window, in: run) : []
    let (source, surveyed) = try surveyCSVFiles(
        files, format, rows, of: integration, earlier: earlier, months: months,
        settings: settings)
    // Of a workbook people must know the sheet too.
    let sources = zip(files, surveyed).map { file, surveyed in
        InputFile(name: surveyed?.table.name ?? file.name, path: file.path)
    }
    let filesByMonth = Dictionary(
        uniqueKeysWithValues: months.map { month in
            let numbers = source.survey.sources(of: month)
            return (month, rows.isReady ? numbers.map { sources[$0 - 1] } : sources)
        })
    try writeMonths(
        months, of: integration, from: source, files: filesByMonth, remarks: remarks,
        settings: settings, into: run, workers: settings.threadsOfASource
    ) {
        let writer = CSVRowWriter(
            people: source.people, segments: source.segments, profile: format.profile,
            takesNotes: integration.dailyReport == .note, rows: rows)
        var monthReader = CSVMonthReader(surveyed, source.survey, writer)
        return { (month, rows) throws(Faults) in try monthReader.read(month, into: &rows) }
    }
}

extension RunSettings {
    /// How many months of one source are read at once: the conductor lets all integrations read side by
    /// side.
    fileprivate var threadsOfASource: Int {
        max(1, pipeline.workers / max(1, pipeline.integrations.count))
    }
}

/// Reads all files once, and the lists of users and segments where the source has them.
///
/// `earlier` are whom the run knows besides.
/// - Throws: all faults of all files at once.
func surveyCSVFiles(
    _ files: [InputFile], _ format: CSVFormat, _ rows: CSVRows,
    of integration: IntegrationSettings, earlier: [Person] = [], months: [WorkMonth],
    settings: RunSettings
) throws(Faults) -> (source: SurveyedSource, files: [SurveyedCSV?]) {
    var surveyed: [SurveyedCSV?] = []
    let source = try SurveyedSource(
        of: integration, masters: rows.masters, employees: rows.employees, earlier: earlier,
        months: months, settings: settings
    ) {
        (survey, people) throws(Faults) in
        let read = try survey.readCSV(
            files, format, rows, threads: settings.threadsOfASource, noticing: &people)
        surveyed = read.files
        return read.inputs
    }
    return (source, surveyed)
}
