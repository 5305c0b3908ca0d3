import PipelineSettings
import Testing

@testable import LoadStage

/// What an answer says of a request's days: nothing is taken for granted.
@Suite struct ReadAnswerTests {
    private static let named = RefusalPlaces(
        list: AnswerPath("errors"), index: AnswerPath("index"))
    private static let dated = RefusalPlaces(
        list: AnswerPath("errors"), employeeCode: AnswerPath("code"), date: AnswerPath("date"))

    @Test func `takes all days of an answer without refusals`() {
        #expect(read(200, "", Self.named) == ["taken", "taken", "taken"])
        #expect(read(200, #"{"errors":[]}"#, Self.named) == ["taken", "taken", "taken"])
    }

    @Test func `refuses the days that an answer names, by place or by person and date`() {
        #expect(
            read(200, #"{"errors":[{"index":1,"message":"締め"}]}"#, Self.named)
                == ["taken", "締め", "taken"])
        #expect(
            read(200, #"{"errors":[{"code":"E2","date":"2026/10/05","message":"締め"}]}"#, Self.dated)
                == ["taken", "taken", "締め"])
    }

    @Test func `sends the others again where one day has kept them out`() {
        let body = #"{"message":"1件","errors":[{"index":0,"message":"締め"}]}"#
        #expect(read(422, body, Self.named) == ["締め", "again 0", "again 0"])
        var places = Self.named
        places.takesOthers = true
        #expect(read(422, body, places) == ["締め", "taken", "taken"])
    }

    @Test(arguments: [
        (422, #"{"message":"だめ"}"#), (422, ""), (422, #"{"errors":[{"index":7}]}"#),
        (200, #"{"errors":[{"index":"x"}]}"#),
    ])
    func `lets each day go alone where nothing tells which is refused`(status: Int, body: String) {
        #expect(read(status, body, Self.named) == ["again 0", "again 1", "again 2"])
    }

    @Test func `two days of one date are told apart by the person alone`() {
        // E1 and E2 both have the 5th: without a code nobody can tell whose is meant.
        let body = #"{"errors":[{"date":"2026-10-05","message":"締め"}]}"#
        #expect(read(200, body, Self.dated) == ["again 0", "again 1", "again 2"])
    }

    @Test(arguments: [
        (422, #"{"message":"だめ"}"#, "だめ"), (422, "<html>", "HTTP 422"),
        (422, #"{"errors":[{"index":5,"message":"締め"}]}"#, "締め"),
        (200, #"{"errors":[{"message":"締め"}]}"#, "締め"), (204, "", "taken"),
    ])
    func `a day alone is taken or refused`(status: Int, body: String, verdict: String) {
        #expect(read(status, body, Self.named, days: 1) == [verdict])
    }

    @Test(arguments: [
        (#"{"ok":true}"#, "application/json", true), ("[]", nil, true), ("", nil, true),
        ("", "text/plain", true), ("", "application/json", false),
        ("<html>Maintenance</html>", "text/html", false), (#"{"ok":"#, "application/json", false),
        ("OK", "text/plain", false),
    ])
    func `a page or half an answer is none`(body: String, type: String?, isOne: Bool) {
        #expect(isAnswer(Array(body.utf8), contentType: type) == isOne)
    }

    /// What becomes of each of some days.
    private func read(
        _ status: Int, _ body: String, _ places: RefusalPlaces, days count: Int = 3
    ) -> [String] {
        let days = [("E1", "2026-10-05"), ("E1", "2026-10-06"), ("E2", "2026-10-05")]
            .prefix(count).enumerated().map { line, day in
                OutgoingDay(day.0, day.1, line: line + 1)
            }
        var text = RequestText.listing
        text.call.refusals = places
        let reading = readAnswer(
            status, Array(body.utf8), to: days, text, words: { $0 })
        return days.map { day in
            let known = reading.known.filter { $0.place == day.place }
            let again = reading.again.indices.filter { index in
                reading.again[index].contains { $0.place == day.place }
            }
            guard known.count + again.count == 1 else { return "\(known) \(again)" }
            if let again = again.first { return "again \(again)" }
            return switch known[0].verdict {
            case .taken: "taken"
            case .refused(let words): words
            case .unknown: "unknown"
            }
        }
    }
}
