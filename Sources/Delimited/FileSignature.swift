import WorkModel

/// The first bytes of files that people take for CSV.
enum FileSignature {
    /// Bytes that tell all of them apart.
    static let length = 4

    private static let known: [(bytes: [UInt8], code: FaultCode)] = [
        // .xlsx is a zip file; .xls is a compound file (MS-CFB §2.2).
        ([0x50, 0x4B, 0x03, 0x04], .csvIsASpreadsheet),
        ([0xD0, 0xCF, 0x11, 0xE0], .csvIsASpreadsheet),
        ([0xFF, 0xFE], .csvIsUTF16),
        ([0xFE, 0xFF], .csvIsUTF16),
    ]

    /// Throws `csvIsASpreadsheet` or `csvIsUTF16` where a file begins so, whatever its encoding.
    static func refuseOthers(_ bytes: Span<UInt8>, in name: String) throws(Faults) {
        for (signature, code) in known where begins(bytes, with: signature) {
            throw Faults(code, at: Place(file: name))
        }
    }

    private static func begins(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
        guard bytes.count >= signature.count else { return false }
        for index in signature.indices where bytes[index] != signature[index] { return false }
        return true
    }
}
