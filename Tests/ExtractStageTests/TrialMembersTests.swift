import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct TrialMembersTests {
    @Test(arguments: ["trial", "trial/", "new/trial//"])
    func `writes a new folder and replaces its own`(name: String) throws {
        let folder = try TemporaryFolder()
        let file = MembersFile(file: try folder.write("社員コード\nA-1\n", to: "m.csv"))
        for _ in 1...2 { try extractTrialMembers(file, into: folder.path / name) }
        #expect(FileReading.names(in: folder.path / name) == ["datapackage.json", "members.csv"])
        #expect(FileReading.names(in: (folder.path / name).folder).allSatisfy { $0.first != "." })
    }

    @Test func `leaves a folder alone that holds anything else`() throws {
        let folder = try TemporaryFolder()
        let file = MembersFile(file: try folder.write("社員コード\nA-1\n", to: "m.csv"))
        #expect(throws: Faults.self) { try extractTrialMembers(file, into: folder.path) }
        #expect(FileReading.names(in: folder.path) == ["m.csv"])
    }
}
