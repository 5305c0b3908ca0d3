import Foundation
import Testing

@testable import Sandbox

/// The description covers every path, and every answer has the members it names; `make conformance`
/// checks the values too.
@Suite struct OpenAPITests {
    @Test func `is laid out in Documentation as it is served`() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Documentation/sandbox-hrmos.openapi.json")
        let documented = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        try await Wire.serving { wire in
            let served = try await wire.ask("/_sandbox/openapi.json").object
            #expect(served as NSDictionary == documented as? NSDictionary)
        }
    }

    @Test func `names the members of every list's items`() async throws {
        try await Wire.serving { wire in
            let document = try await wire.ask("/_sandbox/openapi.json").object
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            let schemas = try #require(
                (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
            var lists = 0
            for (path, operations) in paths {
                guard let name = itemName(operations["get"]) else { continue }
                let items = try await wire.all(filled(path))
                #expect(!items.isEmpty, "\(path)")
                let required = Set(schemas[name]?["required"] as? [String] ?? [])
                for item in items { #expect(Set(item.keys) == required, "\(path)") }
                lists += 1
            }
            #expect(lists == 12)
        }
    }

    /// The schema's name of a list's items.
    private func itemName(_ operation: Any?) -> String? {
        var value = operation
        for key in ["responses", "200", "content", "application/json", "schema", "items", "$ref"] {
            value = (value as? [String: Any])?[key]
        }
        return (value as? String)?.split(separator: "/").last.map(String.init)
    }

    private func filled(_ path: String) -> String {
        let values = [
            "date": "2026-10-05", "month": "2026-10", "user_id": "16", "id": "1", "year": "2026",
        ]
        return values.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
