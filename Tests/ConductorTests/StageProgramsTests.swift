import Handoff
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct StageProgramsTests {
    /// Told to stop between two stages, a run has no result of the second: nobody may take that for done.
    @Test func `programs that were never started have stopped`() async {
        let programs = StagePrograms(
            folder: Path("/nowhere"), parallel: 2, language: .en, lock: nil, mend: "",
            pipeline: PipelineSettings(
                workspace: "", integrations: [], target: TargetSettings(members: [], template: nil))
        )
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
}
