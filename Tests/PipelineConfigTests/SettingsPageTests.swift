import Foundation
import Testing

/// Settings.md and Settings.ja.md, which Documentation/settings.py makes from the schema.
@Suite struct SettingsPageTests {
    private static let documentation = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation")

    @Test(arguments: ["Settings.md", "Settings.ja.md"])
    func `a page has every key of the schema and no other`(page: String) throws {
        let schema = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.documentation.appending(path: "pipeline.schema.json")))
        var wanted: Set<String> = []
        collect(schema, under: "", into: &wanted)
        #expect(wanted.count > 300)
        let text = try String(contentsOf: Self.documentation.appending(path: page), encoding: .utf8)
        let shown = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
            $0.dropFirst(3).split(separator: "`").first.map(String.init)
        }
        #expect(Set(shown).symmetricDifference(wanted).sorted() == [])
        #expect(shown.count == Set(shown).count)
    }

    /// The keys below a schema, each by its path: `target.members[].file`.
    private func collect(_ value: Any, under path: String, into keys: inout Set<String>) {
        guard let schema = value as? [String: Any] else { return }
        for (key, child) in schema["properties"] as? [String: Any] ?? [:] {
            let own = path.isEmpty ? key : path + "." + key
            keys.insert(own)
            collect(child, under: own, into: &keys)
        }
        for word in ["anyOf", "oneOf", "allOf"] {
            for part in schema[word] as? [Any] ?? [] { collect(part, under: path, into: &keys) }
        }
        if let items = schema["items"] { collect(items, under: path + "[]", into: &keys) }
        if let rest = schema["additionalProperties"] {
            collect(rest, under: path + ".*", into: &keys)
        }
    }
}
