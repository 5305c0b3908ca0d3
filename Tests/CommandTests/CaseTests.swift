import Foundation
import Testing

/// Cases that read better as folders than as code.
///
/// `Cases/<group>/<case>/` holds `command` (one line of words), `status` where it is not 0,
/// `input/`, which lies over the copy of the samples, `setup`, which a shell does then, `before`,
/// commands that must go well, a line each, `later/`, which lies over all that then, and what the
/// command must print in each language: `stdout.ja`, `stdout.en`, `stderr.ja`, `stderr.en`; one that
/// is not there must stay empty. `held.ja` and `held.en` are what held-for-review.csv must be, where
/// they are there. `{folder}` stands for the project's folder, `{run}` for the newest
/// run's name, `{first}` for the oldest's.
struct CaseFolder: Sendable, CustomTestStringConvertible {
    let group: String
    let name: String
    let language: String
    var testDescription: String { "\(group)/\(name) in \(language)" }

    /// The cases of a group, each in both languages.
    static func all(in group: String) -> [CaseFolder] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases(group).path)) ?? []
        return names.sorted().flatMap { name in
            ["ja", "en"].map { CaseFolder(group: group, name: name, language: $0) }
        }
    }

    /// Runs the case's command in a project and compares all that it prints, letter for letter.
    func check(in project: Project, run: String? = nil) async throws {
        let command = try #require(text("command")).trimmingCharacters(in: .newlines)
        let ended = try await Program.kintai.run(
            command.split(separator: " ").map(String.init), in: project.folder,
            environment: ["LANG": language == "ja" ? "ja_JP.UTF-8" : "en_US.UTF-8"])
        #expect(ended.status == Int32(text("status")?.trimmingCharacters(in: .newlines) ?? "0"))
        let runs = try project.runs().sorted()
        let run = run ?? runs.last ?? ""
        for (stream, found) in [("stdout", ended.output), ("stderr", ended.errors)] {
            let expected = (text("\(stream).\(language)") ?? "")
                .replacing("{folder}", with: project.folder.path).replacing("{run}", with: run)
                .replacing("{first}", with: runs.first ?? "")
            #expect(
                found == expected,
                "\(stream) line \(firstDifference(Data(found.utf8), Data(expected.utf8)))")
        }
        if let expected = text("held.\(language)") {
            let review = project.workspace.appending(path: "runs/\(run)/held-for-review.csv")
            #expect(try String(contentsOf: review, encoding: .utf8) == expected)
        }
    }

    /// Lays the case's own files over the project's, and does what its `setup` says.
    func prepare(_ project: Project) async throws {
        try lay("input", over: project)
        if let script = text("setup") {
            let ended = try await Program.shell.run(["-euc", script], in: project.folder)
            try #require(ended.status == 0, "\(ended.errors)")
        }
        for words in (text("before") ?? "").split(separator: "\n") {
            let ended = try await project.kintai(words: String(words))
            try #require(ended.status == 0, "\(ended.errors)")
        }
        try lay("later", over: project)
    }

    private func lay(_ name: String, over project: Project) throws {
        let files = folder.appending(path: name)
        guard FileManager.default.fileExists(atPath: files.path) else { return }
        for (path, bytes) in try Tree(files).files {
            try bytes.write(to: project.folder.appending(path: path))
        }
    }

    private var folder: URL { CaseFolder.cases(group).appending(path: name) }

    private func text(_ file: String) -> String? {
        try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    private static func cases(_ group: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(group)")
    }
}

/// `kintai check` says everything that is wrong, in one go.
@Suite struct CheckTests {
    @Test(arguments: CaseFolder.all(in: "check"))
    func `says all findings`(of folder: CaseFolder) async throws {
        try await Project.withCopy { project in
            try await folder.prepare(project)
            try await folder.check(in: project)
            #expect(!FileManager.default.fileExists(atPath: project.workspace.path))
        }
    }
}

/// What people who meet with a nasty input or place see, and what is left behind.
@Suite struct NastyTests {
    @Test(arguments: CaseFolder.all(in: "nasty"))
    func `says what to mend and leaves nothing half-written`(of folder: CaseFolder) async throws {
        try await Project.withCopy { project in
            try await folder.prepare(project)
            try await folder.check(in: project)
            let left = try Tree(project.folder).files.keys
            #expect(left.filter(isHalfWritten).isEmpty)
        }
    }
}

/// Whether a name is one under which files and folders are written aside.
func isHalfWritten(_ path: String) -> Bool {
    path.contains(".partial") || path.hasSuffix(".new")
}

extension SampleRunTests {
    /// `kintai explain` says why a day looks as it does.
    @Suite struct ExplainTests {
        @Test(arguments: CaseFolder.all(in: "explain"))
        func `says why`(of folder: CaseFolder) async throws {
            let run = try SampleRun.shared()
            try await folder.check(in: run.project, run: run.folder.lastPathComponent)
        }
    }

    /// What `kintai run` prints for people.
    @Suite struct SummaryTests {
        @Test func `prints nothing but the summary, and ends with 0`() throws {
            let run = try SampleRun.shared()
            #expect(run.ended.status == 0)
            #expect(run.ended.errors == "")
            #expect(run.ended.output.hasPrefix("2026-08-01 から 2026-10-31 までの勤怠 2,857 日"))
        }
    }
}
