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

/// A number for up to eight bytes of a text from `start` on.
///
/// Of texts of one length it differs where the bytes do; the last number of a text may tell of bytes
/// that the one before told of too.
@inline(__always)
func word(of text: Span<UInt8>, from start: Int) -> UInt64 {
    precondition(start >= 0 && start < text.count)
    let count = text.count
    // Sound: as many bytes as are loaded lie inside the text.
    if count >= 8 {
        let inside = min(start, count - 8)
        return unsafe text.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: inside, as: UInt64.self)
    }
    if count >= 4 {
        let first = unsafe text.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: 0, as: UInt32.self)
        let last = unsafe text.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: count - 4, as: UInt32.self)
        return UInt64(first) | UInt64(last) << 32
    }
    return UInt64(text[0]) | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1]) << 16
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

/// The eight bytes from `start` on, the first one lowest; `nil` where there are fewer.
@inlinable @inline(__always)
package func eightBytes(of bytes: Span<UInt8>, from start: Int) -> UInt64? {
    guard start >= 0, start <= bytes.count - 8 else { return nil }
    // Sound: eight bytes are there.
    let eight = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start, as: UInt64.self)
    return eight.littleEndian
}

/// The five bytes from `start` on, the first one lowest; they must be there.
@inlinable @inline(__always)
package func fiveBytes(of bytes: Span<UInt8>, from start: Int) -> UInt64 {
    precondition(start >= 0 && start <= bytes.count - 5)
    // Sound: four bytes and one more are there.
    let four = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start, as: UInt32.self)
    return UInt64(four.littleEndian) | UInt64(bytes[start + 4]) << 32
}

/// Two numbers that differ where texts of one length, from one to sixteen bytes, do; else `nil`.
@inline(__always)
package func shortKey(of text: Span<UInt8>) -> (UInt64, UInt64)? {
    guard !text.isEmpty, text.count <= 16 else { return nil }
    return (word(of: text, from: 0), text.count > 8 ? word(of: text, from: 8) : 0)
}
