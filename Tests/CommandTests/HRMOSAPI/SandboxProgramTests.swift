import Foundation
import Subprocess
import Testing

/// The rehearsal that README describes: `kintai-sandbox`, and `kintai` against it.
@Suite struct SandboxProgramTests {
    @Test func `kintai runs against what kintai-sandbox writes, without any edit`() async throws {
        try await Project.withCopy { project in
            let arguments = [
                "hrmos", "--port", "0", "--employees", "12", "--months", "2", "--today",
                "2026-10-16", "--write", "rehearsal",
            ]
            let ended = try await Program.sandbox.run(arguments, in: project.folder) { running in
                let config = "rehearsal/pipeline.yml"
                try await appearance(of: "rehearsal/hrmos.key", in: project)
                let run = try await project.kintai(
                    "run", "--config", config, "--today", "2026-10-16")
                #expect(run.status == 0, "\(run.errors)")
                let check = try await project.kintai(
                    "check", "--online", "--config", config, "--today", "2026-10-16")
                #expect(check.status == 0, "\(check.errors)")
                try running.send(.terminate, false)
            }
            #expect(ended.status == 0, "\(ended.errors)")
            let files = try Tree(project.folder.appending(path: "rehearsal/workspace")).files
            for name in ["upload-001.csv", "timesheets.csv", "attendance.csv"] {
                let made = files.filter { $0.key.hasSuffix(name) }
                #expect(made.count == 2, "\(name)")
                #expect(made.allSatisfy { $0.value.count > 500 }, "\(name)")
            }
        }
    }

    /// Waits until a file is there, which is written last.
    private func appearance(of file: String, in project: Project) async throws {
        let path = project.folder.appending(path: file).path
        for _ in 0..<600 where !FileManager.default.fileExists(atPath: path) {
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
