import Delimited
import PipelineSettings
import WorkModel

/// Builds the rows of one month after another from where the survey found their days.
struct CSVMonthReader {
    /// Runs that are read at once, and the rows between them.
    private struct Stretch {
        let source: Int
        let firstLine: Int
        var bytes: Range<Int>
        /// Bytes and rows of the runs alone.
        var wanted: Int
        var count: Int
    }

    private let files: [SurveyedCSV?]
    private let survey: Survey
    private var writer: CSVRowWriter
    private var block = RecordBlock()

    init(_ files: [SurveyedCSV?], _ survey: Survey, _ writer: CSVRowWriter) {
        self.files = files
        self.survey = survey
        self.writer = writer
    }

    /// Appends the month's days to `rows`.
    ///
    /// Of a file's bytes at most twice those of the month are read: runs that lie close together
    /// are read with what is between them.
    /// - Throws: `fileMissing`, `fileUnreadable`, or the CSV faults of a file that changed since the
    ///   survey.
    mutating func read(_ month: WorkMonth, into rows: inout MonthRows) throws(Faults) {
        var stretch: Stretch?
        for run in survey.runs[month] ?? [] {
            let wanted = run.end - run.start
            if var open = stretch, open.source == run.source,
                run.end - open.bytes.lowerBound <= 2 * (open.wanted + wanted)
            {
                open.bytes = open.bytes.lowerBound..<run.end
                open.wanted += wanted
                open.count += run.count
                stretch = open
                continue
            }
            if let stretch { try read(stretch, month, into: &rows) }
            stretch = Stretch(
                source: run.source, firstLine: run.first, bytes: run.start..<run.end,
                wanted: wanted, count: run.count)
        }
        if let stretch { try read(stretch, month, into: &rows) }
    }

    private mutating func read(
        _ stretch: Stretch, _ month: WorkMonth, into rows: inout MonthRows
    ) throws(Faults) {
        guard let file = files[stretch.source - 1] else { return }
        var reader = try DelimitedReader(
            FilePart(
                path: file.file.path, name: file.file.name, encoding: file.encoding,
                columnCount: file.columnCount, bytes: stretch.bytes, firstLine: stretch.firstLine))
        var count = 0
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                let day = writer.day(file.layout, block, row)
                guard survey.month(of: day) == month else { continue }
                let origin = Origin(source: stretch.source, position: block.line(row: row))
                writer.append(block, row, file.layout, on: day, origin: origin, to: &rows)
                count += 1
            }
        }
        guard count == stretch.count else {
            throw Faults(
                .fileUnreadable, at: Place(file: file.file.name),
                [.system: "the file changed while it was read"])
        }
    }
}
