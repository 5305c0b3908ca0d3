/// The header fields of a request or an answer, in their order; names are equal without regard to
/// the case of ASCII letters.
package struct HTTPHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral,
    CustomDebugStringConvertible
{
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var fields: [Field] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }

    package mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// The names alone: values may be secret.
    package var debugDescription: String { "\(fields.map(\.name))" }

    /// The values of all fields of that name.
    package func all(_ name: String) -> [String] {
        let wanted = name.lowercased()
        return fields.filter { $0.name.lowercased() == wanted }.map(\.value)
    }

    /// The value of the first field of that name.
    package func first(_ name: String) -> String? {
        all(name).first
    }

    /// `Name: value`, a line each, for sending; control characters become spaces, so that no value
    /// can make a line of its own.
    var lines: [String] {
        fields.map { field in
            let line = "\(field.name): \(field.value)"
            return String(
                decoding: line.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        }
    }
}
