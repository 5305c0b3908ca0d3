/// A value that a pipeline.yml is to have.
package struct SettingChange: Hashable, Sendable {
    /// Where it stands, from the file's root.
    package let path: [SettingStep]
    /// The value in one line of YAML.
    package let yaml: String

    package init(_ path: [SettingStep], _ yaml: String) {
        self.path = path
        self.yaml = yaml
    }

    /// As a person may write it: `integrations[1].time.unit: 15`, counted from 1.
    package var text: String {
        var text = ""
        for step in path {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + key
            case .item(let place): text += "[\(place + 1)]"
            }
        }
        return "\(text): \(yaml)"
    }
}

/// One step from a value of a pipeline.yml to one within it.
package enum SettingStep: Hashable, Sendable, ExpressibleByStringLiteral {
    case key(String)
    /// From 0.
    case item(Int)

    package init(stringLiteral key: String) { self = .key(key) }
}
