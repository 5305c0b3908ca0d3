import Handoff

/// ジョブカン's JSON of any shape: what an answer's items are isn't published.
indirect enum JobcanJSON: Decodable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([JobcanJSON])
    case object([String: JobcanJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let object = try? value.decode([String: JobcanJSON].self) {
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
            self = .list(try value.decode([JobcanJSON].self))
        }
    }

    /// - Returns: `nil` for what isn't JSON.
    init?(_ bytes: [UInt8]) {
        guard let value = decodeJSON(JobcanJSON.self, from: bytes) else { return nil }
        self = value
    }

    /// What stands at keys with dots, such as `main_group.name`; `nil` where nothing does, not even
    /// `null`.
    subscript(path: String) -> JobcanJSON? {
        path.split(separator: ".").reduce(self as JobcanJSON?) { value, key in
            guard case .object(let members) = value else { return nil }
            return members[String(key)]
        }
    }

    /// A text, or a number's digits; empty for anything else.
    var text: String {
        switch self {
        case .text(let text): text
        case .whole(let number): String(number)
        case .number(let number): String(number)
        case .null, .flag, .list, .object: ""
        }
    }

    /// The items of a list, or of the one list in an object: that of a page has a name of its own.
    var items: [JobcanJSON]? {
        switch self {
        case .list(let items): return items
        case .object(let members):
            let lists = members.values.compactMap { member -> [JobcanJSON]? in
                if case .list(let items) = member { items } else { nil }
            }
            return lists.count == 1 ? lists[0] : nil
        default: return nil
        }
    }

    /// The keys of an object and, with dots, of those in it; never a value.
    ///
    /// A key that doesn't look like a name of a field might be somebody's, and isn't told.
    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.flatMap { key, value in
            guard isFieldName(key) else { return ["…"] }
            return [key] + value.keys.map { "\(key).\($0)" }
        }
    }
}

private func isFieldName(_ key: String) -> Bool {
    (1...40).contains(key.utf8.count)
        && key.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
}
