/// JSON Schema, as OpenAPI 3.1 takes it, in few words.
enum Schema {
    static let text: JSON = ["type": "string"]
    static let whole: JSON = ["type": "integer"]
    static let number: JSON = ["type": "number"]
    static let flag: JSON = ["type": "integer", "enum": [-1, 0, 1]]
    static let date: JSON = ["type": "string", "format": "date"]
    static let seconds: JSON = ["type": "integer", "minimum": 0, "description": "Seconds."]
    static let id: JSON = ["type": "integer", "minimum": 1, "maximum": 2_147_483_647]
    static let list: JSON = ["type": "array"]
    static let object: JSON = ["type": "object"]

    /// `09:00`.
    static let clock = pattern(#"^([01]\d|2[0-3]):[0-5]\d$"#)
    /// `09:00:00`.
    static let longClock = pattern(#"^([01]\d|2[0-3]):[0-5]\d:00$"#)
    /// `8:00`, `160:00`.
    static let duration = pattern(#"^\d+:[0-5]\d$"#)
    /// `202610`.
    static let month = pattern(#"^\d{6}$"#)
    /// `20.0`.
    static let days = pattern(#"^\d+\.\d$"#)
    static let moment = pattern(#"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000\+09:00$"#)

    static func pattern(_ text: String) -> JSON {
        ["type": "string", "pattern": .string(text)]
    }

    /// Numbers that have a meaning of their own.
    static func choice(_ values: Int...) -> JSON {
        ["type": "integer", "enum": .array(values.map(JSON.int))]
    }

    /// What may be null too.
    static func optional(_ schema: JSON) -> JSON {
        ["anyOf": [schema, ["type": "null"]]]
    }

    static func list(of schema: JSON) -> JSON {
        ["type": "array", "items": schema]
    }

    static func reference(_ name: String) -> JSON {
        ["$ref": .string("#/components/schemas/\(name)")]
    }

    /// An object with these members, all of them and no others.
    static func item(_ members: [JSON.Member]) -> JSON {
        [
            "type": "object", "properties": .object(members),
            "required": .array(members.map { .string($0.name) }), "additionalProperties": false,
        ]
    }

    /// Members that look alike.
    static func members(_ schema: JSON, _ names: String...) -> [JSON.Member] {
        names.map { JSON.Member($0, schema) }
    }
}
