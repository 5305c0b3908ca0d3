import Delimited
import PipelineSettings

/// Whether the encoding lacks a character of the text; not for what can't be UTF-8.
func isLacking(_ utf8: Span<UInt8>, _ encoding: OutputEncoding) -> Bool {
    guard encoding == .cp932, !isASCII(utf8) else { return false }
    guard let text = try? UTF8Span(validating: utf8) else { return true }
    var scalars = text.makeUnicodeScalarIterator()
    while let scalar = scalars.next() {
        if CP932.encode(scalar) == nil { return true }
    }
    return false
}

/// The first character, as people see it, that the encoding lacks a part of.
func firstLacking(in text: String, _ encoding: OutputEncoding) -> Character? {
    text.first { isLacking($0, encoding) }
}

/// The text with one substitute for each character, as people see it, that the encoding lacks a
/// part of.
func replaceLacking(
    in text: String, _ encoding: OutputEncoding, with substitute: String
) -> String {
    var replaced = ""
    for character in text {
        if isLacking(character, encoding) {
            replaced += substitute
        } else {
            replaced.append(character)
        }
    }
    return replaced
}

private func isLacking(_ character: Character, _ encoding: OutputEncoding) -> Bool {
    encoding == .cp932 && character.unicodeScalars.contains { CP932.encode($0) == nil }
}

/// Whether CP932 may write a character of the text as its twin, so that it reads back as another.
///
/// Twins have U+A2, A3, AC, 2014, 2016, 2212 and 301C (`design.md`, Load, "Import file"); whoever
/// asks finds few others.
func mayHaveTwin(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices {
        switch utf8[index] {
        case 0xC2: return true
        case 0xE2 where index + 2 < utf8.count:
            switch (utf8[index + 1], utf8[index + 2]) {
            case (0x80, 0x94), (0x80, 0x96), (0x88, 0x92): return true
            default: continue
            }
        case 0xE3 where index + 2 < utf8.count:
            if (utf8[index + 1], utf8[index + 2]) == (0x80, 0x9C) { return true }
        default: continue
        }
    }
    return false
}

/// UTF-8 in the import file's encoding.
///
/// - Precondition: The encoding has every character: what it lacks was held or replaced before.
func encode(_ utf8: [UInt8], _ encoding: OutputEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: utf8
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + utf8
    case .cp932: encodeCP932(utf8.span)
    }
}

private func encodeCP932(_ utf8: Span<UInt8>) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(utf8.count)
    var start = 0
    while start < utf8.count {
        // Almost all of it is ASCII, which stays as it is.
        let text = endOfRun(utf8, from: start) { $0 < 0x80 }
        encoded.append(copying: utf8.extracting(start..<text))
        start = endOfRun(utf8, from: text) { $0 >= 0x80 }
        appendCP932(utf8.extracting(text..<start), to: &encoded)
    }
    return encoded
}

/// Where the run of such bytes ends that begins at `start`.
private func endOfRun(
    _ bytes: Span<UInt8>, from start: Int, where belongs: (UInt8) -> Bool
) -> Int {
    var end = start
    while end < bytes.count, belongs(bytes[end]) { end += 1 }
    return end
}

/// Appends whole characters, none of them ASCII.
private func appendCP932(_ utf8: Span<UInt8>, to encoded: inout [UInt8]) {
    guard let text = try? UTF8Span(validating: utf8) else {
        preconditionFailure("readers let only UTF-8 in")
    }
    var scalars = text.makeUnicodeScalarIterator()
    while let scalar = scalars.next() {
        guard let code = CP932.encode(scalar) else {
            preconditionFailure("a character that CP932 lacks came past the text rule")
        }
        if code > 0xFF { encoded.append(UInt8(truncatingIfNeeded: code >> 8)) }
        encoded.append(UInt8(truncatingIfNeeded: code))
    }
}
