import Foundation
import Testing

@testable import Spreadsheet

/// What the fuzzer begins with (`make fuzz`), and whatever it has found: each must be read to its end
/// or refused.
@Suite struct CorpusTests {
    @Test(arguments: names(in: "zip"))
    func `reads or refuses a workbook`(name: String) throws {
        let file = NSTemporaryDirectory() + "kintai-corpus-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let count = FuzzEntry.readWorkbook(try bytes("zip", name), at: file)
        #expect(count == (name.hasSuffix(".xlsx") && name != "encrypted.xlsx" ? 5 : nil))
    }

    @Test(arguments: names(in: "xml"), [0, 1, 7] as [UInt8])
    func `reads or refuses a part, in pieces of any size`(name: String, piece: UInt8) throws {
        var bytes = try bytes("xml", name)
        let whole = FuzzEntry.readPart(bytes)
        bytes[1] = piece
        #expect(FuzzEntry.readPart(bytes) == whole)
    }
}

private func folder(_ layer: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/\(layer)")
}

private func names(in layer: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder(layer).path).sorted()) ?? []
}

private func bytes(_ layer: String, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder(layer).appending(path: name)))
}
