#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A value of ours as JSON that people can read: sorted keys, so that the same value gives the same
/// bytes, and a newline at the end.
package func encodeJSON(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
        return try escapingInvisible([UInt8](encoder.encode(value))) + [UInt8(ascii: "\n")]
    } catch {
        preconditionFailure("a value of ours can't be written as JSON: \(error)")
    }
}

/// A value of ours as JSON in one line, with sorted keys and no newline.
package func encodeJSONLine(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
        return try String(
            decoding: escapingInvisible([UInt8](encoder.encode(value))), as: UTF8.self)
    } catch {
        preconditionFailure("a value of ours can't be written as JSON: \(error)")
    }
}

/// JSON with escapes for what would change how a terminal shows it: U+0080–009F, marks of direction, and
/// separators of lines.
///
/// Such characters stand in texts alone, where an escape means the same.
private func escapingInvisible(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    var copied = 0
    for place in json.indices.dropLast(1) {
        guard let (scalar, length) = invisible(json, at: place) else { continue }
        escaped += json[copied..<place]
        let digits = String(scalar, radix: 16)
        escaped += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        copied = place + length
    }
    return copied == 0 ? json : escaped + json[copied...]
}

/// The character that has to be escaped, and its length in bytes, where one begins.
private func invisible(_ json: [UInt8], at place: Int) -> (scalar: UInt32, length: Int)? {
    let second = json[place + 1]
    if json[place] == 0xC2 {
        return second < 0xA0 ? (UInt32(second), 2) : nil
    }
    guard json[place] == 0xE2, second == 0x80 || second == 0x81, place + 2 < json.count else {
        return nil
    }
    let scalar = 0x2000 + UInt32(second & 0x3F) << 6 + UInt32(json[place + 2] & 0x3F)
    switch scalar {
    case 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
    default: return nil
    }
}

/// Reads JSON that a program of ours wrote.
/// - Returns: `nil` where it isn't such JSON.
package func decodeJSON<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
}
