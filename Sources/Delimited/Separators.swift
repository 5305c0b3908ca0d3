import CScan

/// The separators (comma, quote, LF, CR) of up to 64 bytes from `start`, bit 0 first.
@inline(__always)
func separators(of bytes: Span<UInt8>, from start: Int) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // Sound: 64 bytes are read only where the buffer has them, else as many as it has.
        let rest = buffer.count - start
        guard start >= 0, rest > 0, let first = buffer.baseAddress else { return 0 }
        return rest >= 64
            ? unsafe cscan_separators(first + start)
            : unsafe cscan_separators_of_rest(first + start, rest)
    }
}
