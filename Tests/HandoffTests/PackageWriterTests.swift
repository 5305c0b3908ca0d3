import Delimited
import Handoff
import TestSupport
import Testing
import WorkModel

@Suite struct PackageWriterTests {
    @Test func `writes the same bytes twice`() throws {
        try withTemporaryFolder { base in
            for name in ["one", "two"] { try Example.write(to: base / name) }
            try Example.write(to: base / "two")
            for file in ["datapackage.json", "example.csv"] {
                #expect(
                    try FileReading.bytes(of: base / "one" / file)
                        == FileReading.bytes(of: base / "two" / file))
            }
        }
    }

    @Test func `writes UTF-8 with LF and quotes where RFC 4180 wants them`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "one")
            #expect(
                String(
                    decoding: try FileReading.bytes(of: base / "one" / "example.csv"), as: UTF8.self
                )
                    == """
                    code,department,start
                    A0001,"開発部, 第""2""課
                    横浜",
                    A0002,,2026-10-01

                    """)
        }
    }

    @Test func `replaces a folder, whatever lay in it`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "one")
            try FileWriting.replaceFile(base / "one" / "stray.csv", with: [])
            try FileWriting.makeFolder(base / "one" / "below" / "deeper")
            try Example.write([["B", "", ""]], to: base / "one")
            #expect(FileReading.names(in: base) == ["one"])
            #expect(FileReading.names(in: base / "one") == ["datapackage.json", "example.csv"])
            #expect(try Example.read(base / "one") == [["B", "", ""]])
        }
    }

    @Test func `replaces what a crash left behind`() throws {
        try withTemporaryFolder { base in
            let left = base / ".one.partial"
            try FileWriting.makeFolder(left)
            try FileWriting.replaceFile(left / "stray.csv", with: [1, 2, 3])
            try FileWriting.replaceFile(left / "example.csv", with: [1, 2, 3])
            try Example.write(to: base / "one")
            #expect(FileReading.names(in: base) == ["one"])
            #expect(FileReading.names(in: base / "one") == ["datapackage.json", "example.csv"])
            #expect(try Example.read(base / "one") == Example.rows)
        }
    }

    @Test func `lets the later of two writers finish, and mixes nothing`() throws {
        try withTemporaryFolder { base in
            var earlier = try PackageWriter(replacing: base / "one")
            try earlier.add(Example.schema) { table throws(Faults) in
                for cell in ["A", "", ""] { table.record.field(cell) }
                try table.endRow()
            }
            var later = try PackageWriter(replacing: base / "one")
            try later.add(Example.schema) { table throws(Faults) in
                for cell in ["B", "", ""] { table.record.field(cell) }
                try table.endRow()
            }
            #expect(finishes(earlier) == false)
            #expect(FileReading.names(in: base).allSatisfy { $0 != "one" })
            try later.finish(PackageFacts(stage: .members))
            #expect(FileReading.names(in: base) == ["one"])
            #expect(try Example.read(base / "one") == [["B", "", ""]])
        }
    }

    @Test func `never replaces a folder that is to be new`() throws {
        try withTemporaryFolder { base in
            let package = try PackageWriter(replacing: base / "one", isNew: true)
            try Example.write(to: base / "two")
            try FileWriting.move(base / "two", to: base / "one")
            #expect(finishes(package) == false)
            #expect(FileReading.names(in: base) == ["one"])
            #expect(try Example.read(base / "one") == Example.rows)
        }
    }

    private func finishes(_ package: consuming PackageWriter) -> Bool {
        do {
            try package.finish(PackageFacts(stage: .members))
            return true
        } catch {
            return false
        }
    }

    @Test func `leaves the old folder whole until the new one is finished`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "one")
            var package = try PackageWriter(replacing: base / "one")
            try package.add(Example.schema) { table throws(Faults) in
                for cell in ["B", "", ""] { table.record.field(cell) }
                try table.endRow()
            }
            #expect(try Example.read(base / "one") == Example.rows)
            try package.finish(PackageFacts(stage: .members))
            #expect(try Example.read(base / "one") == [["B", "", ""]])
        }
    }

    @Test func `is absent where nothing finishes it`() throws {
        try withTemporaryFolder { base in
            _ = try PackageWriter(replacing: base / "one")
            #expect(!FileReading.exists(base / "one"))
            let faults = #expect(throws: Faults.self) { try Example.open(base / "one") }
            #expect(faults?.all.map(\.code) == [.packageMissing])
        }
    }

    @Test func `never follows a link when it replaces`() throws {
        try withTemporaryFolder { base in
            try FileWriting.makeFolder(base / "else")
            try FileWriting.replaceFile(base / "else" / "kept.txt", with: [1])
            try link(base / "one", to: base / "else")
            try Example.write(to: base / "one")
            #expect(try Example.read(base / "one") == Example.rows)
            #expect(FileReading.names(in: base / "else") == ["kept.txt"])
        }
    }

    @Test(arguments: [false, true]) func `gives upload files the standard hash`(
        isDurable: Bool
    ) throws {
        try withTemporaryFolder { base in
            var package = try PackageWriter(replacing: base / "one", durable: isDurable)
            try package.add(
                Example.schema, bytes: Array("abc".utf8), rowCount: 1, encoding: "cp932",
                lineEnd: "\r\n")
            try package.finish(PackageFacts(stage: .members))
            let resource = try #require(try Example.open(base / "one").descriptor.resources.first)
            #expect(
                resource.hash
                    == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(resource.bytes == 3)
            #expect(resource.encoding == "cp932")
            #expect(resource.dialect.lineTerminator == "\r\n")
            #expect(
                try Example.open(base / "one").facts.checksums == [
                    "example.csv": "78af5f94892f3950"
                ])
        }
    }

    @Test func `describes each file`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "one")
            let resource = try #require(try Example.open(base / "one").descriptor.resources.first)
            #expect(resource.name == "example")
            #expect(resource.path == "example.csv")
            #expect(resource.encoding == "utf-8")
            #expect(try resource.bytes == FileReading.bytes(of: base / "one" / "example.csv").count)
            #expect(resource.hash == nil)
            #expect(resource.schema.fields.map(\.name) == ["code", "department", "start"])
            #expect(resource.schema.fields.map(\.type) == ["string", "string", "date"])
        }
    }

    /// More than the writer keeps in memory.
    @Test func `writes and reads many rows`() throws {
        try withTemporaryFolder { base in
            let rows = (0..<40_000).map { ["A\($0)", "開発部", "2026-10-01"] }
            try Example.write(rows, to: base / "one")
            #expect(try Example.read(base / "one") == rows)
        }
    }
}
