import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct SettingsDigestTests {
    @Test func `corrections count by the name that pipeline.yml gives them`() {
        let none = digest(nil)
        let here = digest(InputFile(name: "a.csv", path: "/here/a.csv"))
        #expect(here != none)
        #expect(here == digest(InputFile(name: "a.csv", path: "/there/a.csv")))
        #expect(here != digest(InputFile(name: "b.csv", path: "/here/a.csv")))
    }

    private func digest(_ corrections: InputFile?) -> String {
        let file = InputFile(name: "x", path: "/x")
        let integration = IntegrationSettings(
            name: IntegrationName("本社"),
            source: .hrmosJSON(HRMOSFiles(files: [file], users: file, segments: file)),
            corrections: corrections)
        return PipelineSettings(
            workspace: "/workspace", integrations: [integration],
            target: TargetSettings(members: [], template: file)
        ).digest
    }
}
