import PipelineSettings
import WorkModel

/// Builds the rows of one month after another from where the survey found their days.
struct MonthReader: ~Copyable {
    private let files: [InputFile]
    private let survey: Survey
    private var writer: WorkRowWriter
    private var reader: ItemReader

    init(
        _ files: [InputFile], _ survey: Survey, _ writer: WorkRowWriter,
        _ reader: consuming ItemReader
    ) {
        self.files = files
        self.survey = survey
        self.writer = writer
        self.reader = reader
    }

    /// Appends the month's days to `rows`.
    /// - Throws: `fileMissing`, `fileUnreadable`, or the JSON faults of a file that changed since
    ///   the survey.
    mutating func read(_ month: WorkMonth, into rows: inout MonthRows) throws(Faults) {
        let runs = survey.runs[month] ?? []
        var start = 0
        while start < runs.count {
            let source = runs[start].source
            let end = runs[start...].firstIndex { $0.source != source } ?? runs.count
            var file = try SourceFile(files[source - 1])
            for run in runs[start..<end] { try read(run, of: &file, month, into: &rows) }
            start = end
        }
        try reader.throwFaults()
    }

    private mutating func read(
        _ run: Survey.Run, of file: inout SourceFile, _ month: WorkMonth,
        into rows: inout MonthRows
    ) throws(Faults) {
        file.seek(to: run.start..<run.end)
        reader.start(.part, at: run.start, afterItem: run.first - 1)
        var count = 0
        while try reader.next(in: &file), survey.month(of: workDate(of: reader.object)) == month {
            let number = reader.splitter.itemNumber
            writer.append(
                reader.object, origin: Origin(source: run.source, position: number), to: &rows)
            count += 1
        }
        if count != run.count { reader.refuse(file, "the file changed while it was read") }
    }
}
