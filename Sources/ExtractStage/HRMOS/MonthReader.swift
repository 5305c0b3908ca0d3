import PipelineSettings
import WorkModel

/// Builds the rows of one month after another from where the survey found their days.
struct MonthReader: ~Copyable {
    private let files: [InputFile]
    private let survey: Survey
    private var writer: WorkRowWriter
    private var reader: ItemReader
    /// The rows of the last month that was read.
    private(set) var rows = MonthRows()

    init(
        _ files: [InputFile], _ survey: Survey, _ writer: WorkRowWriter,
        _ reader: consuming ItemReader
    ) {
        self.files = files
        self.survey = survey
        self.writer = writer
        self.reader = reader
    }

    /// Reads the month's days into `rows`, sorted.
    /// - Returns: what became of days that several files have.
    /// - Throws: `fileMissing`, `fileUnreadable`, or the JSON faults of a file that changed since
    ///   the survey.
    mutating func read(_ month: WorkMonth) throws(Faults) -> Overlaps {
        rows.removeAll()
        let runs = survey.runs[month] ?? []
        var start = 0
        while start < runs.count {
            let source = runs[start].source
            let end = runs[start...].firstIndex { $0.source != source } ?? runs.count
            var file = try SourceFile(files[source - 1])
            for run in runs[start..<end] { try read(run, of: &file, month) }
            start = end
        }
        try reader.throwFaults()
        return Overlaps(resolving: &rows)
    }

    /// Applies the month's corrections to `rows`; their file is the one behind the source's.
    /// - Returns: how many rows they replaced.
    mutating func apply(_ corrections: [CorrectionRow]) -> Int {
        corrections.isEmpty ? 0 : rows.apply(corrections, source: files.count + 1)
    }

    private mutating func read(
        _ run: Survey.Run, of file: inout SourceFile, _ month: WorkMonth
    ) throws(Faults) {
        file.seek(to: run.start..<run.end)
        reader.start(.part, at: run.start, afterItem: run.firstItem - 1)
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
