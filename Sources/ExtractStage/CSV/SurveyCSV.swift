import Cells
import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// What the first reading of a CSV file, or of a workbook's sheet, learns of it.
struct SurveyedCSV {
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
    /// - Returns: the files as inputs, and what the second reading needs of each; `nil` of a file
    ///   without rows.
    /// - Throws: all faults of all files at once.
    mutating func readCSV(
        _ files: [InputFile], _ format: CSVFormat, _ rows: CSVRows,
        noticing people: inout People
    ) throws(Faults) -> (inputs: [PackageFacts.Input], files: [SurveyedCSV?]) {
        var inputs: [PackageFacts.Input] = []
        var surveyed: [SurveyedCSV?] = []
        var faults: [Fault] = []
        for (index, file) in files.enumerated() {
            do throws(Faults) {
                let read = try readCSV(
                    file, source: index + 1, format, rows, noticing: &people)
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

    /// Reads a file; one that `auto` stands for is read as UTF-8 first, which most files are, so that it
    /// needn't be read before to find that out.
    private mutating func readCSV(
        _ file: InputFile, source: Int, _ format: CSVFormat, _ rows: CSVRows,
        noticing people: inout People
    ) throws(Faults) -> (input: PackageFacts.Input, file: SurveyedCSV?) {
        if format.encoding == .auto, FileReading.isFile(Path(file.path)) {
            let (surveyBefore, peopleBefore) = (self, people)
            do throws(Faults) {
                return try readCSV(
                    file, as: .utf8, source: source, format, rows, noticing: &people)
            } catch {
                // Whatever is wrong is told as `auto` tells it.
                (self, people) = (surveyBefore, peopleBefore)
            }
        }
        return try readCSV(
            file, as: format.encoding, source: source, format, rows, noticing: &people)
    }

    private mutating func readCSV(
        _ file: InputFile, as encoding: TextEncoding, source: Int, _ format: CSVFormat,
        _ rows: CSVRows, noticing people: inout People
    ) throws(Faults) -> (input: PackageFacts.Input, file: SurveyedCSV?) {
        var reader = try LaidOutTable(
            file, CSVFormat(encoding: encoding, profile: format.profile, vendor: format.vendor),
            isReady: rows.isReady)
        // Once: each copy of `rows` would count all that it holds.
        let numbersAreIDs = rows.numbersAreIDs
        var block = RecordBlock()
        var dates = KnownDates(reader.profile.dates)
        var checks = format.vendor.map { ExportChecks(of: $0, reader.profile) }
        while let layout = try reader.next(&block) {
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
        if let faults = checks?.faults(in: reader.table, header: reader.header) { throw faults }
        let remarks = reader.table.remarks(
            reading: reader.layout?.columns ?? [], codes: reader.layout?.employeeNumber)
        return (
            reader.input(encoding: rows.isReady ? nil : reader.encoding, remarks: remarks),
            reader.surveyed
        )
    }
}
