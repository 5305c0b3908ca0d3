import Foundation
import Testing
import WorkModel

@testable import Sandbox

/// Where the link's days are from.
@Suite struct LinkSourceTests {
    @Test func `the stand-in of HRMOS serves them over HTTP`() async throws {
        try await Wire.serving { wire in
            // It waits for the answer, so it needs a thread of its own.
            let days = await withCheckedContinuation { done in
                Thread {
                    done.resume(returning: LinkSource("http://127.0.0.1:\(wire.port)").days())
                }
                .start()
            }
            let truth = try await wire.ask("/_sandbox/truth").body
            let lines = String(decoding: truth, as: UTF8.self).split(separator: "\n")
            let whole = try lines.filter { line in
                let item = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                return item["number"] is String && item["start_at"] is String
                    && item["end_at"] is String
            }
            #expect(whole.count > 1000)
            #expect(days?.count == whole.count)
            #expect(days?.contains { $0.end > 1440 } == true)
            #expect(days?.contains { $0.breaks.count == 3 } == true)
            #expect(days?.contains { $0.hourlyLeave > 0 } == true)
        }
    }

    @Test func `a port where nobody serves has none`() {
        #expect(LinkSource("http://127.0.0.1:1").days() == nil)
    }

    @Test(arguments: [
        ("http://127.0.0.1:18080", LinkSource.sandbox(port: 18080)),
        ("http://localhost:18080/", .sandbox(port: 18080)),
        ("days.jsonl", .file("days.jsonl")),
        ("http://example.com:80", .file("http://example.com:80")),
    ])
    func `reads an address of this machine, or a path`(text: String, source: LinkSource) {
        #expect(LinkSource(text) == source)
    }

    @Test(arguments: [
        ("[]", 0), ("", 0), ("[{}]", 0),
        (#"[{"number":"A1","day":"2026-10-01","start_at":"09:00","end_at":"18:00"}]"#, 1),
        (#"{"number":"A1","day":"2026-10-01","start_at":"18:00","end_at":"09:00"}"#, 0),
        (#"{"number":"A1","day":"2026-10-01","start_at":"09:00","end_at":null}"#, 0),
        (#"{"number":null,"day":"2026-10-01","start_at":"09:00","end_at":"18:00"}"#, 0),
    ])
    func `days without both times have nothing to write`(text: String, count: Int) {
        #expect(linkedDays(Array(text.utf8))?.count == count)
    }

    @Test(arguments: ["{", "[{]", "number,day"])
    func `what isn't items is nothing to read`(text: String) {
        #expect(linkedDays(Array(text.utf8)) == nil)
    }
}
