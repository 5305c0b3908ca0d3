import Cells
import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// What the first reading of a CSV file, or of a workbook's sheet, learns of it.
struct SurveyedCSV: Sendable {
    let table: InputTable
    /// `.utf8` or `.cp932`.
    let encoding: TextEncoding
    let columnCount: Int
    let layout: CSVLayout

    /// The part of the file that a stretch is.
    func part(_ stretch: Survey.Stretch) -> FilePart {
        table.part(
            stretch.bytes, firstLine: stretch.firstLine, encoding: encoding,
            columnCount: columnCount)
    }

    /// The fault of a file that isn't the one any more that was surveyed.
    var changed: Faults {
        Faults(
            .fileUnreadable, at: Place(file: table.name),
            [.system: "the file changed while it was read"])
    }
}

extension Survey {
    /// Reads all CSV files once; whoever their rows show is added to `people`.
    ///
    /// - Parameters:
    ///   - files: the files, in their order.
    ///   - format: their encoding and layout.
    ///   - rows: what is known of their rows.
    ///   - threads: how many may work.
    ///   - people: gets whoever isn't among them.
    /// - Returns: the files as inputs, and what the second reading needs of each; `nil` of a file
    ///   without rows.
    /// - Throws: all faults of all files at once.
    mutating func readCSV(
        _ files: [InputFile], _ format: CSVFormat, _ rows: CSVRows, threads: Int = 1,
        noticing people: inout People
    ) throws(Faults) -> (inputs: [PackageFacts.Input], files: [SurveyedCSV?]) {
        var inputs: [PackageFacts.Input] = []
        var surveyed: [SurveyedCSV?] = []
        var faults: [Fault] = []
        for (index, file) in files.enumerated() {
            do throws(Faults) {
                let isAhead =
                    threads > 1
                    && (FileReading.size(of: Path(file.path)) ?? 0) > Self.largeFileBytes
                let read = try readCSV(
                    file, source: index + 1, format, rows, isAhead: isAhead, noticing: &people)
                inputs.append(read.input)
                surveyed.append(read.file)
            } catch {
                faults += error.all
            }
        }
        endRun()
        if let faults = Faults(faults) { throw faults }
        return (inputs, surveyed)
    }

    /// A file that isn't worth a second thread has fewer bytes.
    private static var largeFileBytes: Int { 4 << 20 }

    /// Reads a file; one that `auto` stands for is read as UTF-8 first, which most files are, so that it
    /// needn't be read before to find that out.
    private mutating func readCSV(
        _ file: InputFile, source: Int, _ format: CSVFormat, _ rows: CSVRows, isAhead: Bool,
        noticing people: inout People
    ) throws(Faults) -> (input: PackageFacts.Input, file: SurveyedCSV?) {
        if format.encoding == .auto, FileReading.isFile(Path(file.path)) {
            let (surveyBefore, peopleBefore) = (self, people)
            do throws(Faults) {
                return try readCSV(
                    file, as: .utf8, source: source, format, rows, isAhead: isAhead,
                    noticing: &people)
            } catch {
                // Whatever is wrong is told as `auto` tells it.
                (self, people) = (surveyBefore, peopleBefore)
            }
        }
        return try readCSV(
            file, as: format.encoding, source: source, format, rows, isAhead: isAhead,
            noticing: &people)
    }

    private mutating func readCSV(
        _ file: InputFile, as encoding: TextEncoding, source: Int, _ format: CSVFormat,
        _ rows: CSVRows, isAhead: Bool, noticing people: inout People
    ) throws(Faults) -> (input: PackageFacts.Input, file: SurveyedCSV?) {
        // Once: each copy of `rows` would count all that it holds.
        let numbersAreIDs = rows.numbersAreIDs
        var dates = KnownDates(format.profile.dates)
        var checks = format.vendor.map { ExportChecks(of: $0, format.profile) }
        let read = try forEachBlock(
            of: file,
            CSVFormat(encoding: encoding, profile: format.profile, vendor: format.vendor),
            isReady: rows.isReady, isAhead: isAhead
        ) { block, layout in
            for row in 0..<block.rowCount {
                people.notice(
                    CSVIdentity(layout, block, row, numbersAreIDs: numbersAreIDs), layout,
                    in: block, row)
                let date = block.range(row: row, column: layout.date)
                let day = dates.day(of: block.bytes.span.extracting(date))
                note(
                    day, source: source, number: block.line(row: row),
                    bytes: block.fileRange(row: row))
                checks?.check(block, row, layout, on: day, of: people)
            }
        }
        if let faults = checks?.faults(in: read.table, header: read.header) { throw faults }
        let remarks = read.table.remarks(
            reading: read.layout?.columns ?? [], codes: read.layout?.employeeNumber)
        return (
            read.input(encoding: rows.isReady ? nil : read.encoding, remarks: remarks),
            read.surveyed
        )
    }
}
