import Delimited
import PipelineSettings
import WorkModel

/// Builds the rows of one month after another from where the survey found their days.
struct CSVMonthReader: ~Copyable {
    private let files: [SurveyedCSV?]
    private let survey: Survey
    private var writer: CSVRowWriter
    private var block = RecordBlock()

    init(_ files: [SurveyedCSV?], _ survey: Survey, _ writer: consuming CSVRowWriter) {
        self.files = files
        self.survey = survey
        self.writer = writer
    }

    /// Appends the month's days to `rows`.
    ///
    /// - Throws: `fileMissing`, `fileUnreadable`, or the CSV faults of a file that changed since the
    ///   survey.
    mutating func read(_ month: WorkMonth, into rows: inout MonthRows) throws(Faults) {
        let stretches = survey.stretches(of: month)
        let sources = survey.sources(of: month)
        let count = stretches.reduce(0) { $0 + $1.count }
        // Rows that are ready get one cell more, and columns that the file hasn't: without room for these the
        // last of them would have all that is there copied into twice the room.
        let more = writer.isReady ? 16 * count : 0
        rows.reserve(rows: count, bytes: stretches.reduce(0) { $0 + $1.bytes.count } + more)
        for stretch in stretches {
            let counted =
                writer.isReady
                ? (sources.firstIndex(of: stretch.source) ?? 0) + 1 : stretch.source
            try read(stretch, month, as: counted, into: &rows)
        }
    }

    private mutating func read(
        _ stretch: Survey.Stretch, _ month: WorkMonth, as source: Int,
        into rows: inout MonthRows
    ) throws(Faults) {
        guard let file = files[stretch.source - 1] else { return }
        var reader = try DelimitedReader(file.part(stretch))
        var count = 0
        let days = month.days
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                let day = writer.day(file.layout, block, row)
                guard day.map(days.contains) ?? (survey.month(of: nil) == month) else { continue }
                let origin = Origin(source: source, position: block.line(row: row))
                writer.append(block, row, file.layout, on: day, origin: origin, to: &rows)
                count += 1
            }
        }
        guard count == stretch.count else { throw file.changed }
    }
}
