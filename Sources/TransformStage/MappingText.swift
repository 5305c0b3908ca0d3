import Delimited
import WorkModel

/// A mapping file as it stands, to which rows are added.
///
/// What is there stays byte for byte, unless the rows need columns or characters that the file lacks:
/// then it is written anew with the same cells, in UTF-8 with a byte-order mark, so that Excel opens it.
struct MappingText {
    struct Row {
        let number: String
        let code: String
        var from: WorkDate?
        var to: WorkDate?

        fileprivate func cell(_ column: String) -> String {
            switch column {
            case "employee_number": number
            case "employee_code": code
            case "from": from?.description ?? ""
            case "to": to?.description ?? ""
            default: ""
            }
        }
    }

    private let bytes: [UInt8]
    private let header: [String]
    private let cells: [[String]]
    private let encoding: TextEncoding

    /// Reads the file; one without any bytes is a new one.
    /// - Throws: all its faults at once.
    init(_ bytes: [UInt8], name: String) throws(Faults) {
        self.bytes = bytes
        guard !bytes.isEmpty else {
            header = []
            cells = []
            encoding = .utf8
            return
        }
        // A zip file's first bytes.
        guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            throw Faults(.mappingIsAWorkbook, at: Place(file: name))
        }
        var reader = try DelimitedReader(ByteSource(bytes, name: name), encoding: .auto)
        let columns = reader.header.indices
        var block = RecordBlock()
        var cells: [[String]] = []
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                cells.append(columns.map { block.text(row: row, column: $0) })
            }
        }
        header = reader.header
        self.cells = cells
        encoding = reader.usedEncoding
    }

    /// The file with the rows at its end.
    func adding(_ rows: [Row]) throws(Faults) -> [UInt8] {
        var needed = ["employee_number", "employee_code"]
        if rows.contains(where: { $0.from != nil }) { needed.append("from") }
        if rows.contains(where: { $0.to != nil }) { needed.append("to") }
        // A file with one of the two dates reads better with both.
        if needed.count > 2 { needed = ["employee_number", "employee_code", "from", "to"] }
        let missing = needed.filter { !header.contains($0) }
        let columns = header + missing
        if missing.isEmpty, let added = encoded(records(rows, columns)) {
            let isOpen = bytes.last != UInt8(ascii: "\n") && bytes.last != UInt8(ascii: "\r")
            return bytes + (isOpen ? lineEndBytes : []) + added
        }
        var record = RecordWriter(lineEnd: lineEnd)
        for heading in header + missing { record.field(heading) }
        record.endRow()
        for row in cells {
            for cell in row { record.field(cell) }
            record.emptyFields(missing.count)
            record.endRow()
        }
        return [0xEF, 0xBB, 0xBF] + record.bytes + records(rows, columns)
    }

    private func records(_ rows: [Row], _ columns: [String]) -> [UInt8] {
        var record = RecordWriter(lineEnd: lineEnd)
        for row in rows {
            for column in columns { record.field(row.cell(column)) }
            record.endRow()
        }
        return record.bytes
    }

    /// UTF-8 in the file's encoding; `nil` where that lacks a character.
    private func encoded(_ utf8: [UInt8]) -> [UInt8]? {
        guard encoding == .cp932 else { return utf8 }
        var encoded: [UInt8] = []
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                encoded.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let code = CP932.encode(scalar) {
                if code > 0xFF { encoded.append(UInt8(truncatingIfNeeded: code >> 8)) }
                encoded.append(UInt8(truncatingIfNeeded: code))
            } else {
                return nil
            }
        }
        return encoded
    }

    private var lineEnd: RecordWriter.LineEnd {
        zip(bytes, bytes.dropFirst()).contains { $0 == (0x0D, 0x0A) } ? .crlf : .lf
    }

    private var lineEndBytes: [UInt8] {
        switch lineEnd {
        case .lf: [0x0A]
        case .crlf: [0x0D, 0x0A]
        }
    }
}
