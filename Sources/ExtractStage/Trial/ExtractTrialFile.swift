import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one CSV file or workbook of attendance for a trial and writes the folder that the user named:
/// attendance.csv of all its months, and employees.csv.
///
/// The file is read as a run reads it, without lists of users and segments; everything that the
/// profile names is taken, 備考 too. The whole file's attendance is in memory at once.
/// - Returns: the file as it was read: with its encoding, or its sheet.
/// - Throws: all faults of the file at once, before anything is written; `usageBadOption` for a
///   folder that may hold anything else; `cannotWrite` or `diskFull`.
package func extractTrialFile(
    _ file: InputFile, _ format: CSVFormat, into folder: Path
) throws(Faults) -> PackageFacts.Input {
    try requireTrialFolder(folder, of: .extract)
    var survey = Survey()
    var people = People()
    let read = try survey.readCSV([file], format, .export, noticing: &people)
    let writer = CSVRowWriter(
        people: people, segments: SegmentList(), profile: format.profile, takesNotes: true,
        rows: .export)
    var monthReader = CSVMonthReader(read.files, survey, writer)
    var rows = MonthRows()
    for month in survey.runs.keys.sorted() {
        try monthReader.read(month, into: &rows)
    }
    rows.sort()

    var package = try PackageWriter(replacing: folder)
    try package.addAttendance(rows)
    try package.addEmployees(people)
    try package.finish(
        PackageFacts(
            stage: .extract, sources: read.inputs.map(\.name), inputs: read.inputs,
            counts: [
                "file": Tally(received: rows.rows.count, passed: ["attendance": rows.rows.count])
            ]))
    return read.inputs[0]
}
