import Testing
import WorkModel

@testable import ExtractStage

@Suite struct DayChunkTests {
    @Test(arguments: [
        (7, ["2026-09-29..30", "2026-10-01..07", "2026-10-08..10"]),
        (62, ["2026-09-29..30", "2026-10-01..10"]),
        (1, (29...30).map { "2026-09-\($0)..\($0)" } + (1...10).map { String($0) }),
    ])
    func `cuts days into chunks of one month`(most: Int, wanted: [String]) throws {
        let chunks = DayChunk.cut(try days("2026-09-29", "2026-10-10"), most: most)
        #expect(chunks.count == wanted.count)
        for (chunk, text) in zip(chunks, wanted) where text.contains("..") {
            let (from, to) = (chunk.days.lowerBound, chunk.days.upperBound)
            #expect("\(from)..\("\(to)".suffix(2))" == text)
        }
    }

    @Test func `halves a chunk down to a day`() throws {
        let chunk = DayChunk(days: try date("2026-10-01")...(try date("2026-10-05")))
        #expect(chunk.halves.map(\.count) == [2, 3])
        #expect(chunk.halves[0].halves.map(\.count) == [1, 1])
        #expect(chunk.halves[0].halves[0].halves.isEmpty)
        #expect(chunk.request == "GET /daily-workings 2026-10-01..2026-10-05")
    }
}
