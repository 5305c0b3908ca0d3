import Foundation
import Testing

/// `kintai members` writes what a person has agreed to into the mapping, and nothing else.
@Suite struct AcceptMembersTests {
    private static let added = ["X0026,C0026,,", "X0027,C0027,,", "A-028,AO28,,"]

    @Test(arguments: [
        (["same-email"], [0]), (["same-name"], [1]), (["near-code"], [2]), (["rehired"], []),
        (["same-email", "same-name", "near-code", "rehired"], [0, 1, 2]),
    ])
    func `adds the kinds that somebody accepts`(kinds: [String], expected: [Int]) async throws {
        try await Project.withCopy { project in
            let before = try project.mapping
            let ended = try await Program.kintai.run(
                ["members", "--today", Project.today, "--accept"] + kinds, in: project.folder)
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let added = expected.map { Self.added[$0] + "\n" }.joined()
            #expect(try project.mapping == before + added)
            guard !expected.isEmpty else { return }
            // Now they match, so nothing is left to accept, and a run holds nobody.
            let again = try await project.kintai(
                words: "members --today \(Project.today) --accept \(kinds.joined(separator: " "))")
            #expect(again.status == 0)
            #expect(try project.mapping == before + added)
            let (_, run) = try await project.runSamples("--month", "2026-10")
            let held = try rows(of: run.appending(path: "transform/本社/2026-10/held.csv"))
            let unknown = held.filter { $0["code"] == "unknown-employee" }
            #expect(
                Set(unknown.compactMap { $0["employee_number"] }).isDisjoint(
                    with: expected.map { String(Self.added[$0].prefix { $0 != "," }) }))
        }
    }

    @Test(arguments: [
        ("y\n\nq\n", [0]), ("はい\ny\nyes\n", [0, 1, 2]), ("\n\n\n", []), ("", []), ("q\n", []),
        ("maybe\nno\ny", [2]), ("y", [0]),
    ])
    func `asks about each, and takes only a yes for one`(
        input: String, expected: [Int]
    ) async throws {
        try await Project.withCopy { project in
            let before = try project.mapping
            try project.write(input, to: "input")
            let ended = try await Program.shell.run(
                [
                    "-c", "\"$0\" members --ask --today \(Project.today) <input",
                    Program.kintai.file.path,
                ], in: project.folder)
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let rows = expected.map { Self.added[$0] + "\n" }.joined()
            #expect(try project.mapping == before + rows)
        }
    }

    @Test func `keeps bytes, encoding, columns and mode of a mapping that is there`() async throws {
        try await Project.withCopy { project in
            let mapping = project.folder.appending(path: "mapping.csv")
            // CP932, CRLF, a column of the user's own, no line end behind the last row; and a link.
            let rows = Data("備考,employee_code,employee_number\r\n,A0017,A1017".utf8)
            let converted = try #require(
                String(data: rows, encoding: .utf8)?.data(using: .shiftJIS))
            try FileManager.default.removeItem(at: mapping)
            let real = project.folder.appending(path: "shared.csv")
            try converted.write(to: real)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: real.path)
            try FileManager.default.createSymbolicLink(at: mapping, withDestinationURL: real)
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --accept same-email")
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(try Data(contentsOf: real) == converted + Data("\r\n,C0026,X0026\r\n".utf8))
            let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: mapping.path) == real.path
            )
        }
    }

    @Test func `refuses a row that overlaps another, and leaves the file`() async throws {
        try await Project.withCopy { project in
            let mapping = "employee_number,employee_code,from,to\nX0026,Z1,2020-01-01,2020-12-31\n"
            try project.write(mapping, to: "mapping.csv")
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --accept same-email")
            #expect(ended.status == 65)
            #expect(ended.errors.contains("[mapping-overlap]"), "\(ended.errors)")
            #expect(try project.mapping == mapping)
        }
    }

    @Test func `refuses a number that another integration of the same mapping has`() async throws {
        try await Project.withCopy { project in
            let before = try project.mapping
            try project.edit(
                "hrmos/osaka/users.json", #""number":"os-51""#, to: #""number":"X0026""#)
            try project.edit(
                "pipeline.yml", #"remove_prefix: "os-", pad: 4, add_prefix: B, "#, to: "")
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --accept same-email")
            #expect(ended.status == 65)
            #expect(ended.errors.contains("[mapping-shared]"), "\(ended.errors)")
            #expect(try project.mapping == before)
        }
    }

    @Test func `writes a new mapping where there is none, and says the line for pipeline.yml`()
        async throws
    {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "code: {mapping: mapping.csv}", to: "unknown: auto")
            let words = "members --today \(Project.today) --accept same-email"
            let ended = try await project.kintai(words: words)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains("employees: {code: {mapping: mapping-本社.csv}}"))
            let new = project.folder.appending(path: "mapping-本社.csv")
            let bytes = try Data(contentsOf: new)
            #expect(
                bytes == Data("\u{FEFF}employee_number,employee_code\nX0026,C0026\n".utf8))
            let again = try await project.kintai(words: words)
            #expect(again.status == 65)
            #expect(again.errors.contains("[mapping-not-named]"))
            #expect(try Data(contentsOf: new) == bytes)
        }
    }

    @Test func `writes a workbook once, and never over one`() async throws {
        try await Project.withCopy { project in
            let words = "members --today \(Project.today) --xlsx who.xlsx"
            let ended = try await project.kintai(words: words)
            #expect(ended.status == 0, "\(ended.errors)")
            let file = project.folder.appending(path: "who.xlsx")
            let bytes = try Data(contentsOf: file)
            #expect(bytes.prefix(2) == Data("PK".utf8))
            let again = try await project.kintai(words: words)
            #expect(again.status == 73)
            #expect(again.errors.contains("[output-exists]"))
            #expect(try Data(contentsOf: file) == bytes)
        }
    }
}

extension Project {
    fileprivate var mapping: String {
        get throws {
            try String(contentsOf: folder.appending(path: "mapping.csv"), encoding: .utf8)
        }
    }
}
