import Delimited
import Foundation
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

/// What a run asks its services about days before its window.
@Suite struct WatchesTests {
    private static let name = IntegrationName("本社")

    private func date(_ text: String) throws -> WorkDate { try #require(WorkDate(text)) }

    private func settings(_ from: String, _ to: String, today: String) throws -> RunSettings {
        let file = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        let api = HRMOSAPI(company: "example", key: .variable("KEY"))
        return RunSettings(
            pipeline: PipelineSettings(
                workspace: "/nowhere",
                integrations: [IntegrationSettings(name: Self.name, source: .hrmosAPI(api))],
                target: TargetSettings(members: [], template: file)),
            window: try #require(WorkWindow(from: try date(from), to: try date(to))),
            today: try date(today))
    }

    private func changed(_ day: String, listed: String) throws -> ChangedDay {
        ChangedDay(
            number: "A1", date: try date(day), sourceID: "1", listed: try date(listed))
    }

    /// A run that has ended.
    private func makeRun(
        _ id: String, _ from: String, _ to: String, today: String, isPlan: Bool = false,
        failed: Stage? = nil, listing days: [ChangedDay]? = nil, in workspace: Path
    ) throws {
        let run = RunFolder(workspace / "runs" / id)
        try FileWriting.makeFolder(run.path)
        let settings = try settings(from, to, today: today)
        try FileWriting.replaceFile(
            run.runFile, with: encodeJSON(RunRecord(settings, isPlan: isPlan)))
        let partitions = settings.window.months.map {
            Summary.Partition(
                integration: Self.name, month: $0, failedStage: failed, extracted: 0, added: 0,
                changed: 0, unchanged: 0, vanished: 0, held: [:], ignored: [:])
        }
        let summary = Summary(
            run: id, window: settings.window, today: settings.today, status: .done,
            isLoaded: true, partitions: partitions, uploads: [], encoding: "cp932", notes: [:],
            inputEncodings: [])
        try FileWriting.replaceFile(run.summary, with: encodeJSON(summary))
        guard let days else { return }
        var people = try PackageWriter(replacing: run.people(Self.name))
        try people.add(.changedOutside) { table throws(Faults) in
            for day in days {
                table.record.field(day.number)
                table.record.field(day.date.append)
                table.record.field(day.sourceID)
                table.record.field(day.listed.append)
                try table.endRow()
            }
        }
        try people.finish(PackageFacts(stage: .people, integration: Self.name))
    }

    private func withWorkspace(_ body: (Path) throws -> Void) throws {
        let path = Path(
            FileManager.default.temporaryDirectory
                .appendingPathComponent("kintai-tests-" + UUID().uuidString).path)
        try FileWriting.makeFolder(path / "runs")
        defer { try? FileWriting.removeTree(path) }
        try body(path)
    }

    /// What the run of 2026-11-22 asks, whose window begins on 2026-10-13.
    private func asked(in workspace: Path) throws -> Watch? {
        let run = RunFolder(workspace / "runs" / "20261121T200000Z")
        let settings = try settings("2026-10-13", "2026-11-21", today: "2026-11-22")
        return watches(of: run, settings, in: workspace)?[Self.name.text]
    }

    @Test func `a first run asks nothing`() throws {
        try withWorkspace { workspace in
            let watch = try asked(in: workspace)
            #expect(watch == nil)
        }
    }

    @Test func `asks since the last run that went up to its yesterday`() throws {
        try withWorkspace { workspace in
            try makeRun(
                "20261119T200000Z", "2026-10-11", "2026-11-19", today: "2026-11-20",
                in: workspace)
            try makeRun(
                "20261120T200000Z", "2026-09-01", "2026-09-30", today: "2026-11-21",
                in: workspace)
            // Plans, runs that failed and those after it don't count.
            try makeRun(
                "20261120T210000Z", "2026-10-12", "2026-11-20", today: "2026-11-21",
                isPlan: true, in: workspace)
            try makeRun(
                "20261120T220000Z", "2026-10-12", "2026-11-20", today: "2026-11-21",
                failed: .extract, in: workspace)
            try makeRun(
                "20261121T210000Z", "2026-10-13", "2026-11-21", today: "2026-11-22",
                in: workspace)
            let watch = try #require(try asked(in: workspace))
            #expect(watch.since == startSeconds(ofRun: "20261119T200000Z"))
            #expect(
                watch.reads.map(\.window.from.description) == ["2026-09-01", "2026-10-11"])
            #expect(watch.carried == [])
        }
    }

    @Test func `goes back behind a run that asked and got no answer`() throws {
        try withWorkspace { workspace in
            try makeRun(
                "20261119T200000Z", "2026-10-11", "2026-11-19", today: "2026-11-20",
                in: workspace)
            try makeRun(
                "20261120T200000Z", "2026-10-12", "2026-11-20", today: "2026-11-21",
                in: workspace)
            // All of its months went well, and no list says what had changed before them.
            let run = RunFolder(workspace / "runs" / "20261120T200000Z")
            var settings = try settings("2026-10-12", "2026-11-20", today: "2026-11-21")
            settings.watches = [Self.name.text: Watch(since: 0, carried: [], reads: [])]
            try FileWriting.replaceFile(run.settings, with: encodeJSON(settings))
            let watch = try #require(try asked(in: workspace))
            #expect(watch.since == startSeconds(ofRun: "20261119T200000Z"))
        }
    }

    @Test func `carries what was found until a run reads it`() throws {
        try withWorkspace { workspace in
            let days = [
                try changed("2026-08-31", listed: "2026-11-18"),
                try changed("2026-09-30", listed: "2026-11-19"),
                // The window has moved back over it.
                try changed("2026-10-13", listed: "2026-11-19"),
            ]
            try makeRun(
                "20261119T200000Z", "2026-10-14", "2026-11-19", today: "2026-11-20",
                listing: days, in: workspace)
            #expect(try asked(in: workspace)?.carried == Array(days[..<2]))
            try makeRun(
                "20261120T200000Z", "2026-09-01", "2026-09-30", today: "2026-11-21",
                in: workspace)
            #expect(try asked(in: workspace)?.carried == [days[0]])
        }
    }

    @Test func `a run over days long past asks nothing`() throws {
        try withWorkspace { workspace in
            try makeRun(
                "20261119T200000Z", "2026-10-11", "2026-11-19", today: "2026-11-20",
                in: workspace)
            let settings = try settings("2026-09-01", "2026-11-20", today: "2026-11-22")
            let run = RunFolder(workspace / "runs" / "20261121T200000Z")
            #expect(watches(of: run, settings, in: workspace) == nil)
        }
    }
}
