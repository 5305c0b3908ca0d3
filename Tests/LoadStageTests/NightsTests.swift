import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

/// Nights after nights in which days come, change and go, and sources fail.
@Suite struct NightsTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `diff and ledger are what the rules say, night for night`(seed: UInt64) throws {
        var random = Seeded(state: seed)
        var night = MadeUpNight()
        var reference = ReferenceLedger()
        try rehearse { rehearsal in
            for number in 1...8 {
                night.advance(using: &random)
                let run = "night-\(number)"
                rehearsal.settings.window = try #require(
                    WorkWindow(from: day(night.from), to: day("2026-10-31")))
                rehearsal.target.closedThrough = try night.closed.map { .date(try day($0)) }
                rehearsal.target.confirm = night.isConfirmedAtOnce ? .onWrite : .manual
                try rehearsal.night(run, night.partitions)

                let expected = reference.take(night, run: run)
                try #require(try outcome(of: rehearsal) == expected, "seed \(seed), \(run)")
                try #require(
                    try rehearsal.loaded(
                        "employee_code", "date", "integration", "confirmed_clock_in",
                        "confirmed_clock_out", "pending_clock_in", "pending_clock_out",
                        "pending_first_run") == reference.lines, "seed \(seed), \(run)")
                let generations = rehearsal.ledger.generations(october)
                try rehearsal.commit()
                #expect(rehearsal.ledger.generations(october) == generations)
                #expect(try rehearsal.facts().counts.values.allSatisfy { $0.balances })
            }
        }
    }

    /// Else the nights would prove little.
    @Test func `the nights bring every outcome`() {
        var outcomes: Set<String> = []
        for seed in 1...12 as ClosedRange<UInt64> {
            var random = Seeded(state: seed)
            var night = MadeUpNight()
            var reference = ReferenceLedger()
            for number in 1...8 {
                night.advance(using: &random)
                let outcome = reference.take(night, run: "night-\(number)")
                if !outcome.forgotten.isEmpty { outcomes.insert("forgotten") }
                for line in outcome.diff + Array(outcome.held) + Array(outcome.ignored) {
                    let words = line.split(separator: " ")
                    outcomes.insert(String(words[2]))
                    if words.last?.hasPrefix("night") == true { outcomes.insert("pending again") }
                }
            }
        }
        #expect(
            outcomes == [
                "added", "changed", "unchanged", "pending again", "forgotten", "split-day",
                "better-source-held", "better-source-missing", "changed-after-closing", "vanished",
                "lower-precedence", "closed",
            ])
    }

    private func outcome(of rehearsal: Rehearsal) throws -> ReferenceLedger.Outcome {
        ReferenceLedger.Outcome(
            diff: try rehearsal.diff(
                "employee_code", "date", "change", "integration", "clock_in", "clock_out",
                "before_clock_in", "before_clock_out", "pending_since"),
            held: Set(
                try rehearsal.held("employee_code", "date", "code", "integration")),
            ignored: Set(
                try rehearsal.ignored("employee_code", "date", "code", "integration")),
            forgotten: try rehearsal.forgotten("employee_code", "date"))
    }
}
