import Foundation
import PipelineSettings
import Testing
import WorkModel

@testable import PipelineConfig

@Suite struct FilesTests {
    private static let files =
        Project.usualFiles + [
            "in/2026-10.json", "in/2026-9.json", "in/2026-1.json", "in/.hidden.json",
            "in/deep/2026-2.json", "in/カ\u{3099}.json", "in/[x].json",
        ]

    @Test(arguments: [
        ("[in/2026-*.json]", ["in/2026-1.json", "in/2026-10.json", "in/2026-9.json"]),
        ("[in/2026-?.json, in/2026-9.json]", ["in/2026-1.json", "in/2026-9.json"]),
        ("[\"in/2026-[!1-8].json\"]", ["in/2026-9.json"]),
        ("[./in/d*/*.json]", ["./in/deep/2026-2.json"]),
        ("[\"*/*/*\"]", ["in/deep/2026-2.json"]),
        ("[in/.h*]", ["in/.hidden.json"]),
        ("[\"in/[x].json\"]", ["in/[x].json"]),
        ("[a.json, ./a.json]", ["a.json"]),
    ])
    func `expands globs by the bytes of names`(list: String, names: [String]) throws {
        let text = document().replacing("[a.json]", with: list)
        let read = try settings(text, files: Self.files)
        let source = try #require(read.firstFiles)
        #expect(source.files.map(\.name) == names)
        #expect(source.files.allSatisfy { $0.path.hasPrefix("/") && !$0.path.contains("/./") })
    }

    @Test func `finds a name that another system decomposed`() throws {
        let text = document().replacing("[a.json]", with: "[in/ガ*]")
        let read = try settings(text, files: Self.files)
        let source = try #require(read.firstFiles)
        #expect(source.files.count == 1)
    }

    @Test(arguments: [
        ("*", "abc", true), ("a*c", "abc", true), ("a*c", "abcd", false), ("a*b*c", "aXbXbc", true),
        ("?", "", false), ("?b", "ab", true), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
        ("[]]", "]", true), ("[a", "[a", true), ("a[", "a[", true), ("**", "", true),
    ])
    func `fits names to patterns`(pattern: String, name: String, fits: Bool) {
        #expect(globFits(Array(pattern), Array(name)) == fits)
    }

    @Test func `reads the path of corrections`() throws {
        let text = document(integration: "corrections: ./mapping.csv")
        let corrections = try #require(try settings(text).integrations.first?.corrections)
        #expect(corrections.name == "./mapping.csv")
        #expect(corrections.path.hasSuffix("/mapping.csv") && !corrections.path.contains("/./"))
        #expect(try settings(document()).integrations.first?.corrections == nil)
    }

    @Test(arguments: [
        ("none.csv", "8:18 config-missing-file key=integrations[].corrections path=none.csv"),
        (
            "[mapping.csv]",
            "8:18 config-wrong-type expected=text found=list key=integrations[].corrections"
        ),
    ])
    func `corrections are one file that is there`(path: String, fault: String) throws {
        #expect(try faults(document(integration: "corrections: \(path)")) == [fault])
    }

    @Test func `says what is wrong with pipeline.yml itself`() throws {
        try Project.use("") { project in
            let missing = project.folder.appending(path: "none.yml").path(percentEncoded: false)
            #expect(throws: Faults(.configNotFound, at: Place(file: missing))) {
                try readPipeline(path: missing, environment: [:])
            }
            try Data([0x61, 0x0A, 0x62, 0xFF]).write(to: project.folder.appending(path: "bad.yml"))
            let bad = project.folder.appending(path: "bad.yml").path(percentEncoded: false)
            #expect(
                throws: Faults(.configNotUTF8, at: Place(file: bad, line: 2))
            ) {
                try readPipeline(path: bad, environment: [:])
            }
            let folder = project.folder.path(percentEncoded: false)
            #expect {
                try readPipeline(path: folder, environment: [:])
            } throws: { error in
                (error as? Faults)?.all.map(\.code) == [.fileUnreadable]
            }
        }
    }
}
