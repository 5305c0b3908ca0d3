import Foundation
import Subprocess
import Testing

/// The commands that the pages of Documentation/ show, typed one after the other.
@Suite struct FirstNightTests {
    private static let documentation = Project.samples.deletingLastPathComponent()
        .appending(path: "Documentation")

    private struct Step {
        /// Without the `$`.
        let command: [String]
        let output: [String]
    }

    @Test(arguments: [("FirstNight.md", "en"), ("FirstNight.ja.md", "ja")])
    func `shows what the first night prints`(page: String, language: String) async throws {
        let shown = try blocks(after: "<!-- first-night -->", of: page)
        let steps = commands(shown.flatMap { $0 })
        var serve = try #require(steps.first).command
        try #require(serve.first == "kintai-sandbox" && serve.last == "&")
        let port = try #require(serve.firstIndex(of: "18080"))
        // Others may have that one.
        serve[port] = "0"
        try await Project.withCopy { project in
            let file = project.folder.appending(path: "rehearsal/pipeline.yml")
            let arguments = Array(serve.dropFirst().dropLast())
            _ = try await Program.sandbox.run(arguments, in: project.folder) { running in
                while !FileManager.default.fileExists(atPath: file.path) {
                    try await Task.sleep(for: .milliseconds(20))
                }
                for step in steps.dropFirst() {
                    try #require(step.command.first == "kintai")
                    let ended = try await Program.kintai.run(
                        step.command.dropFirst() + ["--language", language], in: project.folder)
                    #expect(ended.status == 0, "\(step.command): \(ended.errors)")
                    let printed = Set((ended.output + ended.errors).components(separatedBy: "\n"))
                    for line in step.output {
                        #expect(printed.contains(line), "\(page): \(step.command): \(line)")
                    }
                }
                try running.send(.terminate, false)
            }
        }
    }

    /// A backup as the operating guide makes it, restored elsewhere: the runs are there and go on.
    @Test(arguments: ["Operating.md", "Operating.ja.md"])
    func `a backup can be restored elsewhere`(page: String) async throws {
        let backup = try #require(try blocks(after: "<!-- backup -->", of: page).first)
        let restore = try #require(try blocks(after: "<!-- restore -->", of: page).first)
        let tools = "PATH=\(Program.folder.path):$PATH; set -eu\n"
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,18:00"])
            let saved = try await Program.shell.run(
                ["-c", tools + backup.joined(separator: "\n")], in: office.project.folder)
            #expect(saved.status == 0, "\(saved.errors)")
            try await Project.withCopy { other in
                for name in [
                    "kintai-backup.tar.gz", "members.csv", "attendance-template.csv",
                    "attendance.csv", "corrections.csv",
                ] {
                    let target = other.folder.appending(path: name)
                    try? FileManager.default.removeItem(at: target)
                    try FileManager.default.copyItem(
                        at: office.project.folder.appending(path: name), to: target)
                }
                let restored = try await Program.shell.run(
                    ["-c", tools + restore.joined(separator: "\n")], in: other.folder)
                #expect(restored.status == 0, "\(restored.errors)")
                #expect(restored.output.contains(night.run))
                let confirmed = try await other.kintai(words: "confirm")
                #expect(confirmed.output.contains("days taken down as loaded: 1"))
            }
        }
    }

    /// The lines of each code block that follows a mark.
    private func blocks(after mark: String, of page: String) throws -> [[String]] {
        let url = Self.documentation.appending(path: page)
        let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: mark)
        try #require(parts.count > 1, "\(page) has no \(mark)")
        return try parts.dropFirst().map { part in
            let fenced = part.components(separatedBy: "```")
            try #require(fenced.count > 2)
            // Behind the first fence its language may stand.
            return fenced[1].components(separatedBy: "\n").dropFirst().dropLast()
        }
    }

    private func commands(_ lines: [String]) -> [Step] {
        var steps: [Step] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                let words = line.dropFirst(2).split(separator: " ").map(String.init)
                steps.append(Step(command: words, output: []))
            } else if let last = steps.popLast() {
                steps.append(Step(command: last.command, output: last.output + [line]))
            }
        }
        return steps
    }
}
