import Delimited
import WorkModel

/// Reads bytes to their end; the header is the first row without a line.
func rows(
    of bytes: [UInt8], encoding: TextEncoding = .utf8, hasHeader: Bool = false,
    limits: Limits = Limits()
) throws(Faults) -> [Row] {
    var reader = try DelimitedReader(
        ByteSource(bytes, name: "test.csv"), encoding: encoding, hasHeader: hasHeader,
        limits: limits)
    var rows = hasHeader ? [Row(line: 0, fields: reader.header)] : []
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let fields = (0..<block.columnCount).map { block.text(row: row, column: $0) }
            rows.append(Row(line: block.line(row: row), fields: fields))
        }
    }
    return rows
}

/// What reading the bytes throws, in its order; empty where it throws nothing.
func faults(
    of bytes: [UInt8], encoding: TextEncoding = .utf8, hasHeader: Bool = false,
    limits: Limits = Limits()
) -> [Fault] {
    do {
        _ = try rows(of: bytes, encoding: encoding, hasHeader: hasHeader, limits: limits)
        return []
    } catch {
        return error.all
    }
}

/// The text in CP932; `nil` where it lacks a character.
func cp932(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        guard let code = CP932.encode(scalar) else { return nil }
        if code > 0xFF { bytes.append(UInt8(code >> 8)) }
        bytes.append(UInt8(code & 0xFF))
    }
    return bytes
}
