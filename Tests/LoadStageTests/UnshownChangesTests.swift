import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// A day gets a 日報, which CrowdLog's own download doesn't show, and nobody has uploaded it yet.
@Suite struct UnshownChangesTests {
    @Test func `waits until somebody confirms it`() throws {
        try rehearse { rehearsal in
            try rehearsal.giveReport()
            try rehearsal.watchedNight("3", [Day(report: "会議")])
            #expect(
                try rehearsal.diff("change", "pending_since", "seen", "file")
                    == ["changed 2  upload-001.csv"])
            #expect(try rehearsal.reports == ["1  3 会議"])
            _ = try confirmRun(settings: rehearsal.settings.pipeline, run: rehearsal.run)
            try rehearsal.watchedNight("4", [Day(report: "会議")])
            #expect(try rehearsal.diff("change", "file") == ["unchanged "])
            #expect(try rehearsal.reports == ["3 会議  "])
        }
    }

    @Test func `waits when it has left the window, too`() throws {
        try rehearse { rehearsal in
            try rehearsal.giveReport()
            rehearsal.settings.window = try #require(
                WorkWindow(from: day("2026-10-02"), to: day("2026-10-31")))
            try rehearsal.watchedNight("3", [])
            #expect(
                try rehearsal.diff("change", "pending_since", "file")
                    == ["changed 2 upload-001.csv"])
            #expect(try rehearsal.reports == ["1  3 会議"])
        }
    }
}

extension Rehearsal {
    /// Days of the newest ledger: confirmed run and report, pending run and report.
    fileprivate var reports: [String] {
        get throws {
            try loaded(
                "confirmed_run", "confirmed_daily_report", "pending_run", "pending_daily_report")
        }
    }

    /// Two nights: the first one's day is confirmed, the second one's report is not.
    fileprivate mutating func giveReport() throws {
        try night("1", [Day()])
        _ = try confirmRun(settings: settings.pipeline, run: run)
        let file = InputFile(name: "current.csv", path: "current.csv")
        target.current = CurrentFile(file: file, format: CSVFormat(profile: CSVProfile()))
        try watchedNight("2", [Day(report: "会議")])
    }

    /// A night to which the download shows E1's day from 9 to 18.
    fileprivate mutating func watchedNight(_ name: String, _ days: [Day]) throws {
        try begin(name, [Partition(days: days)])
        try show([Shown()], in: run)
        try prepare()
        try commit()
    }
}
