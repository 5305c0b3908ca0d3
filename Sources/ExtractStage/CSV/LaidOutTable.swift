import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// A CSV file, or a workbook's sheet, that is read through once with the layout of its columns.
struct LaidOutTable: ~Copyable {
    let table: InputTable
    let profile: CSVProfile
    /// `nil` before the first rows of a file without header.
    private(set) var layout: CSVLayout?
    private let checksum: InputChecksum
    private var reader: DelimitedReader
    private var columnCount = 0

    /// The headings; empty without header.
    var header: [String] { reader.header }
    /// `.utf8` or `.cp932`.
    var encoding: TextEncoding { reader.usedEncoding }

    /// Opens the file and reads its header.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - format: Its encoding and its layout.
    ///   - isReady: Whether its own headings are the columns of attendance.csv.
    /// - Throws: What keeps it from being read, and all that is wrong with its headings.
    init(_ file: InputFile, _ format: CSVFormat, isReady: Bool = false) throws(Faults) {
        let table = try InputTable(file)
        let checksum = InputChecksum()
        let reader = try DelimitedReader(
            table.source(), encoding: format.encoding, hasHeader: format.profile.hasHeader,
            keepsOffsets: true, onBytes: checksum.update)
        let profile = isReady ? try CSVProfile.ready(of: reader) : format.profile
        layout =
            profile.hasHeader
            ? try CSVLayout(profile, of: reader, columnCount: reader.header.count, table) : nil
        self.table = table
        self.profile = profile
        self.checksum = checksum
        self.reader = reader
    }

    /// Reads the next rows.
    ///
    /// - Returns: Where they have what; `nil` at the end.
    /// - Throws: All faults of the file at its end; what keeps it from being read.
    mutating func next(_ block: inout RecordBlock) throws(Faults) -> CSVLayout? {
        guard try reader.next(&block) else { return nil }
        columnCount = block.columnCount
        // Without header only the first rows tell how many columns there are.
        let known: CSVLayout =
            if let layout {
                layout
            } else {
                try CSVLayout(profile, of: reader, columnCount: columnCount, table)
            }
        layout = known
        return known
    }

    /// The file as an input of the stage, once it is read.
    func input(encoding: TextEncoding?, remarks: [SheetRemark] = []) -> PackageFacts.Input {
        checksum.input(of: table, encoding: encoding, remarks: remarks)
    }

    /// What a second reading needs; `nil` of a file without rows.
    var surveyed: SurveyedCSV? {
        layout.map {
            SurveyedCSV(
                table: table, encoding: encoding, columnCount: max(columnCount, header.count),
                layout: $0)
        }
    }
}
