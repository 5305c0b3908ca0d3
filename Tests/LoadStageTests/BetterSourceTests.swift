import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// 本社 is the better integration; the ledger remembers what it delivered.
@Suite struct BetterSourceTests {
    @Test func `a day waits for the better integration that delivered the person`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(number: "0001")])
            try rehearsal.night(
                "2", [Partition(name: "支社", days: [Day(date: "2026-10-05"), Day(code: "E2")])])
            #expect(
                try rehearsal.held("employee_code", "date", "code", "value", "integration")
                    == ["E1 2026-10-05 better-source-missing 本社 支社"])
            // 本社's day is given out, and waits still.
            #expect(
                try rehearsal.diff("employee_code", "change", "pending_since")
                    == ["E1 added 1", "E2 added "])
            #expect(try rehearsal.loaded("employee_code", "integration") == ["E1 本社", "E2 支社"])
        }
    }

    /// The month before counts, the one before that does not.
    @Test(arguments: [(9, true), (8, false)])
    func `this month or the month before`(month: Int, isHeld: Bool) throws {
        try rehearse { rehearsal in
            rehearsal.settings.window = try #require(
                WorkWindow(from: day("2026-08-01"), to: day("2026-10-31")))
            let earlier = Day(date: "2026-0\(month)-30")
            try rehearsal.night(
                "1", [Partition(days: [earlier])], month: WorkMonth(index: 2026 * 12 + month - 1))
            try rehearsal.night("2", [Partition(name: "支社", days: [Day(), Day(code: "E2")])])
            #expect(
                try rehearsal.held("employee_code", "code")
                    == (isHeld ? ["E1 better-source-missing"] : []))
        }
    }

    @Test func `a better integration that ran holds nothing back`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.night(
                "2",
                [
                    Partition(days: [Day()]),
                    Partition(name: "支社", days: [Day(date: "2026-10-05")]),
                ])
            #expect(try rehearsal.held("code").isEmpty)
            #expect(
                try rehearsal.diff("date", "change", "integration")
                    == ["2026-10-01 added 本社", "2026-10-05 added 支社"])
        }
    }

    @Test func `a lesser integration or one without precedence holds nothing back`() throws {
        try rehearse { rehearsal in
            let office = [Partition(name: "支社", days: [Day()])]
            try rehearsal.night("1", office)
            try rehearsal.night("2", [Day(date: "2026-10-05")])
            #expect(try rehearsal.held("code").isEmpty)

            rehearsal.settings.pipeline.precedence = []
            try rehearsal.night("3", office)
            #expect(try rehearsal.held("code").isEmpty)
        }
    }

    @Test func `a better integration's day is never replaced by a lesser one's`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(), Day(code: "E2")])
            // 本社 ran and has lost the day.
            for hours in ["10:00-19:00", "09:00-18:00"] {
                try rehearsal.night(
                    "2" + hours.prefix(2),
                    [
                        Partition(days: [Day(code: "E2")]),
                        Partition(name: "支社", days: [Day(hours: hours)]),
                    ])
                #expect(
                    try rehearsal.held("employee_code", "code", "value", "integration")
                        == ["E1 better-source-missing 本社 支社"])
                #expect(
                    try rehearsal.loaded("employee_code", "integration", "confirmed_clock_in")
                        == ["E1 本社 09:00", "E2 本社 09:00"])
            }
        }
    }

    @Test func `a lesser integration's day is replaced by a better one's`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Partition(name: "支社", days: [Day(), Day(code: "E2")])])
            try rehearsal.night(
                "2",
                [
                    Partition(days: [Day(hours: "10:00-19:00", number: "1"), Day(code: "E2")]),
                    Partition(name: "支社", days: [Day(), Day(code: "E2")]),
                ])
            #expect(
                try rehearsal.diff("employee_code", "change", "integration", "before_clock_in")
                    == ["E1 changed 本社 09:00", "E2 unchanged 本社 "])
            #expect(
                try rehearsal.ignored("employee_code", "code", "integration")
                    == ["E1 lower-precedence 支社", "E2 lower-precedence 支社"])
            #expect(
                try rehearsal.loaded("employee_code", "integration", "employee_number")
                    == ["E1 本社 1", "E2 本社 E2"])
        }
    }
}
