import Cells
import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// Whether a list of users or segments is what the API returns, by its name or else by its first
/// byte; if not, it is HRMOS's own CSV.
///
/// - Throws: `fileMissing`, `fileUnreadable`.
func isJSON(_ file: InputFile) throws(Faults) -> Bool {
    if file.name.lowercased().hasSuffix(".json") { return true }
    var source = try SourceFile(file)
    var window = ByteWindow(size: 4096)
    _ = try window.skipByteOrderMark(of: &source)
    let byte = try window.significantByte(of: &source)
    // An empty file is told to be empty either way.
    return byte.map { [UInt8(ascii: "["), UInt8(ascii: "{")].contains($0) } ?? true
}

/// Reads HRMOS's CSV of employees by its headings (`hrmos.md` §4).
///
/// Settings there can hide columns; 社員ID and 社員番号 must be there.
func readUsersCSV(
    _ file: InputFile, _ body: (Person) -> Void
) throws(Faults) -> PackageFacts.Input {
    let headings = [
        "社員ID", "社員番号", "姓", "名", "メールアドレス", "部門", "雇用形態", "入社日", "退職日", "締め日",
    ]
    return try readRows(of: file, headings, needed: 2, list: .users) { cells in
        guard !cells[0].isEmpty else { return }
        body(
            Person(
                sourceID: cells[0], number: cells[1], name: cells[2] + cells[3], email: cells[4],
                department: cells[5], employment: cells[6], startDate: cells[7],
                endDate: cells[8], closingDay: cells[9], isListed: true))
    }
}

/// Reads HRMOS's CSV of work segments by its headings (`hrmos.md` §4).
func readSegmentsCSV(
    _ file: InputFile, _ body: (Segment) -> Void
) throws(Faults) -> PackageFacts.Input {
    let headings = ["勤務区分ID", "勤務区分名", "表示名", "勤務/休日・休暇"]
    return try readRows(of: file, headings, needed: 2, list: .segments) { cells in
        body(
            Segment(
                id: cells[0], title: cells[1], displayTitle: cells[2],
                kind: segmentKind(cells[3].utf8.span)))
    }
}

/// Reads the columns under some headings, the first few of which must be there.
private func readRows(
    of file: InputFile, _ headings: [String], needed: Int, list: ExpectedList,
    _ body: ([String]) -> Void
) throws(Faults) -> PackageFacts.Input {
    let table = try InputTable(file)
    let checksum = InputChecksum()
    var reader = try DelimitedReader(
        table.source(), encoding: .auto, onBytes: checksum.update)
    try list.refuseOthers(reader)
    var columns: [Int?] = []
    var faults: [Fault] = []
    for (index, heading) in headings.enumerated() {
        do throws(Faults) {
            columns.append(
                index < needed
                    ? try reader.column(heading) : try reader.columnIfPresent(heading))
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    try table.requireValues(in: columns.compactMap(\.self))
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            body(
                columns.map { column in
                    String(decoding: block.bytes[cell(column, block, row)], as: UTF8.self)
                })
        }
    }
    return checksum.input(
        of: table, encoding: reader.usedEncoding,
        remarks: table.remarks(
            reading: columns.compactMap(\.self), codes: list.kind == .users ? columns[1] : nil))
}
