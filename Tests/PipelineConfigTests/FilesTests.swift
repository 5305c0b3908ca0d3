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

    @Test func `a pattern fits links to files, and neither pipes nor links to nowhere`() throws {
        try Project.use("") { project in
            let folder = project.folder.path(percentEncoded: false)
            let manager = FileManager.default
            try manager.createDirectory(
                atPath: folder + "/in/sub", withIntermediateDirectories: true)
            try Data().write(to: URL(filePath: folder + "/in/a.csv"))
            for (link, target) in [("b", "a.csv"), ("c", "none.csv"), ("d", "sub"), ("e", "e.csv")]
            {
                try manager.createSymbolicLink(
                    atPath: folder + "/in/\(link).csv", withDestinationPath: target)
            }
            #expect(unsafe mkfifo(folder + "/in/pipe.csv", 0o600) == 0)
            let found = filesNamed("in/*.csv", in: folder).sorted()
            #expect(found == ["in/a.csv", "in/b.csv"])
            #expect(filesNamed("in/sub/../a*.csv", in: folder) == ["in/sub/../a.csv"])
        }
    }

    @Test(.enabled(if: geteuid() == 0, "somebody else's link takes root to make"))
    func `somebody's link to what isn't theirs fits no pattern`() throws {
        try Project.use("") { project in
            let folder = project.folder.path(percentEncoded: false)
            try Data("secret".utf8).write(to: URL(filePath: folder + "/key"))
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/x-a.csv", withDestinationPath: "key")
            #expect(filesNamed("x-*.csv", in: folder) == ["x-a.csv"])
            #expect(unsafe lchown(folder + "/x-a.csv", 65_534, 65_534) == 0)
            #expect(filesNamed("x-*.csv", in: folder).isEmpty)
            #expect(unsafe chown(folder + "/key", 65_534, 65_534) == 0)
            #expect(filesNamed("x-*.csv", in: folder) == ["x-a.csv"])
        }
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
        let files = try #require(try settings(text).integrations.first?.corrections).files
        let corrections = try #require(files.first)
        #expect(files.count == 1 && corrections.name == "./mapping.csv")
        #expect(corrections.path.hasSuffix("/mapping.csv") && !corrections.path.contains("/./"))
        #expect(try settings(document()).integrations.first?.corrections == nil)
    }

    @Test(arguments: [
        ("none.csv", "8:18 config-missing-file key=integrations[].corrections path=none.csv"),
        ("[none.csv]", "8:19 config-missing-file key=integrations[].corrections[] path=none.csv"),
        (
            "[no/*.csv]",
            "8:19 config-missing-file key=integrations[].corrections[] path=no/*.csv"
        ),
        (
            "{a: b}",
            "8:18 config-wrong-type expected=text found=mapping key=integrations[].corrections"
        ),
    ])
    func `corrections are files that are there`(path: String, fault: String) throws {
        #expect(try faults(document(integration: "corrections: \(path)")) == [fault])
    }

    /// In the order of the list, and of names within a glob; nobody may have corrected anything yet.
    @Test(arguments: [
        ("[c/2.csv, c/1.csv]", ["c/2.csv", "c/1.csv"]), ("[c/*.csv]", ["c/1.csv", "c/2.csv"]),
        ("[c/2.csv, c/*]", ["c/2.csv", "c/1.csv"]), ("[c/*.xlsx]", []), ("[]", []),
    ])
    func `corrections are a list of files`(list: String, names: [String]) throws {
        let text = document(integration: "corrections: \(list)")
        let files = Self.files + ["c/1.csv", "c/2.csv", "c/~$2.csv"]
        let read = try settings(text, files: files).integrations.first?.corrections
        #expect(read?.names ?? [] == names)
    }

    @Test(arguments: [1, 2])
    func `corrections are written as they were read`(count: Int) throws {
        let files = CorrectionFiles(
            (1...count).map { InputFile(name: "\($0).csv", path: "/\($0).csv") })
        let json = try JSONEncoder().encode(files)
        #expect(json.first == UInt8(ascii: count == 1 ? "{" : "["))
        #expect(try JSONDecoder().decode(CorrectionFiles.self, from: json) == files)
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
