import Testing

@testable import LoadStage

/// What CrowdLog's own download means for a day (`design.md`, Load, "Diff").
@Suite struct CurrentVerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// Clock-outs; the download shows them, and not the report.
        var current: String?
        var new: String
        var confirmed: String?
        var pending: String?
        /// Reports, which the download doesn't show.
        var newReport = ""
        var confirmedReport = ""
        var pendingReport = ""
        let verdict: CurrentVerdict
        var testDescription: String {
            "\(current ?? "–") \(new) \(confirmed ?? "–") \(pending ?? "–") \(newReport) "
                + pendingReport
        }
    }

    @Test(arguments: [
        Case(current: nil, new: "18", verdict: .asLedgerSays),
        Case(current: "18", new: "18", verdict: .seen),
        Case(current: "17", new: "18", verdict: .typed("09-17")),
        Case(current: "18", new: "18", confirmed: "18", verdict: .seen),
        Case(current: "18", new: "19", confirmed: "18", verdict: .asLedgerSays),
        Case(current: "17", new: "18", confirmed: "18", verdict: .typed("09-17")),
        Case(current: nil, new: "18", confirmed: "18", verdict: .typed("")),
        Case(current: nil, new: "18", pending: "18", verdict: .asLedgerSays),
        Case(current: "18", new: "18", pending: "18", verdict: .seen),
        Case(current: "18", new: "19", pending: "18", verdict: .pendingArrived),
        Case(current: "17", new: "19", pending: "18", verdict: .typed("09-17")),
        Case(current: "18", new: "19", confirmed: "17", pending: "18", verdict: .pendingArrived),
        Case(current: "17", new: "19", confirmed: "17", pending: "18", verdict: .asLedgerSays),
        // Somebody typed what the source has: nothing is left to do.
        Case(current: "19", new: "19", confirmed: "18", verdict: .seen),
        // A report that the download doesn't show still has to be written.
        Case(
            current: "18", new: "18", confirmed: "18", newReport: "会議", verdict: .asLedgerSays),
        // Nothing tells whether one that waits has arrived, as long as the hours are those before.
        Case(
            current: "18", new: "18", confirmed: "18", pending: "18", newReport: "会議",
            pendingReport: "会議", verdict: .asLedgerSays),
        Case(
            current: "18", new: "18", confirmed: "18", pending: "18", newReport: "会議",
            pendingReport: "朝会", verdict: .asLedgerSays),
        Case(
            current: "18", new: "18", confirmed: "18", pending: "19", newReport: "会議",
            pendingReport: "会議", verdict: .asLedgerSays),
        // Other hours, or the first, have come with the report.
        Case(
            current: "19", new: "19", confirmed: "18", pending: "19", newReport: "会議",
            pendingReport: "会議", verdict: .seen),
        Case(
            current: "18", new: "18", pending: "18", newReport: "会議", pendingReport: "会議",
            verdict: .seen),
        // They have come with a report that the source has no more.
        Case(
            current: "19", new: "19", confirmed: "18", pending: "19", pendingReport: "会議",
            verdict: .pendingArrived),
    ])
    func `decides a day`(day: Case) {
        func values(_ clockOut: String?, _ report: String) -> [String]? {
            clockOut.map { ["09", $0, "", "", report, ""] }
        }
        let verdict = CurrentVerdict(
            current: values(day.current, ""), new: ["09", day.new, "", "", day.newReport, ""],
            confirmed: values(day.confirmed, day.confirmedReport),
            pending: values(day.pending, day.pendingReport),
            comparing: [.clockIn, .clockOut], showing: [.clockIn, .clockOut])
        #expect(verdict == day.verdict)
    }

    /// Leave, which the download may show or not.
    @Test(arguments: [
        ([WrittenField.clockIn, .clockOut], CurrentVerdict.asLedgerSays),
        ([.clockIn, .clockOut, .leave], .typed("")),
    ])
    func `a day is gone only where it would be shown`(
        fields: [WrittenField], verdict: CurrentVerdict
    ) {
        let leave = ["", "", "", "full", "", ""]
        #expect(
            CurrentVerdict(
                current: nil, new: leave, confirmed: leave, pending: nil,
                comparing: [.clockIn, .clockOut], showing: fields)
                == verdict)
    }
}
