package import Foundation

/// The part of JSON Schema that our schemas use, as strict as they are.
package struct JSONSchema {
    private let root: [String: Any]

    /// Reads a schema.
    package init(_ data: Data) throws {
        guard let root = try value(of: data) as? [String: Any] else {
            throw NoSchema()
        }
        self.root = root
    }

    /// A schema of Documentation/.
    package init(named name: String) throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        try self.init(Data(contentsOf: top.appending(path: "Documentation/\(name)")))
    }

    private struct NoSchema: Error {}

    /// What of a JSON text the schema doesn't allow, with its path; none where all is well.
    package func faults(of text: Data) throws -> [String] {
        faults(of: try value(of: text), by: root, at: "$")
    }

    /// Every property that the schema describes: `partitions[].held.*`.
    package var paths: Set<String> { paths(of: root, below: "") }

    /// The properties that a JSON text has, spelt as `paths` are.
    package func paths(in text: Data) throws -> Set<String> {
        paths(in: try value(of: text), by: root, below: "")
    }

    private func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
        var faults: [String] = []
        if let type = schema["type"] as? String, !isOf(type, value) {
            return ["\(path) isn't \(type)"]
        }
        if let constant = schema["const"], !equal(constant, value) {
            faults.append("\(path) isn't \(constant)")
        }
        if let words = schema["enum"] as? [Any], !words.contains(where: { equal($0, value) }) {
            faults.append("\(path) can't be \(value)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            faults.append("\(path) doesn't fit \(pattern)")
        }
        if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
            faults.append("\(path) is under \(minimum)")
        }
        if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
            for (index, value) in values.enumerated() {
                faults += self.faults(of: value, by: items, at: "\(path)[\(index)]")
            }
        }
        if let object = value as? [String: Any] {
            faults += self.faults(ofObject: object, by: schema, at: path)
        }
        return faults
    }

    private func faults(
        ofObject object: [String: Any], by schema: [String: Any], at path: String
    ) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            .map { "\(path).\($0) is missing" }
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
            let inner = "\(path).\(key)"
            if let property = properties[key] {
                faults += self.faults(of: value, by: property, at: inner)
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                faults += self.faults(of: value, by: others, at: inner)
            } else if schema["additionalProperties"] as? Bool == false {
                faults.append("\(inner) isn't known")
            }
        }
        return faults
    }

    private func paths(of schema: [String: Any], below path: String) -> Set<String> {
        var paths: Set<String> = []
        for (key, property) in schema["properties"] as? [String: [String: Any]] ?? [:] {
            let inner = path.isEmpty ? key : "\(path).\(key)"
            paths.insert(inner)
            paths.formUnion(self.paths(of: property, below: inner))
        }
        if let others = schema["additionalProperties"] as? [String: Any] {
            paths.insert("\(path).*")
            paths.formUnion(self.paths(of: others, below: "\(path).*"))
        }
        if let items = schema["items"] as? [String: Any] {
            paths.formUnion(self.paths(of: items, below: "\(path)[]"))
        }
        return paths
    }

    private func paths(in value: Any, by schema: [String: Any], below path: String) -> Set<String> {
        var paths: Set<String> = []
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for (key, value) in value as? [String: Any] ?? [:] {
            let isNamed = properties[key] != nil
            let step = isNamed ? key : "*"
            let inner = path.isEmpty ? step : "\(path).\(step)"
            paths.insert(inner)
            let next = properties[key] ?? schema["additionalProperties"] as? [String: Any] ?? [:]
            paths.formUnion(self.paths(in: value, by: next, below: inner))
        }
        let items = schema["items"] as? [String: Any] ?? [:]
        for value in value as? [Any] ?? [] {
            paths.formUnion(self.paths(in: value, by: items, below: "\(path)[]"))
        }
        return paths
    }
}

private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    default: false
    }
}

private func equal(_ left: Any, _ right: Any) -> Bool {
    "\(left)" == "\(right)"
}

/// A JSON text as Swift's own types, of which flags are no numbers.
private func value(of text: Data) throws -> Any {
    try JSONDecoder().decode(JSONValue.self, from: text).value
}

private struct JSONValue: Decodable {
    let value: Any

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            value = flag
        } else if let number = try? container.decode(Int.self) {
            value = number
        } else if let text = try? container.decode(String.self) {
            value = text
        } else if let items = try? container.decode([JSONValue].self) {
            value = items.map(\.value)
        } else {
            value = try container.decode([String: JSONValue].self).mapValues(\.value)
        }
    }
}
