import Testing
import WorkModel

@Suite struct OriginTests {
    @Test(arguments: [("1:14", 1, 14), ("12:1000000", 12, 1_000_000), ("0:0", 0, 0)])
    func `reads and writes`(text: String, source: Int, position: Int) {
        let origin = Origin(text.utf8.span)
        #expect(origin == Origin(source: source, position: position))
        #expect(origin.map { WorkModel.text($0.append) } == text)
    }

    @Test(arguments: ["", ":", "1", "1:", ":1", "1:2:3", "-1:2", "1:-2", "a:1", "1: 2", "１:2"])
    func `refuses what isn't an origin`(text: String) {
        #expect(Origin(text.utf8.span) == nil)
    }

    @Test func `orders by source, then position, as numbers`() {
        let sorted = [(1, 2), (1, 10), (2, 1), (10, 1)].map { Origin(source: $0, position: $1) }
        #expect(sorted.reversed().sorted() == sorted)
    }
}
