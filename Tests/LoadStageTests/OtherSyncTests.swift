import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// What speaks for something else that writes the same days into CrowdLog.
@Suite struct OtherSyncTests {
    struct Breaks: CustomTestStringConvertible, Sendable {
        var current: String
        var new: String
        var hourlyLeave = 0
        var isMerged: Bool
        var testDescription: String { "\(current) for \(new)" }
    }

    @Test(arguments: [
        Breaks(current: "12:00-13:15", new: "12:00-13:00/17:00-17:15", isMerged: true),
        Breaks(current: "13:30-14:45", new: "12:00-13:00/17:00-17:15", isMerged: true),
        Breaks(current: "12:00-14:00", new: "12:00-13:00", hourlyLeave: 60, isMerged: true),
        Breaks(
            current: "12:00-14:15", new: "12:00-13:00/17:00-17:15", hourlyLeave: 60,
            isMerged: true),
        // Somebody has typed other breaks.
        Breaks(current: "12:00-13:00", new: "12:00-13:00/17:00-17:15", isMerged: false),
        Breaks(current: "12:00-12:45/17:00-17:30", new: "12:00-13:00/17:00-17:15", isMerged: false),
        Breaks(current: "13:00-14:00", new: "12:00-13:00", isMerged: false),
        Breaks(current: "12:00-13:00", new: "12:00-13:00", hourlyLeave: 60, isMerged: false),
        Breaks(current: "", new: "12:00-13:00/17:00-17:15", isMerged: false),
        Breaks(current: "12:00-", new: "12:00-13:00/17:00-17:15", isMerged: false),
    ])
    func `knows breaks that have become one`(breaks: Breaks) {
        #expect(day(breaks, hours: "09:00").hasMergedBreaks == breaks.isMerged)
        // Other times are somebody's work, or the source's.
        #expect(!day(breaks, hours: "09:30").hasMergedBreaks)
    }

    private func day(_ breaks: Breaks, hours: String) -> SeenDay {
        SeenDay(
            current: [hours, "18:00", breaks.current, "", "", ""],
            new: ["09:00", "18:00", breaks.new, "", "", ""], confirmed: nil, pending: nil,
            hourlyLeave: breaks.hourlyLeave, fields: [.clockIn, .clockOut, .breaks])
    }

    @Test func `days that become what the source says without kintai are counted`() throws {
        try confirming { rehearsal in
            let days = ["E1", "E2", "E3", "E4"].map { Day(code: $0, hours: "10:00-18:00") }
            try rehearsal.begin("2", [Partition(days: days)])
            try rehearsal.show(
                [
                    Shown(code: "E1", clockIn: "10:00"), Shown(code: "E2"),
                    Shown(code: "E4", clockIn: "10:00"),
                ])
            let signs = try rehearsal.signs()
            // E1 was given otherwise, E4 never; E2 is as it was given, E3 isn't there.
            #expect(signs?.arrived == 2 && signs?.merged == 0)
            #expect(signs?.examples == ["E1 2026-10-01", "E4 2026-10-01"])
        }
    }

    @Test func `what waits for its confirmation and what was held don't count`() throws {
        try confirming { rehearsal in
            try rehearsal.begin(
                "2",
                [
                    Partition(
                        days: [Day(code: "E1", hours: "10:00-18:00")],
                        held: [Day(code: "E2")])
                ])
            try rehearsal.show([Shown(code: "E1"), Shown(code: "E2"), Shown(code: "E3")])
            #expect(try rehearsal.signs() == nil)
            try rehearsal.commit()
            let later = ["E1", "E2"].map { Day(code: $0, hours: "10:00-18:00") }
            try rehearsal.begin("3", [Partition(days: later)])
            try rehearsal.show(later.map { Shown(code: $0.code, clockIn: "10:00") })
            #expect(try rehearsal.signs() == nil)
        }
    }

    @Test func `nor do days of a month of which nothing was ever given out`() throws {
        try rehearse { rehearsal in
            try rehearsal.begin("1", [Partition(days: [Day()])])
            rehearsal.useDownload()
            try rehearsal.show([Shown()])
            #expect(try rehearsal.signs() == nil)
            #expect(try rehearsal.diff("change") == ["unchanged"])
        }
    }

    /// E1 to E3 were given 09:00 to 18:00, and have it.
    private func confirming(_ body: (inout Rehearsal) throws -> Void) throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", ["E1", "E2", "E3"].map { Day(code: $0) })
            rehearsal.target.confirm = .manual
            rehearsal.useDownload()
            try body(&rehearsal)
        }
    }
}

extension Rehearsal {
    fileprivate mutating func useDownload() {
        let file = InputFile(name: "current.csv", path: "current.csv")
        target.current = CurrentFile(file: file, format: CSVFormat(profile: CSVProfile()))
    }

    fileprivate func show(_ shown: [Shown]) throws {
        try LoadStageTests.show(shown, in: run)
    }

    /// Prepares, and tells what the load's package says.
    fileprivate func signs() throws -> OtherSync? {
        try prepare()
        return try PackageReader(at: load, stage: .load, madeBy: "test").facts.otherSync
    }
}
