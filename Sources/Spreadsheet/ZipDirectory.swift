import WorkModel

/// Makes sure that the directory of a zip file is one that fits in memory, before anybody reads it.
///
/// Every record that could be the directory's end is looked at (APPNOTE.TXT 4.3.14 to 4.3.16), since
/// which of several is the true one is the reader's choice.
/// - Throws: `workbookOverLimit`.
func requireFewEntries(_ file: borrowing PlainFile) throws(Faults) {
    // A directory's end has 22 bytes and a remark of at most 65,535; the locator before it 20.
    let tailLength = min(file.byteCount, 22 + 65_535 + 20)
    var tail = [UInt8](repeating: 0, count: tailLength)
    let count = try file.read(at: file.byteCount - tailLength, into: &tail)
    let bytes = tail.span.extracting(0..<count)
    var most: UInt64 = 0
    for place in bytes.indices where bytes[place] == 0x50 {
        switch littleEndian(bytes, at: place, count: 4) {
        case 0x0605_4B50:
            // 0xFFFF refers to the larger record.
            let entries = littleEndian(bytes, at: place + 10, count: 2) ?? 0
            if entries != 0xFFFF { most = max(most, entries) }
        case 0x0706_4B50:
            guard let offset = littleEndian(bytes, at: place + 8, count: 8),
                offset < UInt64(file.byteCount)
            else { continue }
            var record = [UInt8](repeating: 0, count: 40)
            let count = try file.read(at: Int(offset), into: &record)
            most = max(
                most,
                littleEndian(record.span.extracting(0..<count), at: 32, count: 8) ?? 0)
        default: continue
        }
    }
    guard most <= UInt64(WorkbookLimits.entries) else {
        throw overLimit(.entries, WorkbookLimits.entries, in: file.name)
    }
}

/// A number of so many bytes, the least first.
/// - Returns: `nil` where the bytes end before it does.
func littleEndian(_ bytes: Span<UInt8>, at place: Int, count: Int) -> UInt64? {
    guard place + count <= bytes.count else { return nil }
    var number: UInt64 = 0
    for index in (0..<count).reversed() { number = number << 8 | UInt64(bytes[place + index]) }
    return number
}
