import Handoff

/// ジョブカン's items: what fields they have isn't published.
extension JSONTree {
    /// What stands at keys with dots, such as `main_group.name`; `nil` where nothing does, not even
    /// `null`.
    subscript(path: String) -> JSONTree? {
        subtree(at: path.split(separator: ".").map(String.init))
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
    var items: [JSONTree]? {
        switch self {
        case .list(let items): return items
        case .object(let members):
            let lists = members.values.compactMap { member -> [JSONTree]? in
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
