import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// What somebody sees who excepts a row from a confirmation that its run hasn't.
@Suite struct ExceptedRowsTests {
    @Test func `a row that isn't there is told with those that are`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .manual
            try rehearsal.night("1", [Day(), Day(code: "E2"), Day(code: "E3")])
            let row = ImportRow(file: "2026-10/upload-1.csv", line: 3)
            #expect(
                throws: Faults(
                    .usageBadOption,
                    [
                        .key: "--except", .value: "2026-10/upload-1.csv:3",
                        .expected: "2026-10/upload-001.csv:2 … :4",
                    ])
            ) {
                try confirmRun(
                    settings: rehearsal.settings.pipeline, run: rehearsal.run, refused: [row])
            }
        }
    }
}
