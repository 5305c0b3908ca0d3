import WorkModel

/// A file of another kind that people take for text, by its first bytes.
package enum FileSignature: CaseIterable, Sendable {
    /// A workbook, or a zip file of another kind.
    case spreadsheet
    case utf16

    /// Bytes that tell all of them apart.
    package static let length = 4

    /// - Returns: `nil` where the bytes are none of these files' first ones.
    package init?(_ bytes: Span<UInt8>) {
        let found = FileSignature.allCases.first { kind in
            kind.firstBytes.contains { begins(bytes, with: $0) }
        }
        guard let found else { return nil }
        self = found
    }

    private var firstBytes: [[UInt8]] {
        switch self {
        // .xlsx is a zip file; .xls is a compound file (MS-CFB §2.2).
        case .spreadsheet: [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
        case .utf16: [[0xFF, 0xFE], [0xFE, 0xFF]]
        }
    }

    /// Throws `csvIsASpreadsheet` or `csvIsUTF16` where a file begins so, whatever its encoding.
    static func refuseOthers(_ bytes: Span<UInt8>, in name: String) throws(Faults) {
        switch FileSignature(bytes) {
        case .spreadsheet: throw Faults(.csvIsASpreadsheet, at: Place(file: name))
        case .utf16: throw Faults(.csvIsUTF16, at: Place(file: name))
        case nil: break
        }
    }
}

private func begins(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
    guard bytes.count >= signature.count else { return false }
    for index in signature.indices where bytes[index] != signature[index] { return false }
    return true
}
