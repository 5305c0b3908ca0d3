import Foundation
import Subprocess
import SystemPackage
import Testing

/// Ctrl-C and a scheduler's time limit: both send a signal to the whole process group.
@Suite struct InterruptTests {
    @Test(.timeLimit(.minutes(2)), arguments: [("interrupt", 2), ("terminate", 15)])
    func `ends with its stages, leaves no half package, and runs again afterwards`(
        signal: (name: String, number: Int32)
    ) async throws {
        try await Project.withCopy { project in
            let started = project.folder.appending(path: "started")
            let programs = try standIn(
                for: "kintai-transform", in: project,
                script: """
                    trap ': > "\(project.folder.path)/ended"; exit' INT TERM
                    : > '\(started.path)'
                    while :; do sleep 0.1; done
                    """)
            var options = PlatformOptions()
            options.processGroupID = 0
            let ended = try await Subprocess.run(
                .path(FilePath(programs.appending(path: "kintai").path)),
                arguments: ["run", "--today", Project.today],
                workingDirectory: FilePath(project.folder.path), platformOptions: options,
                input: .none, output: .discarded, error: .discarded
            ) { execution in
                try await waitFor(started)
                try execution.send(
                    signal: signal.name == "interrupt" ? .interrupt : .terminate,
                    toProcessGroup: true)
            }
            #expect(ended.terminationStatus == .signaled(signal.number))
            try await waitFor(project.folder.appending(path: "ended"))
            let left = try Tree(project.workspace).files.keys
            #expect(left.contains { $0.hasSuffix("members/datapackage.json") })
            #expect(left.allSatisfy { !$0.hasSuffix("summary.json") && !$0.contains("/load/") })

            let (again, run) = try await project.runSamples()
            #expect(again.status == 0, "\(again.errors)")
            #expect(try !Tree(run).files.keys.contains(where: isHalfWritten))
        }
    }

    /// Returns when the file is there; the test's time limit ends the waiting.
    private func waitFor(_ file: URL) async throws {
        while !FileManager.default.fileExists(atPath: file.path) {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
