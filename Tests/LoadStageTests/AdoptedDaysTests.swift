import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// Days that were taken over from CrowdLog's own download, which has leave and status in words of its
/// own.
@Suite struct AdoptedDaysTests {
    private static let template = "社員コード,年月日,出社,退社,休憩詳細,ステータス,休暇\r\n"

    @Test(arguments: [true, false])
    func `are unchanged where the source has the same times`(hasDownload: Bool) throws {
        let shown = Shown(leave: "午前半休", status: "0")
        try adopting([shown]) { rehearsal in
            try rehearsal.begin("2", [Partition(days: [Day(leave: .morning, status: "1")])])
            if hasDownload { try rehearsal.useDownload([shown]) }
            try rehearsal.prepare()
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.diff("change", "file") == ["unchanged "])
        }
    }

    @Test(arguments: [true, false])
    func `are changed where it has others`(hasDownload: Bool) throws {
        try adopting([Shown()]) { rehearsal in
            try rehearsal.begin("2", [Partition(days: [Day(hours: "10:00-18:00", status: "1")])])
            if hasDownload { try rehearsal.useDownload([Shown()]) }
            try rehearsal.prepare()
            #expect(
                try rehearsal.diff("change", "clock_in", "before_clock_in", "file")
                    == ["changed 10:00 09:00 upload-001.csv"])
        }
    }

    @Test func `come back by an undo, as far as an import file can say them`() throws {
        let shown = [
            Shown(status: "0"), Shown(code: "E2", clockIn: "14:00", leave: "午前休"),
            Shown(code: "E3", clockIn: "", clockOut: "", leave: "全休"),
            Shown(code: "E4", clockIn: "14:00", leave: "午前半休"), Shown(code: "E5", clockOut: ""),
        ]
        try adopting(shown) { rehearsal in
            try rehearsal.night("2", shown.map { Day(code: $0.code, hours: "10:00-19:00") })
            let undoing = try undoRun(settings: rehearsal.settings, run: rehearsal.run)
            #expect(undoing.inexpressible.map(\.code) == ["E4", "E5"])
            #expect(undoing.restored == 3)
            let file = rehearsal.run.undo.loaded(october) / "upload-001.csv"
            #expect(
                String(decoding: try FileReading.bytes(of: file), as: UTF8.self)
                    == [
                        "社員コード,年月日,出社,退社,休憩詳細,ステータス,休暇", "E1,2026-10-01,09:00,18:00,,0,",
                        "E2,2026-10-01,14:00,18:00,,,午前休", "E3,2026-10-01,,,,,全休",
                    ].map { $0 + "\r\n" }.joined())
        }
    }

    /// Takes days over, in a run of their own.
    private func adopting(
        _ shown: [Shown], _ body: (inout Rehearsal) throws -> Void
    ) throws {
        try rehearse(template: Self.template) { rehearsal in
            rehearsal.settings.pipeline.integrations = [
                integrationSettings(status: .completed)
            ]
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [LeaveColumns.Cell(column: "休暇", value: "全休")],
                morning: [LeaveColumns.Cell(column: "休暇", value: "午前休")])
            try rehearsal.begin("1", [])
            try show(shown, in: rehearsal.run)
            _ = try adoptCurrent(settings: rehearsal.settings.pipeline, run: rehearsal.run)
            try body(&rehearsal)
        }
    }
}

extension Rehearsal {
    /// Puts a download into tonight's run.
    fileprivate mutating func useDownload(_ shown: [Shown]) throws {
        let file = InputFile(name: "current.csv", path: "current.csv")
        target.current = CurrentFile(file: file, format: CSVFormat(profile: CSVProfile()))
        try show(shown, in: run)
    }
}
