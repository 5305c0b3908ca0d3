/// A JSON object that grows key by key, as text.
struct JSONText {
    private(set) var bytes = [UInt8(ascii: "{")]

    mutating func add(_ key: String, _ text: String) {
        add(key, json: jsonString(text))
    }

    mutating func add(_ key: String, _ texts: [String]) {
        let items = texts.map(jsonString).joined(separator: [UInt8(ascii: ",")])
        add(key, json: [UInt8(ascii: "[")] + items + [UInt8(ascii: "]")])
    }

    mutating func add(_ key: String, _ number: Int) {
        add(key, json: Array(String(number).utf8))
    }

    mutating func add(_ key: String, json: [UInt8]) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += jsonString(key) + [UInt8(ascii: ":")] + json
    }

    /// The object as a line.
    var line: [UInt8] { bytes + [UInt8(ascii: "}"), UInt8(ascii: "\n")] }
}

/// A text as JSON writes it, quotes included.
package func jsonString(_ text: String) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let backslash = UInt8(ascii: "\\")
    var bytes = [quote]
    for byte in text.utf8 {
        switch byte {
        case quote, backslash: bytes += [backslash, byte]
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes += Array(("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
        default: bytes.append(byte)
        }
    }
    return bytes + [quote]
}

/// A JSON string as it stands between its quotes.
struct JSONStringBytes {
    let bytes: ArraySlice<UInt8>

    /// The text; `nil` where it holds an escape or isn't UTF-8.
    var plain: String? {
        bytes.contains { $0 == UInt8(ascii: "\\") || $0 < 0x20 }
            ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// The text where it is such a key as services use; `nil` where it could be somebody's name.
    var name: String? {
        let isName = bytes.count <= 64 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isName ? plain : nil
    }
}
