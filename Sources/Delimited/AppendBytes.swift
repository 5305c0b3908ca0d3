extension [UInt8] {
    /// Appends all bytes at once, without a reference to what they are a part of, as a slice of an
    /// array has.
    package mutating func append(copying bytes: Span<UInt8>) {
        // Else Swift writes the count of an empty array, 0, into the one that all empty arrays share.
        guard !bytes.isEmpty else { return }
        append(addingCapacity: bytes.count) { (free: inout OutputSpan<UInt8>) in
            unsafe free.withUnsafeMutableBufferPointer { buffer, filled in
                unsafe bytes.withUnsafeBufferPointer { source in
                    // Sound: there is room for as many bytes as the source has, and `filled` counts
                    // those copied.
                    guard let from = source.baseAddress, let to = buffer.baseAddress else { return }
                    unsafe to.initialize(from: from, count: source.count)
                    filled = source.count
                }
            }
        }
    }
}
