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

    @Test func `what guards days counts by its name, where things go not at all`() {
        func digest(in folder: String) -> String {
            let file = InputFile(name: "x", path: folder + "/x")
            let target = TargetSettings(
                members: [MembersFile(file: file)], template: file,
                current: CurrentFile(file: file, format: CSVFormat(profile: CSVProfile())),
                closedThrough: .file(file), submitted: file)
            return PipelineSettings(
                workspace: folder, deliver: DeliverySettings(folder: folder), integrations: [],
                target: target
            ).digest
        }
        #expect(digest(in: "/here") == digest(in: "/there"))
    }

    @Test func `no list of man-hours changes a run`() {
        let file = InputFile(name: "x", path: "/x")
        func digest(_ manHours: ManHoursFile?) -> String {
            PipelineSettings(
                workspace: "/workspace", integrations: [],
                target: TargetSettings(members: [], template: file, manHours: manHours)
            ).digest
        }
        let list = ManHoursFile(file: file, format: CSVFormat(profile: CSVProfile()))
        #expect(digest(list) == digest(nil))
    }

    private func digest(_ corrections: InputFile?) -> String {
        let file = InputFile(name: "x", path: "/x")
        let integration = IntegrationSettings(
            name: IntegrationName("本社"),
            source: .hrmosJSON(HRMOSFiles(files: [file], users: file, segments: file)),
            corrections: corrections.map { CorrectionFiles([$0]) })
        return PipelineSettings(
            workspace: "/workspace", integrations: [integration],
            target: TargetSettings(members: [], template: file)
        ).digest
    }
}
