import Foundation
import PipelineSettings
import Testing
import WorkModel

@testable import PipelineConfig

/// The project's top folder.
private let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

@Suite struct SchemaTests {
    /// A file in which every part that can stand in pipeline.yml stands once.
    private static let everything = """
        profiles: {p: {columns: {date: 日付}}}
        notify: [{url: {file: x}, signing_key: {file: x}, password: {file: x}}]
        integrations:
          - source: {api_key: {file: x}, client_id: {file: x}, client_secret: {file: x}}
            segments: {題: {}}
        target:
          members: [{}]
          new_members: {columns: {列: name}, texts: {列: 1}, replace: {列: {値: 1}}}
          changed_codes: {columns: {列: code}, texts: {列: 1}, replace: {列: {値: 1}}}
          api:
            token: {file: x}
            members: {query: {a: 1}}
            attendance: {query: {a: 1}, body: {}}
          leave_columns: {full: {休暇: 1}, morning: {休暇: 1}, afternoon: {休暇: 1}, none: {休暇: 1}}
        """

    private func knownKeys() -> Set<String> {
        let findings = Findings(file: "pipeline.yml", folder: "/", environment: [:])
        #expect(throws: Faults.self) {
            try readPipeline(text: Self.everything, findings: findings)
        }
        return findings.knownKeys
    }

    @Test func `the schema has the keys that are read, and no others`() throws {
        let data = try Data(contentsOf: top.appending(path: "Documentation/pipeline.schema.json"))
        let schema = try JSONDecoder().decode(Schema.self, from: data)
        let described = Set(schema.paths(below: ""))
        let known = knownKeys()
        #expect(known.subtracting(described).sorted() == [])
        #expect(described.subtracting(known).sorted() == [])
        #expect(schema.pathsWithoutDescription(below: "") == [])
    }

    @Test func `the example shows every key`() throws {
        let example = try String(
            contentsOf: top.appending(path: "pipeline.yml.example"), encoding: .utf8)
        let names = Set(knownKeys().compactMap { $0.split(separator: ".").last.map(String.init) })
        for name in names.subtracting(["*"]) {
            #expect(example.contains("\(name):"), "\(name)")
        }
    }

    @Test func `the example is read as it stands`() throws {
        let example = try String(
            contentsOf: top.appending(path: "pipeline.yml.example"), encoding: .utf8)
        let files = [
            "exports/2026-10.json", "users.json", "segments.json", "departments.json",
            "employments.json", "members.csv", "attendance-template.csv",
        ]
        #expect(try faults(example, files: files) == [])
        let shown = try settings(example, files: files)
        let integration = try #require(shown.integrations.first)
        #expect(integration.segments.map(\.meaning.work) == [true, false, false])
        #expect(shown.target.leaveColumns?.none == [])
    }
}

@Suite struct SampleTests {
    @Test func `the sample's settings are read as they stand`() throws {
        let sample = top.appending(path: "samples/pipeline.yml").path(percentEncoded: false)
        let read = try readPipeline(path: sample, environment: [:])
        #expect(read.integrations.map(\.name.text) == ["本社", "大阪"])
        #expect(read.firstFiles?.files.isEmpty == false)
        #expect(read.target.leaveColumns?.full == nil)
    }
}

/// A file cut off anywhere, as a full disk or a broken copy leaves it.
@Suite struct TornFileTests {
    @Test func `a torn file is read or refused, and tells its places`() throws {
        let example = try String(
            contentsOf: top.appending(path: "pipeline.yml.example"), encoding: .utf8)
        let length = example.unicodeScalars.count
        for count in stride(from: 0, to: length, by: 7) {
            let text = String(String.UnicodeScalarView(example.unicodeScalars.prefix(count)))
            let findings = Findings(file: "pipeline.yml", folder: "/none", environment: [:])
            do throws(Faults) {
                _ = try readPipeline(text: text, findings: findings)
                Issue.record("read without its files: \(count)")
            } catch {
                #expect(error.all.allSatisfy { $0.place.line != nil }, "\(count)")
            }
        }
    }
}

/// The few words of JSON Schema that say which keys there are.
private struct Schema: Decodable {
    var description: String?
    var properties: [String: Schema]?
    var additionalProperties: Additional?
    var items: Box?
    var anyOf: [Schema]?

    /// Whether other keys may stand, and what they hold.
    enum Additional: Decodable {
        case allowed(Bool)
        indirect case described(Schema)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .allowed(flag)
            } else {
                self = .described(try container.decode(Schema.self))
            }
        }
    }

    /// A schema inside another of the same property.
    indirect enum Box: Decodable {
        case schema(Schema)

        init(from decoder: any Decoder) throws {
            self = .schema(try Schema(from: decoder))
        }
    }

    /// Every key below a path and the schema of its value.
    private func keys(below path: String) -> [(path: String, schema: Schema)] {
        var keys: [(path: String, schema: Schema)] = []
        for (name, schema) in properties ?? [:] {
            let inner = path.isEmpty ? name : path + "." + name
            keys += [(inner, schema)] + schema.keys(below: inner)
        }
        if case .described(let schema) = additionalProperties {
            keys += [(path + ".*", schema)] + schema.keys(below: path + ".*")
        }
        if case .schema(let schema) = items { keys += schema.keys(below: path + "[]") }
        for schema in anyOf ?? [] { keys += schema.keys(below: path) }
        return keys
    }

    func paths(below path: String) -> [String] {
        keys(below: path).map(\.path)
    }

    func pathsWithoutDescription(below path: String) -> [String] {
        keys(below: path).filter { $0.schema.description == nil }.map(\.path)
    }
}
