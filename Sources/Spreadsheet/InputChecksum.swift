package import Handoff
package import WorkModel

/// A checksum that a closure updates; a closure can't hold a value that can't be copied.
package final class InputChecksum {
    private var checksum = XXH3()
    private var byteCount = 0

    package init() {}

    package func update(_ bytes: Span<UInt8>) {
        checksum.update(bytes)
        byteCount += bytes.count
    }

    /// The file as an input of the stage, once it has been read from its start to its end.
    ///
    /// Of a workbook it is the file itself that was read, not its sheet's records.
    /// - Parameters:
    ///   - table: the file.
    ///   - encoding: the one of CSV that was used, where it is to be told.
    ///   - remarks: what is to be said of a workbook.
    /// - Returns: the input.
    package func input(
        of table: InputTable, encoding: TextEncoding? = nil, remarks: [SheetRemark] = []
    ) -> PackageFacts.Input {
        guard var input = table.sheet?.input else {
            return PackageFacts.Input(
                name: table.name, bytes: byteCount, xxh3: checksum.hexadecimal,
                encoding: encoding)
        }
        input.remarks = remarks.isEmpty ? nil : remarks
        return input
    }
}
