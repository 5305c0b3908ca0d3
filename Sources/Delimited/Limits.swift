/// Bounds that keep memory small whatever the file holds.
package struct Limits: Sendable {
    /// Bytes of a field as UTF-8, its doubled quotes counted as they stand.
    package var fieldBytes: Int
    /// Bytes of a row as UTF-8, with its line end and the blank lines before it.
    ///
    /// At most 1 GiB: a field's place in its block is kept in 32 bits.
    package var rowBytes: Int
    /// Bytes that are read at once; memory is a small multiple of it.
    package var blockBytes: Int

    package init(
        fieldBytes: Int = 1 << 20, rowBytes: Int = 4 << 20, blockBytes: Int = 1 << 18
    ) {
        self.fieldBytes = fieldBytes
        self.rowBytes = min(rowBytes, 1 << 30)
        self.blockBytes = min(max(blockBytes, 1), 1 << 30)
    }
}
