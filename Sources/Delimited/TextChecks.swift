import CScan

/// The length of the longest prefix of whole, valid characters.
func validUTF8(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // Sound: C reads `count` bytes of the buffer.
        guard let first = buffer.baseAddress else { return 0 }
        return unsafe cscan_utf8_valid(first, buffer.count)
    }
}

/// The number of bytes before the first NUL.
func lengthBeforeNul(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // Sound: C reads `count` bytes of the buffer.
        guard let first = buffer.baseAddress else { return 0 }
        return unsafe cscan_before_nul(first, buffer.count)
    }
}

/// Whether the bytes may be the beginning of a character.
func beginsUTF8(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // Sound: C reads `count` bytes of the buffer.
        guard let first = buffer.baseAddress else { return false }
        return unsafe cscan_utf8_begins(first, buffer.count)
    }
}

/// Whether one of the bytes is a double quote.
func hasQuote(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        // Sound: C reads `count` bytes of the buffer.
        guard let first = buffer.baseAddress else { return false }
        return unsafe cscan_has_quote(first, buffer.count)
    }
}
