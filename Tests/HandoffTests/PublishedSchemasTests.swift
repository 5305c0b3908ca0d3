import Foundation
import Testing
import WorkModel

@testable import Handoff

/// The hand-over files as `Documentation/` publishes them.
///
/// With `KINTAI_WRITE_SCHEMAS=1` the schemas are written instead of compared.
@Suite struct PublishedSchemasTests {
    private static let documentation = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation")

    /// Each table with the folder of a run, or of the workspace, that has it.
    private static let tables: [(file: String, table: TableSchema)] = [
        ("extract-attendance", .attendance), ("extract-employees", .employees),
        ("extract-segments", .segments), ("extract-superseded", .superseded),
        ("extract-changed-outside", .changedOutside), ("members", .members),
        ("comparison", .comparison), ("accepted", .accepted), ("current", .current),
        ("man-hours", .manHours), ("hours", .hours), ("transform-timesheets", .timesheets),
        ("transform-held", .held), ("transform-ignored", .ignored), ("load-diff", .diff),
        ("load-held", .loadHeld), ("load-ignored", .loadIgnored),
        ("load-forgotten", .forgotten), ("ledger-loaded", .loaded), ("ledger-open", .openItems),
    ]

    private struct TableSchemaFile: Encodable {
        private enum CodingKeys: String, CodingKey {
            case profile = "$schema"
            case title, fields, missingValues
        }

        let profile = "https://datapackage.org/profiles/2.0/tableschema.json"
        let title: String
        let fields: [PackageDescriptor.Schema.Field]
        let missingValues = [""]

        init(_ table: TableSchema) {
            title = table.fileName
            fields = table.columns.map {
                PackageDescriptor.Schema.Field(
                    name: $0.name, type: $0.kind.rawValue, description: $0.description)
            }
        }
    }

    @Test(arguments: tables.indices)
    func `a schema says what the code says`(index: Int) throws {
        let (file, table) = Self.tables[index]
        let url = Self.documentation.appending(path: "schemas/\(file).json")
        let bytes = Data(encodeJSON(TableSchemaFile(table)))
        if ProcessInfo.processInfo.environment["KINTAI_WRITE_SCHEMAS"] == "1" {
            try bytes.write(to: url)
        }
        #expect(try Data(contentsOf: url) == bytes, "KINTAI_WRITE_SCHEMAS=1 writes \(file).json")
    }

    @Test func `no schema is of a table that isn't there`() throws {
        let folder = Self.documentation.appending(path: "schemas").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names) == Set(Self.tables.map { $0.file + ".json" }))
    }

    @Test(arguments: ["Formats.md", "Formats.ja.md"], tables.indices)
    func `a page tells of every table and every column`(page: String, index: Int) throws {
        let (file, table) = Self.tables[index]
        let text = try String(contentsOf: Self.documentation.appending(path: page), encoding: .utf8)
        let parts = text.components(separatedBy: "\n### ")
        let part = try #require(parts.first { $0.contains("(schemas/\(file).json)") })
        #expect(part.contains("`\(table.fileName)`"))
        for column in table.columns {
            #expect(part.contains("`\(column.name)`"), "\(page): \(file) has \(column.name)")
        }
    }
}
