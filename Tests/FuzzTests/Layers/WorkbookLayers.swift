import Delimited
import Handoff
import PipelineSettings
import WorkModel

@testable import Spreadsheet

/// Reads the bytes as a workbook: it is read to its end or refused, the same way each time.
@Sendable func brokenWorkbook(_ bytes: [UInt8], in folder: Path) -> String? {
    let path = folder / "a.xlsx"
    do throws(Faults) {
        try FileWriting.replaceFile(path, with: bytes)
    } catch {
        return "can't write"
    }
    let rows = Workbooks.readWorkbook(at: path.text)
    return Workbooks.readWorkbook(at: path.text) == rows ? nil : "other rows the second time"
}

/// Reads the bytes behind the first two as a part of a workbook: pieces of any size give the same.
@Sendable func brokenPart(_ bytes: [UInt8], in folder: Path) -> String? {
    guard bytes.count >= 2 else { return nil }
    var whole = bytes
    whole[1] = 0
    let isSame = Workbooks.readPart(bytes) == Workbooks.readPart(whole)
    return isSame ? nil : "pieces change the rows"
}

/// Reads workbooks and their parts as `Spreadsheet` does, and counts their rows.
enum Workbooks {
    /// Reads a whole file, from the zip layer on.
    /// - Returns: the rows that were read; `nil` where the file has a fault.
    static func readWorkbook(at path: String) -> Int? {
        do throws(Faults) {
            let table = try InputTable(InputFile(name: "a.xlsx", path: path))
            guard let sheet = table.sheet else { return nil }
            return try countRows(sheet.records)
        } catch {
            return nil
        }
    }

    /// Reads one part of a workbook: the first byte says of which kind, the second in pieces of how
    /// many bytes.
    /// - Returns: the rows that were read, 0 of parts without rows; `nil` where the part has a fault.
    static func readPart(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 2 else { return nil }
        let part = Array(bytes.dropFirst(2))
        let piece = bytes[1] == 0 ? 32 << 10 : Int(bytes[1])
        do throws(Faults) {
            switch bytes[0] % 5 {
            case 0: return try readSheet(part, piece)
            case 1:
                var handler = StringsHandler(name: "a.xlsx")
                try parse(part, piece, &handler)
            case 2:
                var handler = StylesHandler(name: "a.xlsx")
                try parse(part, piece, &handler)
            case 3:
                var handler = WorkbookHandler(name: "a.xlsx")
                try parse(part, piece, &handler)
            default:
                var handler = RelationshipsHandler(folder: "xl/")
                try parse(part, piece, &handler)
            }
            return 0
        } catch {
            return nil
        }
    }

    private static func readSheet(_ part: [UInt8], _ piece: Int) throws(Faults) -> Int {
        var strings = SharedStrings()
        for text in ["社員番号", "a,\"b\"\n", "0042", ""] {
            strings.bytes += text.utf8
            strings.ends.append(UInt32(strings.bytes.count))
        }
        let codes = [
            "0000", "yyyy\"年\"m\"月\"", "h:mm", "[h]:mm:ss", "0.00", "yyyy/m/d h:mm", "\"A\"000",
        ]
        var cells = try SheetCells(
            name: "a.xlsx[Sheet1]", part: "sheet1.xml", strings: strings,
            formats: [.general] + codes.map { NumberFormat(code: $0) },
            numbers: CellNumber(countsFrom1904: part.count % 2 == 0))
        try parse(part, piece, &cells)
        return try countRows(evenRecords(cells.finish(), name: "a.xlsx[Sheet1]"))
    }

    private static func parse(
        _ part: [UInt8], _ piece: Int, _ handler: inout some XMLHandler & ~Copyable
    ) throws(Faults) {
        var parser = XMLParser()
        var start = 0
        while true {
            let end = min(start + piece, part.count)
            let outcome = parser.push(
                part.span.extracting(start..<end), atEnd: start == end, to: &handler)
            if case .malformed(let why) = outcome {
                throw Faults(.workbookDamaged, [.system: why])
            }
            guard case .goesOn = outcome, start < end else { break }
            start = end
        }
        if let faults = handler.faults { throw faults }
    }

    /// Reads all records, which have one width and whose rows go up; whoever wrote others has a
    /// defect.
    private static func countRows(_ records: SpooledRecords) throws(Faults) -> Int {
        var reader = try DelimitedReader(
            ByteSource(records, name: "a.xlsx"), encoding: .auto, hasHeader: false)
        var block = RecordBlock()
        var count = 0
        var last = 0
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                precondition(block.line(row: row) > last, "rows must go up")
                last = block.line(row: row)
                count += 1
            }
        }
        return count
    }
}
