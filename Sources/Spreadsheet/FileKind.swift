import WorkModel

/// What a file that should hold rows is, by its first bytes and its name.
enum FileKind {
    /// Text, as far as the first bytes tell.
    case text
    case zip

    /// - Throws: `workbookIsXLS`, `workbookEncrypted` or `workbookIsText`.
    init(of file: borrowing PlainFile) throws(Faults) {
        var first = [UInt8](repeating: 0, count: 8)
        let count = try file.read(at: 0, into: &first)
        switch littleEndian(first.span.extracting(0..<count), at: 0, count: 4) {
        case 0x0403_4B50: self = .zip
        // Of a zip file without entries.
        case 0x0605_4B50: self = .zip
        // A compound file (MS-CFB §2.2): .xls, or a workbook with a password (MS-OFFCRYPTO §2.3).
        case 0xE011_CFD0:
            let isEncrypted = try holds(file, utf16("EncryptedPackage"))
            throw Faults(
                isEncrypted ? .workbookEncrypted : .workbookIsXLS, at: Place(file: file.name))
        default:
            let name = file.name.lowercased()
            let isNamedWorkbook = [".xlsx", ".xlsm", ".xls"].contains { name.hasSuffix($0) }
            guard !isNamedWorkbook || count == 0 else {
                throw Faults(.workbookIsText, at: Place(file: file.name))
            }
            self = .text
        }
    }
}

/// Bytes of the text in UTF-16, the less significant first.
private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

/// Whether a file holds those bytes anywhere.
private func holds(_ file: borrowing PlainFile, _ word: [UInt8]) throws(Faults) -> Bool {
    var matched = 0
    try file.forEachBlock { block in
        for index in block.indices {
            // No beginning of the word comes again inside it, but its first byte.
            if block[index] == word[matched] {
                matched += 1
                if matched == word.count { return false }
            } else {
                matched = block[index] == word[0] ? 1 : 0
            }
        }
        return true
    }
    return matched == word.count
}
