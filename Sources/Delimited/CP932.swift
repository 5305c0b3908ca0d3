import CScan

/// Microsoft's code page 932, both ways.
///
/// It decodes as Microsoft's table does, without the lone bytes 80, A0 and FD–FF. It encodes what it
/// decodes, and U+301C, 2014, 2016, 2212, A2, A3 and AC as their twins (`design.md`, Load).
package enum CP932 {
    /// Appends CP932 as UTF-8.
    ///
    /// - Returns: `nil`, or the offset of the first byte that is invalid, with everything before it
    ///   appended.
    package static func decode(_ bytes: Span<UInt8>, into utf8: inout [UInt8]) -> Int? {
        let decoded = decodePrefix(bytes, into: &utf8)
        return decoded == bytes.count ? nil : decoded
    }

    /// The code of a character, below 0x100 for one byte.
    ///
    /// - Returns: `nil` where CP932 lacks the character.
    package static func encode(_ scalar: Unicode.Scalar) -> UInt16? {
        UInt16(exactly: cscan_cp932_encode(scalar.value))
    }

    /// Appends the characters up to one that is invalid or cut off.
    ///
    /// - Returns: the number of bytes decoded.
    static func decodePrefix(_ bytes: Span<UInt8>, into utf8: inout [UInt8]) -> Int {
        var decoded = 0
        utf8.append(addingCapacity: 3 * bytes.count) { (free: inout OutputSpan<UInt8>) in
            unsafe free.withUnsafeMutableBufferPointer { buffer, filled in
                unsafe bytes.withUnsafeBufferPointer { source in
                    // Sound: the output has the three bytes per byte of input that C asks for.
                    guard let input = source.baseAddress, let output = buffer.baseAddress else {
                        return
                    }
                    decoded = unsafe cscan_cp932_decode(input, source.count, output, &filled)
                }
            }
        }
        return decoded
    }
}
