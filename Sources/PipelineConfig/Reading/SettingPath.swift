/// A key's whole name: `integrations[].time.unit`.
struct SettingPath: Hashable {
    /// As faults show it, with the user's own names (`integrations[].segments.出勤`).
    let shown: String
    /// As the schema has it: the user's own names are `*`.
    let pattern: String

    static var root: SettingPath { SettingPath(shown: "", pattern: "") }

    /// The key's name in faults; the whole file's where there is no key.
    var name: String { shown.isEmpty ? "pipeline.yml" : shown }

    /// A key that the design names.
    func key(_ name: String) -> SettingPath {
        SettingPath(shown: joined(shown, name), pattern: joined(pattern, name))
    }

    /// A key that the user names.
    func named(_ name: String) -> SettingPath {
        SettingPath(shown: joined(shown, name), pattern: joined(pattern, "*"))
    }

    /// Any item of a list; line and column say which.
    var item: SettingPath { SettingPath(shown: shown + "[]", pattern: pattern + "[]") }

    private func joined(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : path + "." + name
    }
}
