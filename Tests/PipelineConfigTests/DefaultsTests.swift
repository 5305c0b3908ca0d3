import Foundation
import PipelineSettings
import Testing
import WorkModel

@Suite struct DefaultsTests {
    @Test func `fills in the design's defaults`() throws {
        try Project.use(document()) { project in
            let folder = String(project.path.dropLast("/pipeline.yml".count))
            func file(_ name: String) -> InputFile {
                InputFile(name: name, path: folder + "/" + name)
            }
            let source = HRMOSFiles(
                files: [file("a.json")], users: file("users.json"),
                segments: file("segments.json"), maxAge: 3 * 86_400)
            let expected = PipelineSettings(
                workspace: folder + "/workspace",
                integrations: [
                    IntegrationSettings(
                        name: IntegrationName("本社"), source: .hrmosJSON(source))
                ],
                target: TargetSettings(
                    members: [MembersFile(file: file("members.csv"), maxAge: 35 * 86_400)],
                    template: file("template.csv")))
            let read = try project.read()
            #expect(read == expected)
        }
    }

    @Test func `counts partitions at once by processors where parallel is auto`() throws {
        let read = try settings(document(root: "parallel: auto"))
        #expect(read.parallel == nil)
    }

    @Test func `reaches the stages unchanged as JSON`() throws {
        let read = try settings(
            document(
                root: "window: {from: 2021-10-01, to: 2026-09-30}",
                target: "leave_columns: {full: {休暇: 全休}}",
                integration: "segments: {題: {leave: morning}}\nstatus: 0"))
        let decoded = try JSONDecoder().decode(
            PipelineSettings.self, from: try JSONEncoder().encode(read))
        #expect(decoded == read)
    }

    @Test func `takes null and empty sections and lists for absent ones`() throws {
        let full = document(
            root: "precedence:\nwindow: ~\ndeliver: null\nprofiles: {}\nnotify: []",
            target: "timesheet:\nleave_columns: null\ncurrent:",
            integration: "employees: {exclude: , code: }\nsegments:\ncorrections: null")
        let read = try settings(full)
        #expect(read.precedence == [])
        #expect(read.window == .standard)
        #expect(read.integrations.map(\.segments) == [[]])
        #expect(read.target.leaveColumns == nil)
    }
}
