/// A value of HRMOS's API, as the API writes it.
enum JSONText: CustomStringConvertible {
    case null
    case int(Int)
    /// A text without anything to escape.
    case text(String)
    /// A number or a list, as it stands.
    case raw(String)

    init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    var description: String {
        switch self {
        case .null: "null"
        case .int(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .raw(let json): json
        }
    }

    /// An object with its fields in that order.
    static func object(_ fields: [(String, JSONText)]) -> String {
        "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    /// An array with an item a line.
    static func array(_ items: [String]) -> String {
        "[\n" + items.joined(separator: ",\n") + "\n]\n"
    }
}
