/// What stands for a value that isn't shown.
let blanked = "<blanked>"

/// JSON in which only the values of certain keys are shown, in one line.
///
/// `null` is always shown; of an array's items the first three, then how many more there are. What
/// could hide something, such as a text with an escape in it, is not shown whatever its key.
/// - Returns: `nil` where the body isn't JSON.
func blankedJSON(_ body: [UInt8], showing keys: Set<String>) -> [UInt8]? {
    var blanking = Blanking(body: body, shownKeys: keys)
    guard blanking.value(isShown: false, depth: 0), blanking.isAtEnd else { return nil }
    return blanking.output
}

/// A walk over JSON that writes what it may.
private struct Blanking {
    let body: [UInt8]
    let shownKeys: Set<String>
    private(set) var output: [UInt8] = []
    private var place = 0
    /// Within items that are only counted.
    private var isMuted = false

    init(body: [UInt8], shownKeys: Set<String>) {
        self.body = body
        self.shownKeys = shownKeys
    }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return place == body.count
        }
    }

    /// Walks over a value; each step returns whether there is one.
    mutating func value(isShown: Bool, depth: Int) -> Bool {
        skipSpace()
        guard depth < 100, place < body.count else { return false }
        switch body[place] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(isShown: isShown, depth: depth)
        case UInt8(ascii: "\""):
            guard let text = string() else { return false }
            emit(jsonString(isShown ? text.plain ?? blanked : blanked))
            return true
        default: return literal(isShown: isShown)
        }
    }

    private mutating func object(depth: Int) -> Bool {
        emit("{")
        var isFirst = true
        let isWhole = items(until: "}") { walk in
            guard let key = walk.string() else { return false }
            walk.emit(isFirst ? "" : ",")
            isFirst = false
            walk.emit(jsonString(key.name ?? blanked))
            walk.emit(":")
            let isShown = key.name.map(walk.shownKeys.contains) ?? false
            return walk.take(":") && walk.value(isShown: isShown, depth: depth + 1)
        }
        emit("}")
        return isWhole
    }

    private mutating func array(isShown: Bool, depth: Int) -> Bool {
        let wasMuted = isMuted
        var count = 0
        emit("[")
        let isWhole = items(until: "]") { walk in
            walk.isMuted = wasMuted || count >= 3
            walk.emit(count > 0 ? "," : "")
            count += 1
            return walk.value(isShown: isShown, depth: depth + 1)
        }
        isMuted = wasMuted
        if count > 3 { emit(",\"<\(count - 3) more>\"") }
        emit("]")
        return isWhole
    }

    /// Walks over what stands between two brackets, with commas in between.
    private mutating func items(
        until end: Unicode.Scalar, _ item: (inout Blanking) -> Bool
    ) -> Bool {
        place += 1
        if take(end) { return true }
        repeat {
            skipSpace()
            guard item(&self) else { return false }
        } while take(",")
        return take(end)
    }

    private mutating func literal(isShown: Bool) -> Bool {
        let start = place
        while place < body.count, isPartOfLiteral(body[place]) { place += 1 }
        let text = String(decoding: body[start..<place], as: UTF8.self)
        let isPlain = ["true", "false"].contains(text) || Int(text).map { "\($0)" } == text
        emit(text == "null" || isShown && isPlain ? Array(text.utf8) : jsonString(blanked))
        return start < place
    }

    private mutating func string() -> JSONStringBytes? {
        guard place < body.count, body[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        let start = place
        while place < body.count, body[place] != UInt8(ascii: "\"") {
            place += body[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < body.count else { return nil }
        place += 1
        return JSONStringBytes(bytes: body[start..<(place - 1)])
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < body.count, body[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < body.count, [0x20, 0x09, 0x0A, 0x0D].contains(body[place]) { place += 1 }
    }

    private mutating func emit(_ text: String) {
        emit(Array(text.utf8))
    }

    private mutating func emit(_ bytes: [UInt8]) {
        if !isMuted { output += bytes }
    }
}

private func isPartOfLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
    default: false
    }
}
