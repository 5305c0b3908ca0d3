import Handoff
import Testing
import WorkModel

@testable import ExtractStage

/// JSON that lies a hundred thousand levels deep is refused or read, and costs no stack.
@Suite struct DeepJSONTests {
    private static let depth = 100_000

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `reads or refuses what lies deep`(opening: String) throws {
        let closing = opening.reversed().compactMap { ["[": "]", "{": "}"][String($0)] }.joined()
        let deep = Array(
            (String(repeating: opening, count: Self.depth) + "1"
                + String(repeating: closing, count: Self.depth)).utf8)
        #expect(JSONTree(deep) == nil)
        let item = Array("{\"day\":".utf8) + deep + Array("}".utf8)
        var object = ObjectReader.ofWorkOutputs()
        let refusal = object.read(item, item.indices)
        #expect(refusal != nil || object.value(.day).kind == .other)
        var days = KingOfTimeDays()
        let first = try #require(WorkDate("2026-10-01"))
        var workings = WorkingReader()
        _ = workings.read(deep, of: first...first, into: &days)
        var records = RecordReader()
        _ = records.read(deep, of: first...first, into: &days)
        #expect(days.keys.isEmpty)
    }

    @Test func `places what is wrong with a deep item`() throws {
        let deep = String(repeating: "[", count: Self.depth)
        var file = SourceFile(Array("[{\"day\":\(deep)".utf8), name: "a.json")
        var splitter = ItemSplitter()
        #expect(try !splitter.next(in: &file))
        #expect(splitter.faults.map(\.code).contains(.jsonInvalid))
    }
}
