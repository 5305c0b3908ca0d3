import Handoff
import TestSupport
import Testing
import WorkModel

/// A tenant's template may repeat a heading or leave it empty; fields need a name of their own.
@Suite struct RepeatedHeadingTests {
    @Test(arguments: [
        (["a", "b"], ["a", "b"]), (["a", "b", "a", "a"], ["a", "b", "a-3", "a-4"]),
        (["", "a", ""], ["column-1", "a", "column-3"]), (["a", "a", "a-2"], ["a", "a-2-", "a-2"]),
    ])
    func `gives each field a name and passes over the first line`(
        headings: [String], names: [String]
    ) throws {
        try withTemporaryFolder { base in
            var package = try PackageWriter(replacing: base / "one")
            let schema = TableSchema(
                name: "upload", columns: headings.map { TableSchema.Column($0, .string, "") })
            try package.add(
                schema, bytes: Array("x".utf8), rowCount: 0, encoding: "cp932", lineEnd: "\r\n")
            try package.finish(PackageFacts(stage: .members))
            let resource = try #require(try Example.open(base / "one").descriptor.resources.first)
            #expect(resource.schema.fields.map(\.name) == names)
            #expect(resource.dialect.header == (names == headings))
            #expect(resource.dialect.commentRows == (names == headings ? nil : [1]))
        }
    }
}
