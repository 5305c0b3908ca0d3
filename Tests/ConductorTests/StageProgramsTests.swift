import Foundation
import Handoff
import Messages
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import Conductor

@Suite struct StageProgramsTests {
    /// The system reads how a program is to be served with memory when the program starts.
    @Test func `programs start with the memory settings of their stage`() async throws {
        let folder = try TemporaryFolder()
        for name in ["kintai-extract", "kintai-load"] {
            let program = try folder.write("#!/bin/sh\necho \"$GLIBC_TUNABLES\"\n", to: name)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o700], ofItemAtPath: program.path)
            let programs = programs(in: folder.path)
            let results = await programs.run([StageCall(program: name, arguments: [])])
            let inherited = ProcessInfo.processInfo.environment["GLIBC_TUNABLES"]
            #expect(
                results.map(\.output)
                    == [StageMemory.tunables(of: name, inherited: inherited) + "\n"])
            #expect(results.allSatisfy { $0.output.contains("glibc.malloc.hugetlb=1") })
        }
    }

    /// Told to stop between two stages, a run has no result of the second: nobody may take that for done.
    @Test func `programs that were never started have stopped`() async {
        let programs = programs(in: Path("/nowhere"))
        let calls = (0..<3).map { StageCall(program: "kintai-load", arguments: ["\($0)"]) }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await programs.run(calls)
        }
        task.cancel()
        let results = await task.value
        #expect(results.count == calls.count)
        #expect(results.allSatisfy { $0.wasStopped && $0.status == .tryAgainLater })
    }

    private func programs(in folder: Path) -> StagePrograms {
        StagePrograms(
            folder: folder, parallel: 2, language: .en, lock: nil, mend: "",
            pipeline: PipelineSettings(
                workspace: "", integrations: [], target: TargetSettings(members: [], template: nil))
        )
    }
}
