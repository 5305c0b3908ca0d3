import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct LimitPeopleTests {
    private let november = WorkMonth(index: 2026 * 12 + 10)

    /// E1 has days in October alone, E2 and E3 in both months.
    @Test func `lets the same people through in every month of the run`() throws {
        try rehearse { rehearsal in
            rehearsal.settings.window = try #require(
                WorkWindow(from: day("2026-10-01"), to: day("2026-11-30")))
            rehearsal.settings.limitPeople = 2
            try rehearsal.begin(
                "trial", [Partition(days: ["E3", "E1", "E2"].map { Day(code: $0) })])
            let later = ["E2", "E3"].map { Day(code: $0, date: "2026-11-02") }
            try rehearsal.add(Partition(days: later), month: november)
            for (month, loaded, others) in [
                (october, ["E1", "E2"], ["E3 outside-trial 2"]),
                (november, ["E2"], ["E3 outside-trial 2"]),
            ] {
                try rehearsal.prepare(month: month)
                #expect(try rehearsal.rows(of: month, .diff, "employee_code") == loaded)
                #expect(
                    try rehearsal.rows(of: month, .loadIgnored, "employee_code", "code", "value")
                        == others)
            }
        }
    }

    @Test(arguments: [
        (["b", "a", "c"], ["a", "b"]), (["a", "a", "a"], ["a"]),
        (["b", "a", "b", "A"], ["A", "a"]),
        (["あ", "い", "E10", "E1"], ["E1", "E10"]),
    ])
    func `takes the first by the bytes of their codes`(codes: [String], first: [String]) {
        var people = TrialPeople(limit: 2)
        for code in codes { people.take(Array(code.utf8)) }
        #expect(Set(codes).filter { people.contains($0.utf8.span) } == Set(first))
    }

    @Test func `limits nobody where the settings don't`() throws {
        try rehearse { rehearsal in
            let people = try TrialPeople(rehearsal.settings, in: rehearsal.run)
            #expect(people == nil)
        }
    }
}
