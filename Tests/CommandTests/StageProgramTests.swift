import Foundation
import Testing

extension SampleRunTests {
    /// Each stage's program runs alone, by hand or under another scheduler.
    @Suite struct StageProgramTests {
        @Test func `make the same folders with --config as under the conductor`() async throws {
            try await Project.withCopy { project in
                let common = ["--config", "pipeline.yml", "--run", "by-hand"]
                let days = ["--today", Project.today]
                try await expectDone(.extract, ["members"] + common, project)
                for name in Project.integrations {
                    let integration = ["--integration", name]
                    try await expectDone(.extract, integration + common + days, project)
                    try await expectDone(.transform, integration + common + days, project)
                }
                try await expectDone(.load, ["prepare"] + common + days, project)
                try expectSame(Tree(project.folder.appending(path: "by-hand")), stagesOfConductor())
            }
        }

        @Test func `make the same folders month by month with --settings`() async throws {
            try await Project.withCopy { project in
                let (run, common) = try copyOfRun(in: project)
                for folder in ["transform", "load"] {
                    try FileManager.default.removeItem(at: run.appending(path: folder))
                }
                for month in Project.months {
                    for name in Project.integrations {
                        try await expectDone(
                            .transform,
                            ["run", "--integration", name] + common + ["--month", month], project)
                    }
                    try await expectDone(
                        .load, ["prepare"] + common + ["--month", month], project)
                }
                try expectSame(Tree(run, where: isOfStage), stagesOfConductor())
            }
        }

        @Test func `make their folders again when they run again`() async throws {
            try await Project.withCopy { project in
                let (run, common) = try copyOfRun(in: project)
                try await expectDone(.extract, ["members"] + common, project)
                for program in [Program.extract, .transform] {
                    try await expectDone(program, ["--integration", "大阪"] + common, project)
                }
                try await expectDone(.load, ["prepare"] + common, project)
                try expectSame(Tree(run, where: isOfStage), stagesOfConductor())
            }
        }

        @Test func `answer to the conductor's name for them`() async throws {
            try await Project.withCopy { project in
                try await expectDone(
                    .kintai, ["extract", "members", "members.csv", "--to", "trial"], project)
                let members = try Tree(SampleRun.shared().folder.appending(path: "members"))
                try expectSame(Tree(project.folder.appending(path: "trial")), members)
            }
        }
    }
}

private func isOfStage(_ path: String) -> Bool {
    ["members/", "extract/", "transform/", "load/"].contains(where: path.hasPrefix)
}

/// A copy of the samples' run under its own name, which the ledger knows, and the options for it.
private func copyOfRun(in project: Project) throws -> (run: URL, options: [String]) {
    let shared = try SampleRun.shared().folder
    let name = shared.lastPathComponent
    let run = project.folder.appending(path: name)
    try FileManager.default.copyItem(at: shared, to: run)
    return (run, ["--settings", "\(name)/settings.json", "--run", name])
}

private func stagesOfConductor() throws -> Tree {
    try Tree(SampleRun.shared().folder, where: isOfStage)
}

private func expectDone(
    _ program: Program, _ arguments: [String], _ project: Project
) async throws {
    let ended = try await program.run(arguments, in: project.folder)
    #expect(ended.status == 0, "\(program.name) \(arguments)")
    #expect(ended.output + ended.errors == "", "\(program.name) \(arguments)")
}
