/// HTML that is put together piece by piece.
struct HTMLText {
    /// UTF-8.
    private var bytes: [UInt8] = []

    /// The whole of it.
    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds HTML of our own as it is.
    mutating func add(_ html: StaticString) {
        // The buffer is a text of the program's own, and lives as long as it.
        html.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Adds a text, so that it reads as itself in content and in an attribute with double quotes.
    mutating func add(escaping text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "\""): add("&quot;")
            case UInt8(ascii: "'"): add("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}
