import Foundation
import Sandbox
import Testing

/// A run whose parts are done side by side, by programs that share nothing but the workspace, ends as
/// one that `kintai run` does alone.
@Suite struct ManyMachinesTests {
    @Test func `comes to the end of a run by one machine`() async throws {
        try await Project.withCopy { project in
            let (alone, run) = try await project.runAlone()
            let record = try Data(contentsOf: run.appending(path: "run.json"))
            let wanted = try project.takeAway(run)
            let begun = try await project.begin()
            let ended = try await project.finish(begun)
            #expect(ended == alone.output.replacing(run.lastPathComponent, with: begun.run))
            expectSame(try project.tree(of: begun.url), wanted)
            // Nothing was committed twice: the generations have the same numbers.
            #expect(try Data(contentsOf: begun.url.appending(path: "run.json")) == record)
            let again = try await project.kintai(words: "resume --language en")
            #expect(again.status == 0)
            #expect(again.output.hasPrefix("The run \(begun.run) lacks nothing"))
        }
    }

    /// A scheduler takes a part for lost, starts it anew elsewhere, and the first still works.
    @Test func `comes to that end where every part is done twice at once`() async throws {
        try await Project.withCopy { project in
            let wanted = try project.takeAway(try await project.runAlone().run)
            let begun = try await project.begin()
            try await project.finish(begun, copies: 2)
            expectSame(try project.tree(of: begun.url), wanted)
            let left = try Tree(project.workspace).files.keys.filter(isHalfWritten)
            #expect(left == [])
            let generations = try Tree(project.workspace.appending(path: "ledger")).files.keys
                .filter { $0.hasSuffix("datapackage.json") }
            #expect(generations.allSatisfy { $0.hasSuffix("/000001/datapackage.json") })
        }
    }

    @Test func `comes to that end where parts are done one after the other, the last first`()
        async throws
    {
        try await Project.withCopy { project in
            let wanted = try project.takeAway(try await project.runAlone().run)
            let begun = try await project.begin()
            for step in begun.steps {
                for call in step.calls.reversed() {
                    let ended = try await project.call(call, on: 0)
                    #expect(ended.status == 0, "\(step.name) \(call.name): \(ended.errors)")
                }
            }
            expectSame(try project.tree(of: begun.url), wanted)
        }
    }

    @Test func `lists commands that a shell takes as they are`() async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai("begin", "--today", Project.today)
            #expect(ended.status == 0, "\(ended.errors)")
            let lines = ended.output.split(separator: "\n").map {
                $0.split(separator: "\t").map(String.init)
            }
            #expect(lines.allSatisfy { $0.count == 4 && $0[2] == "-" })
            let order = ["extract", "transform", "prepare", "guards", "commit", "end"]
            #expect(
                lines.map { $0[0] }
                    == lines.map { $0[0] }.sorted {
                        order.firstIndex(of: $0) ?? 9 < order.firstIndex(of: $1) ?? 9
                    })
            let path = "PATH='\(Program.folder.path)':\"$PATH\""
            for line in lines {
                let step = try await Program.shell.run(
                    ["-c", "\(path) \(line[3])"], in: FileManager.default.temporaryDirectory)
                #expect(step.status == 0, "\(line[3])\n\(step.errors)")
            }
        }
    }

    @Test func `is done by make as the sample has it`() async throws {
        try await Project.withCopy { project in
            let wanted = try project.takeAway(try await project.runAlone().run)
            let sample = Project.samples.appending(path: "make/Makefile").path
            let days = "DAYS=--language en --today \(Project.today)"
            let ended = try await Program("make", in: URL(filePath: "/usr/bin")).run(
                ["-j", "4", "-f", sample, days], in: project.folder,
                environment: ["PATH": "\(Program.folder.path):/usr/bin:/bin"])
            #expect(ended.status == 0, "\(ended.errors)")
            let run = try #require(try project.runs().first)
            expectSame(
                try project.tree(of: project.workspace.appending(path: "runs/\(run)")), wanted)
        }
    }

    @Test func `is kept from being committed by what only all its months show`() async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "target:", to: "target:\n  confirm: on_write")
            let first = try await project.runSamples()
            try #require(first.ended.status == 0)
            try project.edit("pipeline.yml", "target:", to: "target:\n  max_changed_percent: 0")
            try project.edit("hrmos/osaka/work_outputs-2026-09.json", "\"09:00\"", to: "\"09:30\"")
            let begun = try await project.begin()
            for step in begun.steps.prefix(3) { try await project.take(step) }
            let before = try Tree(project.workspace)
            let guards = try await project.kintai(words: "guards \(begun.run) --language en")
            #expect(guards.status == 65)
            #expect(guards.output == "")
            #expect(guards.errors.contains("[too-much-changed]"), "\(guards.errors)")
            #expect(guards.errors.contains("kintai resume --yes \(begun.run)"))
            let agreed = try await project.kintai(words: "guards --yes --language en")
            #expect(agreed.status == 0, "\(agreed.errors)")
            expectSame(try Tree(project.workspace), before)
            let ended = try await project.kintai(words: "resume --language en")
            #expect(ended.status == 65)
        }
    }

    @Test func `is kept from being committed over a newer run`() async throws {
        try await Project.withCopy { project in
            let begun = try await project.begin()
            for step in begun.steps.prefix(3) { try await project.take(step) }
            _ = try await project.runSamples()
            let guards = try await project.kintai(words: "guards \(begun.run) --language en")
            #expect(guards.status == 65)
            #expect(guards.errors.contains("[resume-overtaken]"), "\(guards.errors)")
            // What compares with the ledger as it was isn't taken in either.
            let commit = try #require(begun.steps[4].calls.first)
            let ended = try await project.call(commit, on: 0)
            #expect(ended.status == 75)
            #expect(ended.errors.contains("[ledger-moved]"), "\(ended.errors)")
        }
    }

    @Test func `asks before the first load, and names no run that didn't begin`() async throws {
        try await Project.withCopy { project in
            let pipeline = project.folder.appending(path: "pipeline.yml")
            let text = try String(contentsOf: pipeline, encoding: .utf8)
            try project.write(
                text.replacing(/first_load: allow/, with: "first_load: ask"), to: "pipeline.yml")
            let ended = try await project.kintai(words: "begin --language en")
            #expect(ended.status == 65)
            #expect(ended.output == "")
            #expect(ended.errors.contains("kintai begin --first-load"), "\(ended.errors)")
            #expect(try project.runs() == [])
        }
    }

    /// What one program does with a service's answers, and whom it writes down, is of all months.
    @Test func `asks a service month by month to the same end`() async throws {
        try await APIProject.with(employees: 8) { office in
            let project = office.project
            let options = ["--first-load", "--today", APIProject.today]
            let (alone, run) = try await project.runAlone(options)
            try #require(alone.status == 0, "\(alone.errors)")
            let wanted = try project.takeAway(run)
            let asked = try office.asked()
            let begun = try await project.begin(options)
            let services = begun.steps[0].calls.compactMap(\.service)
            #expect(services.count > 1 && Set(services) == ["架空"])
            try await project.finish(begun, copies: 2)
            expectSame(try project.tree(of: begun.url), wanted)
            let extract = begun.url.appending(path: "extract/架空").path
            let left = try FileManager.default.contentsOfDirectory(atPath: extract)
            #expect(!left.contains("fetched"))
            // No day was fetched twice, whoever was first.
            for (path, count) in try office.asked() where path.hasPrefix("2") {
                #expect(count == 2 * (asked[path] ?? 0), "\(path)")
            }
        }
    }

    @Test func `tells a scheduler when a service may be asked again`() async throws {
        var front = FrontSettings()
        front.faults.tooMany = 1
        front.retryAfter = .seconds(7200)
        try await APIProject.with(employees: 3, front: front) { office in
            let before = Date()
            let ended = try await Program.extract.run(
                APIProject.extract(into: "run"), in: office.project.folder,
                environment: ["KINTAI_FAULTS": "faults.jsonl"])
            #expect(ended.status == 75)
            struct Line: Decodable {
                let code: String
                let status: Int32
                let retryAt: Date
            }
            let text = try Data(
                contentsOf: office.project.folder.appending(path: "faults.jsonl"))
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            let lines = try text.split(separator: 10).map {
                try decoder.decode(Line.self, from: $0)
            }
            #expect(lines.map(\.code) == ["service-busy"])
            #expect(lines.map(\.status) == [75])
            let wait = try #require(lines.first).retryAt.timeIntervalSince(before)
            #expect((7100...7900).contains(wait), "\(wait)")
        }
    }
}

