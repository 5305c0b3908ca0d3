/// Compares two texts by their UTF-8 bytes.
///
/// - Returns: Below 0 where `left` comes first, 0 where they are equal, else above 0.
@inlinable package func compareBytes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
        return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
}

extension RecordBlock {
    /// Compares a cell with a text by their UTF-8 bytes; below 0 where the cell comes first.
    @inlinable package func compare(_ row: Int, _ column: Int, to text: Span<UInt8>) -> Int {
        compareBytes(bytes.span.extracting(range(row: row, column: column)), text)
    }

    /// Whether a cell holds anything.
    @inlinable package func hasText(_ row: Int, _ column: Int) -> Bool {
        !range(row: row, column: column).isEmpty
    }
}
