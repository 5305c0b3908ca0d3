/// A row as read: its line and its fields.
struct Row: Equatable {
    var line: Int
    var fields: [String]
}

/// The plainest reader of valid CSV that could be written: a byte at a time, all in memory.
func plainRows(of bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var row = Row(line: 1, fields: [])
    var field: [UInt8] = []
    var line = 1
    var isQuoted = false
    var isBlank = true
    var index = 0

    func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }
    func endField() {
        row.fields.append(String(decoding: field, as: UTF8.self))
        field = []
    }
    func endRow() {
        endField()
        rows.append(isBlank ? Row(line: row.line, fields: []) : row)
        row = Row(line: line, fields: [])
        isBlank = true
    }

    while let byte = peek() {
        index += 1
        if byte == 13 || byte == 10 {
            line += 1
            let isPair = byte == 13 && peek() == 10
            if isPair { index += 1 }
            if isQuoted {
                field += isPair ? [13, 10] : [byte]
            } else {
                endRow()
            }
        } else {
            isBlank = false
            if byte == 34 {
                if isQuoted && peek() == 34 {
                    field.append(34)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == 44 && !isQuoted {
                endField()
            } else {
                field.append(byte)
            }
        }
    }
    if !isBlank { endRow() }
    return withoutBlankEnds(rows)
}

/// Blank rows at both ends are none; the others have one empty field.
private func withoutBlankEnds(_ rows: [Row]) -> [Row] {
    guard let first = rows.firstIndex(where: { !$0.fields.isEmpty }),
        let last = rows.lastIndex(where: { !$0.fields.isEmpty })
    else { return [] }
    return rows[first...last].map { row in
        row.fields.isEmpty ? Row(line: row.line, fields: [""]) : row
    }
}
