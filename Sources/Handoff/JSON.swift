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
        return try [UInt8](encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
        preconditionFailure("a value of ours can't be written as JSON: \(error)")
    }
}

/// A value of ours as JSON in one line, with sorted keys and no newline.
package func encodeJSONLine(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
        return try String(decoding: encoder.encode(value), as: UTF8.self)
    } catch {
        preconditionFailure("a value of ours can't be written as JSON: \(error)")
    }
}

/// Reads JSON that a program of ours wrote.
/// - Returns: `nil` where it isn't such JSON.
package func decodeJSON<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
}
