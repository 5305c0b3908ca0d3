/// Compares two texts by their UTF-8 bytes.
///
/// - Returns: Below 0 where `left` comes first, 0 where they are equal, else above 0.
func compareBytes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
        return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
}

/// Whether every byte is ASCII.
func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
}

/// The line breaks in bytes that don't begin amid one: LF, CRLF and CR each are one.
func countLineBreaks(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    var afterReturn = false
    for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !afterReturn) { count += 1 }
        afterReturn = byte == UInt8(ascii: "\r")
    }
    return count
}
