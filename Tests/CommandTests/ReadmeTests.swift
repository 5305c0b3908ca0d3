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
            let shown = try block(after: "<!-- explain -->", of: file)
            let command = try #require(shown.first).split(separator: " ").map(String.init)
            try #require(command.starts(with: ["$", ".build/debug/kintai", "explain"]))
            let options = command.dropFirst(2).filter {
                !["--config", "samples/pipeline.yml"].contains($0)
            }
            let ended = try await Program.kintai.run(
                options + ["--language", language], in: SampleRun.shared().project.folder)
            #expect(ended.status == 0)
            #expect(lines(of: ended.output).starts(with: shown.dropFirst()))
        }

        /// Both commands as they are shown, but for the port, which others may have.
        @Test(arguments: [("README.md", "en"), ("README.ja.md", "ja")])
        func `shows what a rehearsal prints`(file: String, language: String) async throws {
            let shown = try block(after: "<!-- rehearsal -->", of: file)
            func options(_ line: String, after program: String) throws -> [String] {
                let words = line.split(separator: " ").map(String.init)
                try #require(words.starts(with: ["$", ".build/debug/" + program]))
                return words.dropFirst(2).filter { $0 != "&" }
            }
            var serve = try options(shown[0], after: "kintai-sandbox")
            let port = try #require(serve.firstIndex(of: "18080"))
            serve[port] = "0"
            let run = try options(shown[1], after: "kintai")
            try await Project.withCopy { project in
                let file = project.folder.appending(path: "rehearsal/pipeline.yml")
                _ = try await Program.sandbox.run(serve, in: project.folder) { running in
                    while !FileManager.default.fileExists(atPath: file.path) {
                        try await Task.sleep(for: .milliseconds(20))
                    }
                    let ended = try await Program.kintai.run(
                        run + ["--language", language], in: project.folder)
                    try running.send(.terminate, false)
                    #expect(ended.status == 0, "\(ended.errors)")
                    #expect(lines(of: ended.output).first == shown[2])
                }
            }
        }

        private func lines(of text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }

        /// The lines of the code block that follows a mark.
        private func block(after mark: String, of file: String) throws -> [String] {
            let url = Project.samples.deletingLastPathComponent().appending(path: file)
            let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: mark)
            try #require(parts.count == 2, "\(file) has \(parts.count - 1) \(mark)")
            let fenced = parts[1].components(separatedBy: "```\n")
            try #require(fenced.count > 2)
            return lines(of: fenced[1]).dropLast()
        }
    }
}
