import Foundation
import Handoff
import Messages
import Testing
import WorkModel

@testable import Conductor

/// A clerk who uploads what a probe has made, one file after the other, and answers by what the screens
/// show.
struct Clerk {
    let screen: Screen
    let folder: ProbeFolder
    private var last: ResultPage?
    private var uploaded: ProbeFile?

    init(_ screen: Screen, _ folder: ProbeFolder) {
        self.screen = screen
        self.folder = folder
    }

    /// Answers all questions; stops in the middle and goes on from the sheet.
    mutating func answerAll(_ probe: inout Probe) async throws {
        while let key = probe.openKeys.first {
            probe.answers[key] = try await answer(key, probe)
            _ = try folder.writeFiles(of: probe)
            try folder.write(ProbeSheet(), of: probe, in: .ja)
            let read = try folder.readSheet().answers
            for key in probe.sheetKeys { #expect(read[key] == probe.answers[key], "\(key)") }
        }
    }

    private mutating func answer(_ key: ProbeKey, _ probe: Probe) async throws -> String {
        switch key {
        case .unit: return String(last?.number(after: "」は ") ?? 0)
        case .rowLimit: return String(last?.number(after: "上限 ") ?? 0)
        case .clockIn: return ProbeChoice.up.rawValue
        case .clockOut: return ProbeChoice.down.rawValue
        case .breakStart, .breakEnd: return ProbeChoice.nearest.rawValue
        default: return try await look(key, probe).rawValue
        }
    }

    private mutating func look(_ key: ProbeKey, _ probe: Probe) async throws -> ProbeChoice {
        let file = try #require(key.file)
        let rows = probe.rows(of: file)
        let row = try #require(rows.first)
        if key == .submittedDay { try await screen.submit("E9999", "\(row.date)") }
        if file != uploaded {
            let bytes = try Data(contentsOf: URL(filePath: (folder.path / file.rawValue).text))
            last = try await screen.upload(
                bytes, name: file.rawValue, encoding: probe.screenName(for: key))
            uploaded = file
        }
        let errors = try #require(last).errors
        let day = try await screen.day("E9999", "\(row.date)")
        if key == .badRow { return day == nil ? .none : .others }
        if errors > 0 { return .refused }
        let shown = try #require(day)
        switch key {
        case .omittedColumns, .blankReport: return shown["日報"] == "" ? .cleared : .kept
        case .blankBreaks: return shown["休憩"] == "" ? .cleared : .kept
        case .blankLeave: return shown["休暇"] == "" ? .cleared : .kept
        default: break
        }
        let isThere =
            shown["出社"] == row.clockIn && shown["退社"] == row.clockOut
            && shown["休憩"] == row.breaks && shown["休暇"] == row.leave
            && shown["ステータス"] == (row.status == "1" ? "完了" : "保存")
        guard isThere else { return .changed }
        if [.cp932, .utf8, .utf8Mark].contains(key), shown["日報"] != row.report {
            return .garbled
        }
        return .taken
    }
}
