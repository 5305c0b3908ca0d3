import Foundation
import JSONSchema
import Testing

/// Runs' summaries as the programs write them.
@Suite(.timeLimit(.minutes(10))) struct SummarySchemaTests {
    private func faults(of run: URL) throws -> [String] {
        try JSONSchema(named: "summary.schema.json")
            .faults(of: Data(contentsOf: run.appending(path: "summary.json")))
    }

    @Test func `a run's summary keeps to the schema`() async throws {
        try await Project.withCopy { project in
            try project.edit(
                "pipeline.yml", "version: 1\n",
                to: "version: 1\ndeliver: {folder: out}\nnotify:\n  "
                    + "- {to: slack, url: \"${NOWHERE}\", on: [always]}\n")
            let (first, run) = try await project.runSamples()
            #expect(first.status == 0)
            #expect(try faults(of: run) == [])
            // Its days wait from now on.
            let (second, again) = try await project.runSamples()
            #expect(second.status == 0)
            #expect(try faults(of: again) == [])
        }
    }

    @Test func `a failed run's summary keeps to the schema`() async throws {
        try await Project.withCopy { project in
            try Data([0, 1]).write(to: project.folder.appending(path: "members.csv"))
            let (ended, run) = try await project.runSamples()
            #expect(ended.status == 65)
            #expect(try faults(of: run) == [])
        }
    }
}
