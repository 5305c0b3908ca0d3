import Foundation
import Handoff
import PipelineSettings
import WorkModel

@testable import Spreadsheet

/// A workbook of a few XML parts, written by the test itself.
struct TestWorkbook {
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Attributes of `workbookPr`, and what stands behind the sheets.
    var properties = ""
    var calculation = ""
    /// Name, attributes, and what stands in `worksheet`.
    var sheets: [(name: String, attributes: String, xml: String)] = []
    /// What stands in `sst` and in `styleSheet`; `nil` leaves the part out.
    var strings: String?
    var styles: String?
    /// Parts of other names, or that replace one.
    var others: [String: String] = [:]

    /// A workbook of one sheet with these rows.
    init(rows: String = "", before: String = "", after: String = "") {
        sheets = [("Sheet1", "", "\(before)<sheetData>\(rows)</sheetData>\(after)")]
    }

    var parts: [(name: String, bytes: [UInt8])] {
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var parts: [String: String] = [:]
        func relationships(_ items: [(id: String, kind: String, target: String)]) -> String {
            "<Relationships xmlns=\"\(package)\">"
                + items.map {
                    "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
                }.joined() + "</Relationships>"
        }
        parts["_rels/.rels"] = relationships([("r1", "officeDocument", "xl/workbook.xml")])
        var targets: [(String, String, String)] = []
        var list = ""
        for (index, sheet) in sheets.enumerated() {
            let number = index + 1
            targets.append(("s\(number)", "worksheet", "worksheets/sheet\(number).xml"))
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" \(sheet.attributes) r:id=\"s\(number)\"/>"
            parts["xl/worksheets/sheet\(number).xml"] =
                "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(sheet.xml)</worksheet>"
        }
        if let strings {
            targets.append(("t", "sharedStrings", "/xl/sharedStrings.xml"))
            parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings)</sst>"
        }
        if let styles {
            targets.append(("y", "styles", "styles.xml"))
            parts["xl/styles.xml"] = "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"
        }
        parts["xl/workbook.xml"] =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">"
            + "<workbookPr \(properties)/><sheets>\(list)</sheets>\(calculation)</workbook>"
        parts["xl/_rels/workbook.xml.rels"] = relationships(targets)
        parts.merge(others) { $1 }
        return parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    }

    var bytes: [UInt8] { storedZip(parts) }
}

/// A zip file of entries that aren't packed.
func storedZip(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for (name, bytes) in entries {
        let common: [[UInt8]] = [
            number(20, 2), number(0x800, 2), number(0, 2), number(0, 4),
            number(Int(crc32(bytes)), 4), number(bytes.count, 4), number(bytes.count, 4),
            number(name.utf8.count, 2), number(0, 2),
        ]
        directory += number(0x0201_4B50, 4) + number(20, 2) + common.joined()
        directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
        directory += number(file.count, 4) + name.utf8
        file += number(0x0403_4B50, 4) + common.joined() + name.utf8 + bytes
    }
    let end: [[UInt8]] = [
        number(0x0605_4B50, 4), number(0, 4), number(entries.count, 2), number(entries.count, 2),
        number(directory.count, 4), number(file.count, 4), number(0, 2),
    ]
    return file + directory + end.joined()
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
}
