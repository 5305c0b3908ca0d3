/// What a browser's form has sent, as `multipart/form-data` or as `application/x-www-form-urlencoded`.
struct Form {
    /// A file that was chosen.
    struct File {
        let name: String
        let bytes: [UInt8]
    }

    private(set) var texts: [String: String] = [:]
    private(set) var files: [String: File] = [:]

    init(_ request: Request) throws(Refusal) {
        let type = request.header("Content-Type") ?? ""
        if type.hasPrefix("multipart/form-data"), let boundary = boundary(of: type) {
            for part in parts(of: request.body, boundary) { take(part) }
        } else if type.hasPrefix("application/x-www-form-urlencoded") {
            let text = String(decoding: request.body, as: UTF8.self)
            texts = Dictionary(formPairs(text), uniquingKeysWith: { _, later in later })
        } else {
            throw Refusal(400, "not a form")
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) {
        guard let end = part.firstRange(of: Array("\r\n\r\n".utf8)) else { return }
        let head = String(decoding: part[..<end.lowerBound], as: UTF8.self)
        let bytes = Array(part[end.upperBound...])
        guard let name = parameter("name", of: head) else { return }
        if let file = parameter("filename", of: head) {
            files[name] = File(name: file, bytes: bytes)
        } else {
            texts[name] = String(decoding: bytes, as: UTF8.self)
        }
    }
}

private func boundary(of type: String) -> String? {
    type.split(separator: ";").map { $0.trimmed }.first { $0.hasPrefix("boundary=") }
        .map { String($0.dropFirst("boundary=".count)).replacing("\"", with: "") }
}

/// A header's `name="value"`.
private func parameter(_ name: String, of head: String) -> String? {
    for word in head.split(whereSeparator: { $0 == ";" || $0.isNewline }).map({ $0.trimmed })
    where word.hasPrefix("\(name)=\"") && word.hasSuffix("\"") {
        return String(word.dropFirst(name.count + 2).dropLast())
    }
    return nil
}

/// The parts between the lines that a boundary makes.
private func parts(of body: [UInt8], _ boundary: String) -> [ArraySlice<UInt8>] {
    let line = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var rest = body[...]
    while let found = rest.firstRange(of: line) {
        // What ends before the boundary has a line end of its own.
        if found.lowerBound > body.startIndex {
            parts.append(rest[..<found.lowerBound].dropLast(2))
        }
        rest = rest[found.upperBound...]
        guard rest.starts(with: Array("\r\n".utf8)) else { break }
        rest = rest.dropFirst(2)
    }
    return parts
}

extension Substring {
    fileprivate var trimmed: Substring {
        drop { $0 == " " }.prefixUpToSpaces
    }

    private var prefixUpToSpaces: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
