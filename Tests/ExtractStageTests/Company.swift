import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// A made-up company whose files lie in a temporary folder.
final class Company {
    let folder: TemporaryFolder
    let run: RunFolder
    var files: HRMOSFiles
    var corrections: CorrectionFiles?
    var dailyReport = DailyReportSetting.none
    let settings: RunSettings

    static let users = #"""
        [{"id":12,"number":"A0012","last_name":"架空","first_name":"花子","email":"hanako@example.com",
          "department_id":3,"employment_id":1,"start_date":"2021-04-01","end_date":null,"cutoff_date":31},
         {"id":13,"number":null,"last_name":"試験","first_name":"次郎"}]
        """#
    static let segments = #"""
        [{"id":1,"title":"出勤:残業あり","display_title":"出勤","status":1},
         {"id":2,"title":"公休","display_title":null,"status":2}]
        """#

    init(_ attendance: [(name: String, text: String)], users: String = users) throws {
        folder = try TemporaryFolder()
        run = RunFolder(folder.path / "run")
        let window = try #require(
            WorkWindow(from: try date("2026-10-20"), to: try date("2026-11-28")))
        files = HRMOSFiles(
            files: try attendance.map { [folder] file in try folder.write(file.text, to: file.name)
            },
            users: try folder.write(users, to: "users.json"),
            segments: try folder.write(Self.segments, to: "segments.json"))
        let file = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: folder.path.text, integrations: [],
                target: TargetSettings(members: [], template: file)),
            window: window, today: try date("2026-11-29"))
    }

    var integration: IntegrationSettings {
        IntegrationSettings(
            name: IntegrationName("本社"), source: .hrmosJSON(files), corrections: corrections,
            dailyReport: dailyReport)
    }

    /// Extracts the window's months, or those given.
    func extract(months: [String]? = nil) throws(Faults) {
        try ExtractStage.extractFiles(
            integration, months: months?.compactMap(WorkMonth.init) ?? settings.window.months,
            settings: settings, into: run)
    }

    /// The rows of a file of a month's folder, without the header.
    func rows(_ month: String, _ file: String = "attendance.csv") throws -> [String] {
        try lines("run/extract/本社/\(month)/\(file)")
    }

    func lines(_ name: String) throws -> [String] {
        try folder.text(name).split(separator: "\n").dropFirst().map(String.init)
    }

    func facts(_ month: String) throws -> PackageFacts {
        let month = try #require(WorkMonth(month))
        return try PackageReader(
            at: run.extracted(IntegrationName("本社"), month), stage: .extract, madeBy: ""
        ).facts
    }

    func people() throws -> PackageFacts {
        try PackageReader(at: run.people(IntegrationName("本社")), stage: .people, madeBy: "").facts
    }
}

func date(_ text: String) throws -> WorkDate {
    try #require(WorkDate(text))
}
