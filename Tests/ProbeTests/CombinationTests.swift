import Foundation
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import Synchronization
import Testing
import WorkModel

@testable import Conductor
@testable import Sandbox

/// However a tenant's import behaves, a probe comes to settings with which nights load clean.
///
/// `make test` takes as many tenants as let each two values of switches meet; with
/// `KINTAI_PROBE_COMBINATIONS=all` all of them.
@Suite struct CombinationTests {
    static let combinations =
        ProcessInfo.processInfo.environment["KINTAI_PROBE_COMBINATIONS"] == "all"
        ? Combination.all : Combination.pairs

    @Test(arguments: combinations)
    func `nights load clean after a probe`(combination: Combination) async throws {
        let sandbox = CrowdLogSandbox(
            combination.settings, members: CrowdLogMember.list(Practice.members),
            today: try #require(WorkDate("2026-11-01")), books: Books())
        await Self.seats.take()
        let result = await Result.of {
            try await Screen.showing(sandbox) { screen in
                try await withProject(combination, screen) { folder in
                    let probe = try await probed(folder, screen)
                    try await passNights(combination, probe, folder, sandbox, screen)
                }
            }
        }
        await Self.seats.leave()
        try result.get()
    }

    private static let seats = Seats(4)

    private func withProject(
        _ combination: Combination, _ screen: Screen, _ body: (URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-probe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try folder.write(Practice.pipeline(combination), to: "pipeline.yml")
        try folder.write(Practice.members, to: "members.csv")
        try folder.write(Practice.submitted, to: "submitted.csv")
        try folder.write(Practice.export(night: 0), to: "night.csv")
        try await screen.file("/template.csv").write(to: folder.appending(path: "template.csv"))
        try await body(folder)
    }

    /// Lets a clerk go through the probe, and writes what comes of it.
    private func probed(_ folder: URL, _ screen: Screen) async throws -> Probe {
        let config = folder.appending(path: "pipeline.yml").path
        let pipeline = try readPipeline(path: config, environment: [:])
        let today = try #require(WorkDate("2026-11-01"))
        let settings = RunSettings(
            pipeline: pipeline, window: pipeline.window.window(today: today), today: today)
        let place = ProbeFolder(Path(folder.appending(path: "probe").path))
        var probe = try ProbeRequest(
            member: "E9999", rows: 60, closedDay: WorkDate("2026-10-02")
        ).probe(going: nil, settings: settings)
        _ = try place.writeFiles(of: probe)
        var clerk = Clerk(screen, place)
        try await clerk.answerAll(&probe)
        let written = try writeProbe(probe, to: config, date: today, in: .ja, environment: [:])
        #expect(!written.isPartial, "\(written.text)")
        #expect(try folder.text("pipeline.yml").contains("  - name: csv   # the export\n"))
        // With these settings there is nothing left to settle.
        let after = try readPipeline(path: config, environment: [:])
        let rest = ProbeFindings(
            Probe(probe.plan, headings: probe.headings, settings: after, answers: probe.answers))
        #expect(rest.changes.map(\.text) == [])
        return probe
    }

    private func passNights(
        _ combination: Combination, _ probe: Probe, _ folder: URL, _ sandbox: CrowdLogSandbox,
        _ screen: Screen
    ) async throws {
        let practice = try await Practice.of(folder)
        let target = try readPipeline(
            path: folder.appending(path: "pipeline.yml").path, environment: [:]
        ).target
        let encoding = target.encoding == .cp932 ? "Shift_JIS" : "UTF-8"
        sandbox.type("A3", "2026-10-14") { $0.isSubmitted = true }
        for (night, files) in practice.files.enumerated() {
            #expect(!files.isEmpty)
            for file in files {
                let result = try await screen.upload(
                    file.bytes, name: file.name, encoding: encoding)
                #expect(result.errors == 0, "night \(night): \(result.text)")
                try sandbox.expectDays(of: file.bytes, FileEncoding(rawValue: encoding) ?? .utf8)
            }
            guard night == 0 else { continue }
            sandbox.type("A1", "2026-10-05") { $0.report = "本人の日報" }
            sandbox.type("A1", "2026-10-09") { $0.status = "1" }
        }
        let reports = sandbox.day("A1", "2026-10-05")?.report
        let remarks = ProbeFindings(probe).remarks
        let isErased = remarks.contains(.reportsErased) || remarks.contains(.reportsErasedAnyhow)
        if combination.dailyReport == "none", !isErased { #expect(reports == "本人の日報") }
        expectHeld(practice, combination)
    }

    /// Nothing is held but what this tenant can't take.
    private func expectHeld(_ practice: Practice, _ combination: Combination) {
        let settings = combination.settings
        let late = settings.pastMidnight == .refuse ? ["past-midnight"] : []
        #expect(practice.held[0] == late)
        // The breaks of one day have gone, the leave of another.
        let kept = settings.blank == .keep ? settings.leaveColumn == nil ? 1 : 2 : 0
        #expect(practice.held[1] == [String](repeating: "blank-keeps", count: kept) + late)
    }
}

extension CrowdLogSandbox {
    fileprivate func day(_ code: String, _ date: String) -> CrowdLogDay? {
        guard let date = WorkDate(date) else { return nil }
        return state.withLock { $0.days[CrowdLogDay.Key(code: code, date: date)] }
    }

    /// A member's work, past the rules of the form.
    fileprivate func type(
        _ code: String, _ date: String, _ work: (inout CrowdLogDay) -> Void
    ) {
        guard let date = WorkDate(date) else { return }
        state.withLock {
            work(&$0.days[CrowdLogDay.Key(code: code, date: date), default: CrowdLogDay()])
        }
    }

    /// Expects the days of a file to be as it has them.
    fileprivate func expectDays(of bytes: Data, _ encoding: FileEncoding) throws {
        let file = try ImportFile(Array(bytes), encoding, settings)
        for row in file.rows {
            let there = self.day(row.cells[.code] ?? "", row.cells[.date] ?? "")
            let day = try #require(there)
            #expect(day.clockIn == row.cells[.clockIn])
            #expect(day.clockOut == row.cells[.clockOut])
            #expect(day.breaks == row.cells[.breaks])
            #expect(day.leave == row.cells[.leave] ?? "")
        }
    }
}

extension Result where Success == Void, Failure == any Error {
    fileprivate static func of(_ work: () async throws -> Void) async -> Self {
        do {
            try await work()
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
