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
