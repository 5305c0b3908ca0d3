import Foundation
import Testing

/// A system that opens too few files for stages to be started.
@Suite(.timeLimit(.minutes(5))) struct FileHandlesTests {
    @Test func `says that the limit of open files is too low, and goes on once it isn't`()
        async throws
    {
        try await Project.withCopy { project in
            let run = "'\(Program.kintai.file.path)' run --today \(Project.today)"
            // With up to six, libdispatch may end the program before any code of ours runs.
            for limit in [7, 8, 16, 20, 24, 28] {
                let ended = try await Program.shell.run(
                    ["-c", "ulimit -n \(limit); exec \(run)"], in: project.folder)
                // With the fewest, the list for review can't be written either.
                #expect([73, 75].contains(ended.status), "\(limit): \(ended.errors)")
                #expect(ended.errors.contains("[file-handles-short]"), "\(ended.errors)")
            }
            let ended = try await project.kintai("resume")
            #expect(ended.status == 0, "\(ended.errors)")
        }
    }
}
