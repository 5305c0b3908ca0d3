import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct CountDaysTests {
    /// One day of each fate, in two offices: CrowdLog has A to G and Q from the night before.
    @Test func `every fate is counted once, and the files have as many rows`() throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報\r\n") { rehearsal in
            rehearsal.target.encoding = .cp932
            rehearsal.target.confirm = .onWrite
            let known = ["A", "B", "C", "D", "E", "F", "G"].map {
                Day(code: $0, date: "2026-10-02")
            }
            try rehearsal.night("1", known + [Day(code: "Q")])
            rehearsal.target.closedThrough = .date(try day("2026-10-01"))
            rehearsal.target.confirm = .manual

            func later(_ code: String, _ hours: String = "09:00-18:00", report: String = "") -> Day
            {
                Day(code: code, date: "2026-10-02", hours: hours, report: report)
            }
            let main = Partition(
                days: [
                    later("A"), later("B"), later("C", "10:00-18:00"), later("H", report: "😀"),
                    later("I", "09:00-12:00"), later("J"), Day(code: "P"),
                    Day(code: "Q", hours: "08:00-18:00"),
                ],
                held: [later("K"), later("D")],
                ignored: [
                    Day(code: "E", date: "2026-10-02", verdict: .ignored(.notWorked)),
                    Day(code: "F", date: "2026-10-02", verdict: .ignored(.doneByHand)),
                    Day(code: "G", date: "2026-10-02", verdict: .ignored(.dismissed)),
                ])
            let branch = Partition(
                name: "支社",
                days: [
                    later("I", "13:00-18:00"), later("J", "10:00-18:00"), later("K"), later("L"),
                    later("E"),
                ])
            try rehearsal.begin("2", [main, branch])
            try rehearsal.prepare()
            let facts = try rehearsal.facts()
            #expect(
                facts.counts == [
                    "本社": Tally(
                        received: 8, passed: ["added": 1, "changed": 1, "unchanged": 2],
                        held: [
                            "unencodable-text": 1, "split-day": 1, "changed-after-closing": 1,
                        ],
                        ignored: ["closed": 1], outside: ["forgotten": 1]),
                    "支社": Tally(
                        received: 5, passed: ["added": 1, "changed": 0, "unchanged": 0],
                        held: [
                            "split-day": 1, "better-source-held": 1, "better-source-missing": 1,
                        ],
                        ignored: ["lower-precedence": 1]),
                ])
            #expect(facts.counts.values.allSatisfy { $0.balances })
            #expect(
                facts.rows == [
                    "diff.csv": 5, "held.csv": 6, "ignored.csv": 2, "forgotten.csv": 1,
                    "upload-001.csv": 3,
                ])
        }
    }

    @Test func `vanished days stand in held.csv and in no sum`() throws {
        try rehearse { rehearsal in
            try rehearsal.night(
                "1", [Partition(days: [Day()]), Partition(name: "支社", days: [Day(code: "E2")])])
            try rehearsal.night(
                "2", [Partition(held: [Day(code: "E3")]), Partition(name: "支社")])
            let facts = try rehearsal.facts()
            let none = ["added": 0, "changed": 0, "unchanged": 0]
            #expect(
                facts.counts == [
                    "本社": Tally(passed: none, outside: ["vanished": 1]),
                    "支社": Tally(passed: none, outside: ["vanished": 1]),
                ])
            #expect(facts.rows["held.csv"] == 2)
        }
    }
}
