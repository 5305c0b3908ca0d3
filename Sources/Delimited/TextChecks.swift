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

/// Up to eight bytes from `start` on, the first one lowest; zeros behind the text's end.
@inline(__always)
func word(of bytes: Span<UInt8>, from start: Int) -> UInt64 {
    precondition(start >= 0 && start < bytes.count)
    guard start + 8 <= bytes.count else {
        var word: UInt64 = 0
        for index in (start..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
    // Sound: eight bytes are there.
    return unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
        .littleEndian
}

/// Whether two texts have the same bytes.
package func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var start = 0
    while start < left.count {
        guard word(of: left, from: start) == word(of: right, from: start) else { return false }
        start += 8
    }
    return true
}
