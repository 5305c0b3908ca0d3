import Handoff
import Testing
import WorkModel

@Suite struct FoundEncodingsTests {
    private static let inputs = [
        input("users.json", nil), input("b.csv", .cp932), input("a.csv", .utf8),
        input("stated.csv", .cp932), input("c.csv", .cp932),
    ]

    @Test func `groups files by encoding, without JSON and those whose encoding is stated`() {
        let name = IntegrationName("本社")
        #expect(
            FoundEncoding.grouping(Self.inputs, of: name, without: ["stated.csv"]) == [
                FoundEncoding(integration: name, encoding: .utf8, files: ["a.csv"]),
                FoundEncoding(integration: name, encoding: .cp932, files: ["b.csv", "c.csv"]),
            ])
    }

    @Test func `says nothing where nothing was found out`() {
        #expect(FoundEncoding.grouping([Self.input("a.json", nil)], without: []) == [])
        #expect(FoundEncoding.grouping([Self.input("a.csv", .utf8)], without: ["a.csv"]) == [])
    }

    private static func input(_ name: String, _ encoding: TextEncoding?) -> PackageFacts.Input {
        PackageFacts.Input(name: name, bytes: 1, xxh3: "", encoding: encoding)
    }
}
