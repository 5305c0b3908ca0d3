/// A JSON value whose members keep their order.
package enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    /// A number as it is to stand, such as `0.5`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A member of an object, whose name needs no escapes.
    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value without any white space, in UTF-8.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .number(let text): bytes += text.utf8
        case .string(let text): appendString(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(UInt8(ascii: "\""))
                bytes += member.name.utf8
                bytes.append(UInt8(ascii: "\""))
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

/// Appends a quoted string, with the escapes that JSON demands.
private func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: needsEscape) else {
        bytes += text.utf8
        return
    }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes += #"\""#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case 0..<0x20: bytes += #"\u00"#.utf8 + [hexDigit(byte >> 4), hexDigit(byte & 15)]
        default: bytes.append(byte)
        }
    }
}

private func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

extension JSON {
    /// The string, or `null` for none.
    static func text(_ value: String?) -> JSON {
        value.map(JSON.string) ?? .null
    }

    /// The number, or `null` for none.
    static func whole(_ value: Int?) -> JSON {
        value.map(JSON.int) ?? .null
    }
}
