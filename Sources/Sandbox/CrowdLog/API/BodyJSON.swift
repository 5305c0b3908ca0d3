#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A request's JSON of any shape.
enum BodyJSON: Decodable {
    case null
    case text(String)
    case whole(Int)
    case list([BodyJSON])
    case object([String: BodyJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let list = try? value.decode([BodyJSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: BodyJSON].self))
        }
    }

    init(_ bytes: [UInt8]) throws(Refusal) {
        do {
            self = try JSONDecoder().decode(BodyJSON.self, from: Data(bytes))
        } catch {
            throw Refusal(400, "the body isn't JSON that is known here")
        }
    }

    subscript(_ key: String) -> BodyJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// A text, or a number's digits; empty for `null`.
    var text: String? {
        switch self {
        case .null: ""
        case .text(let text): text
        case .whole(let number): String(number)
        case .list, .object: nil
        }
    }

    var list: [BodyJSON]? { if case .list(let items) = self { items } else { nil } }
}