/// What `kintai begin --json` says.
private struct Begun: Decodable {
    struct Step: Decodable {
        let name: String
        let calls: [Call]
    }
    struct Call: Decodable {
        let name: String
        let service: String?
        let command: [String]
    }

    let run: String
    let folder: String
    let steps: [Step]

    var url: URL { URL(filePath: folder) }
}

extension Project {
    fileprivate func begin(
        _ arguments: [String] = ["--today", Project.today]
    ) async throws -> Begun {
        let ended = try await Program.kintai.run(["begin", "--json"] + arguments, in: folder)
        try #require(ended.status == 0, "\(ended.errors)")
        return try JSONDecoder().decode(Begun.self, from: Data(ended.output.utf8))
    }

    /// `kintai run`, from another folder than pipeline.yml's, as a scheduler calls it.
    fileprivate func runAlone(
        _ arguments: [String] = ["--today", Project.today]
    ) async throws -> (ended: Program.Ended, run: URL) {
        let config = folder.appending(path: "pipeline.yml").path
        let words = ["kintai", "run", "--config", config, "--language", "en"] + arguments
        let ended = try await call(Begun.Call(name: "run", service: nil, command: words), on: 0)
        return (ended, workspace.appending(path: "runs/\(try #require(try runs().first))"))
    }

    /// Does all steps.
    /// - Returns: what the last one printed.
    @discardableResult
    fileprivate func finish(_ begun: Begun, copies: Int = 1) async throws -> String {
        for step in begun.steps.dropLast() { try await take(step, copies: copies) }
        let end = try await call(try #require(begun.steps.last?.calls.first), on: 0)
        #expect(end.status == 0, "\(end.errors)")
        return end.output
    }

    /// Does a step's calls side by side, each by so many machines at once; who fails tries again.
    fileprivate func take(_ step: Begun.Step, copies: Int = 1) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for call in step.calls {
                for machine in 0..<copies {
                    group.addTask {
                        var ended = try await self.call(call, on: machine)
                        // The other one has taken it over, and may once more: as an engine does, later and
                        // not both at the same time.
                        for attempt in 1..<(copies > 1 ? 8 : 1) where ended.status != 0 {
                            try await Task.sleep(for: .milliseconds(100 * attempt * (machine + 1)))
                            ended = try await self.call(call, on: machine)
                        }
                        #expect(ended.status == 0, "\(step.name) \(call.name): \(ended.errors)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Does a call as a machine would that has its own folder to work in and for what is passing.
    fileprivate func call(_ call: Begun.Call, on machine: Int) async throws -> Program.Ended {
        let own = folder.appending(path: "machine-\(machine)")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        return try await Program(call.command[0]).run(
            Array(call.command.dropFirst()), in: own,
            environment: ["TMPDIR": own.path, "HOME": own.path, "LANG": "C"])
    }
}
