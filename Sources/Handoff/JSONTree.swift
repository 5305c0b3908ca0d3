/// JSON of any shape; for answers whose shape isn't known beforehand, which are few and small.
package indirect enum JSONTree: Decodable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let object = try? value.decode([String: JSONTree].self) {
            self = .object(object)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else {
            self = .list(try value.decode([JSONTree].self))
        }
    }

    /// - Returns: `nil` for what isn't JSON.
    package init?(_ bytes: [UInt8]) {
        guard let value = decodeJSON(JSONTree.self, from: bytes) else { return nil }
        self = value
    }

    /// What stands at keys, each in the object before; `nil` where nothing does, not even `null`.
    package func subtree(at keys: [String]) -> JSONTree? {
        keys.reduce(self as JSONTree?) { value, key in
            guard case .object(let members) = value else { return nil }
            return members[key]
        }
    }
}
