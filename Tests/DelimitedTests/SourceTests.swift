import Delimited
import Foundation
import Testing
import WorkModel

@Suite struct SourceTests {
    private static func faults(opening path: String) -> [Fault] {
        do {
            _ = try DelimitedReader(ByteSource(path: path, name: "in/a.csv"), encoding: .auto)
            return []
        } catch {
            return error.all
        }
    }

    @Test func `a missing file is told under the name that the user gave it`() {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)/none.csv"
        #expect(
            Self.faults(opening: path) == [Fault(.fileMissing, at: Place(file: "in/a.csv"))])
    }

    @Test func `a folder can't be read, and the system says why`() {
        let found = Self.faults(opening: FileManager.default.temporaryDirectory.path)
        #expect(found.map(\.code) == [.fileUnreadable])
        #expect(found.first?.place == Place(file: "in/a.csv"))
        #expect(found.first?.facts[.system]?.isEmpty == false)
    }

    @Test(arguments: TextEncoding.allCases)
    func `a file reads as bytes in memory do`(encoding: TextEncoding) throws {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        let text = "a,名\n" + String(repeating: "1,\"髙\r\n橋\"\n", count: 500)
        let bytes = try encoding == .utf8 ? Array(text.utf8) : #require(cp932(text))
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let limits = Limits(blockBytes: 100)
        var reader = try DelimitedReader(
            ByteSource(path: path, name: "a.csv"), encoding: encoding, hasHeader: false,
            limits: limits)
        var read: [Row] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                let fields = (0..<block.columnCount).map { block.text(row: row, column: $0) }
                read.append(Row(line: block.line(row: row), fields: fields))
            }
        }
        #expect(read == (try rows(of: bytes, encoding: encoding)))
        #expect(read.count == 501)
    }
}
