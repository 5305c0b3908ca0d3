import Foundation
import Subprocess
import Testing

extension SampleRunTests {
    /// What the READMEs show is what the programs print.
    @Suite struct ReadmeTests {
        @Test(arguments: [("README.md", "en"), ("README.ja.md", "ja")])
        func `shows what a run on the samples prints`(file: String, language: String) async throws {
            try await Project.withCopy { project in
                let (ended, _) = try await project.runSamples("--language", language)
                let printed = lines(of: ended.output)
                for line in try block(after: "<!-- demo -->", of: file) {
                    // The run's name is the time it was made.
                    if line.contains("/runs/") { continue }
                    #expect(printed.contains(line), "\(file): \(line)")
                }
            }
        }

        @Test(arguments: [("README.md", "en"), ("README.ja.md", "ja")])
        func `shows what explain answers`(file: String, language: String) async throws {
            let words = try command(after: "<!-- explain -->", of: file)
            try #require(words.starts(with: [".build/debug/kintai", "explain"]))
            let options = words.dropFirst(1).filter {
                !["--config", "samples/pipeline.yml"].contains($0)
            }
            let ended = try await Program.kintai.run(
                options + ["--language", language], in: SampleRun.shared().project.folder)
            #expect(ended.status == 0)
            #expect(
                lines(of: ended.output).starts(
                    with: try block(after: "<!-- explained -->", of: file)))
        }

        /// All commands as they are shown, but for the port, which others may have: the files that the
        /// run writes are taken by the stand-in with its options, every row of them.
        @Test(arguments: [("README.md", "en"), ("README.ja.md", "ja")])
        func `shows what a rehearsal prints`(file: String, language: String) async throws {
            func options(_ mark: String, after program: String) throws -> [String] {
                let words = try command(after: "<!-- rehearsal-\(mark) -->", of: file)
                try #require(words.first == ".build/debug/" + program)
                return Array(words.dropFirst())
            }
            var serve = try options("hrmos", after: "kintai-sandbox")
            let port = try #require(serve.firstIndex(of: "18080"))
            serve[port] = "0"
            let crowdLog = try options("crowdlog", after: "kintai-sandbox")
            try #require(crowdLog.first == "crowdlog" && crowdLog.count == 7)
            let run = try options("run", after: "kintai")
            let confirm = try options("confirm", after: "kintai")
            try await Project.withCopy { project in
                let pipeline = project.folder.appending(path: "rehearsal/pipeline.yml")
                _ = try await Program.sandbox.run(serve, in: project.folder) { running in
                    while !FileManager.default.fileExists(atPath: pipeline.path) {
                        try await Task.sleep(for: .milliseconds(20))
                    }
                    let ended = try await Program.kintai.run(
                        run + ["--language", language], in: project.folder)
                    try running.send(.terminate, false)
                    #expect(ended.status == 0, "\(ended.errors)")
                    let shown = try block(after: "<!-- rehearsal -->", of: file)
                    #expect(lines(of: ended.output).first == shown.first)
                    let desk = try ImportDesk(
                        members: crowdLog[crowdLog.firstIndex(of: "--members").map { $0 + 1 } ?? 0],
                        takesNight: crowdLog.suffix(2) == ["--past-midnight", "take"],
                        in: project.folder)
                    for upload in lines(of: ended.output) where upload.hasSuffix(".csv") {
                        let name = upload.trimmingCharacters(in: .whitespaces)
                        guard name.contains("/load/") else { continue }
                        let said = try desk.imports(project.folder.appending(path: name))
                        #expect(said.contains("エラー 0 件。"), "\(name): \(said.suffix(600))")
                    }
                    #expect(desk.count == 3)
                }
                let confirmed = try await Program.kintai.run(
                    confirm + ["--language", language], in: project.folder)
                #expect(confirmed.status == 0 && confirmed.output.contains("10,228"))
            }
        }

        /// The one command of the block after a mark.
        private func command(after mark: String, of file: String) throws -> [String] {
            let text = try text(after: mark, of: file)
            let parts = text.components(separatedBy: "```")
            try #require(parts.count > 2 && parts[1].hasPrefix("sh\n"))
            let commands = lines(of: String(parts[1].dropFirst(3))).filter { !$0.isEmpty }
            try #require(commands.count == 1)
            return commands[0].split(separator: " ").map(String.init)
        }

        private func lines(of text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }

        /// The lines of the code block that follows a mark.
        private func block(after mark: String, of file: String) throws -> [String] {
            let fenced = try text(after: mark, of: file).components(separatedBy: "```\n")
            try #require(fenced.count > 2)
            return lines(of: fenced[1]).dropLast()
        }

        private func text(after mark: String, of file: String) throws -> String {
            let url = Project.samples.deletingLastPathComponent().appending(path: file)
            let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: mark)
            try #require(parts.count == 2, "\(file) has \(parts.count - 1) \(mark)")
            return parts[1]
        }
    }
}
