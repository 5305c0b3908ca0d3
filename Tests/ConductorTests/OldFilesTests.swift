import Foundation
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct OldFilesTests {
    @Test func `names the screen that an old export of a service came from`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let path = file.path(percentEncoded: false)
        let input = InputFile(name: "jobcan.csv", path: path)
        func warnings(_ vendor: CSVVendor?, after days: Int) -> [String] {
            let format = CSVFormat(profile: .jobcanDaily, vendor: vendor)
            let source = SourceSettings.csv(
                CSVFiles(files: [input], format: format, maxAge: 3 * 86_400))
            let integration = IntegrationSettings(
                name: IntegrationName("本社"), source: source)
            let pipeline = PipelineSettings(
                workspace: "", integrations: [integration],
                target: TargetSettings(members: [], template: input))
            let now = Int(Date().timeIntervalSince1970) + days * 86_400
            return warningsOfOldFiles(pipeline, now: now, language: .en)
        }
        #expect(warnings(.jobcan, after: 2) == [])
        #expect(
            warnings(nil, after: 9)
                == ["warning: jobcan.csv is 9 days old, over its max_age; export it again."])
        #expect(
            warnings(.jobcan, after: 9) == [
                "warning: jobcan.csv is 9 days old, over its max_age; export it again"
                    + " (出勤管理 > 勤務データダウンロード)."
            ])
    }
}
