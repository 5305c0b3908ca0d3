import WorkModel

/// A node of pipeline.yml with its place, free of the parser that made it.
struct YAMLNode {
    enum Content {
        case scalar(YAMLScalar)
        case list([YAMLNode])
        case mapping([YAMLEntry])
    }

    let place: Place
    let content: Content

    /// What faults call the node.
    var kind: ValueKind {
        switch content {
        case .list: .list
        case .mapping: .mapping
        case .scalar(let scalar): scalar.kind
        }
    }

    /// The node as a fault quotes it, before variables are replaced: so no secret shows.
    var written: String {
        switch content {
        case .list: "[…]"
        case .mapping: "{…}"
        case .scalar(let scalar): scalar.written
        }
    }
}

/// One key of a mapping and its value.
struct YAMLEntry {
    let key: String
    /// Of the key.
    let place: Place
    let value: YAMLNode
}

/// A scalar exactly as it stands in the file; `0012` stays `0012`.
struct YAMLScalar {
    let written: String
    /// Without quotes, and not a block.
    let isPlain: Bool

    /// Only `true`, `false`, `null`, `~` and nothing at all are words; `on` and `yes` are text.
    var kind: ValueKind {
        guard isPlain else { return .text }
        return switch written {
        case "true", "false": .flag
        case "null", "~", "": .null
        default: .text
        }
    }
}

/// What faults call the kinds of values; the message catalogue has a word for each.
enum ValueKind: String {
    case flag = "true or false"
    case list
    case mapping
    case null
    case text
}
