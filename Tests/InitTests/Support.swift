import Conductor
import Foundation
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import WorkModel

/// Runs `body` with a new folder, which is gone afterwards.
func withTemporaryFolder<Value>(_ body: (Path) throws -> Value) throws -> Value {
    let path = Path(
        FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-init-" + UUID().uuidString).path)
    try FileWriting.makeFolder(path)
    defer { try? FileWriting.removeTree(path) }
    return try body(path)
}

func write(_ text: String, to path: Path) throws(Faults) {
    try FileWriting.makeFolder(path.folder)
    try FileWriting.replaceFile(path, with: Array(text.utf8))
}

/// The defaults for saved answers of HRMOS's API.
func ofFiles() -> InitAnswers {
    var answers = InitAnswers()
    answers.set(.kind, [InitKind.hrmosJSON.rawValue])
    return answers
}

/// The text of answers that is of files where it names no kind, which would be HRMOS itself.
private func ofFiles(_ text: String) -> String {
    text.contains("kind") ? text : text + "\nkind: hrmos-json\n"
}

/// The answers of a file with that text, in a folder with one file of attendance or none.
func answered(_ text: String, export: String? = nil) throws -> InitAnswers {
    try withTemporaryFolder { folder in
        try write(ofFiles(text), to: folder / "answers.yml")
        if let export { try write(export, to: folder / "exports" / "a.csv") }
        return try answers(
            inFile: (folder / "answers.yml").text, for: (folder / "pipeline.yml").text)
    }
}

/// The faults of a file of answers, one a line: `2:7 usage-bad-option key=… value=…`.
func faults(ofAnswers text: String, export: String? = nil) throws -> [String] {
    try withTemporaryFolder { folder in
        try write(ofFiles(text), to: folder / "answers.yml")
        if let export { try write(export, to: folder / "exports" / "a.csv") }
        do throws(Faults) {
            _ = try answers(
                inFile: (folder / "answers.yml").text, for: (folder / "pipeline.yml").text)
            return []
        } catch {
            return error.all.map { fault in
                let facts = [FactName.key, .value, .expected, .suggestion].compactMap { name in
                    fault.facts[name].map { "\(name.rawValue)=\($0)" }
                }
                let place = "\(fault.place.line ?? 0):\(fault.place.column ?? 0)"
                return ([place, fault.code.rawValue] + facts).joined(separator: " ")
            }
        }
    }
}

private let usualFiles = [
    "users.json", "segments.json", "employees.csv", "segments.csv", "members.csv",
    "attendance-template.csv",
]

/// Reads a pipeline.yml that stands in a folder with those files and the usual ones.
func read(_ pipeline: String, files: [String]) throws -> PipelineSettings {
    try withTemporaryFolder { folder in
        for file in usualFiles + files {
            let path = file.split(separator: "/").reduce(folder) { $0 / String($1) }
            try write("", to: path)
        }
        try write(pipeline, to: folder / "pipeline.yml")
        return try readPipeline(path: (folder / "pipeline.yml").text, environment: [:])
    }
}

/// The files that a pipeline.yml names and that aren't there, in a folder without any.
/// - Throws: where it has another fault.
func missingFiles(_ pipeline: String) throws -> [String] {
    try withTemporaryFolder { folder in
        try write(pipeline, to: folder / "pipeline.yml")
        do throws(Faults) {
            _ = try readPipeline(path: (folder / "pipeline.yml").text, environment: [:])
            return []
        } catch {
            let others = error.all.filter { $0.code != .configMissingFile }
            if let others = Faults(others) { throw others }
            return error.all.compactMap { $0.facts[.path] }
        }
    }
}

/// What was said when the lines were typed, and the answers or the fault.
struct Talk {
    private(set) var said = ""
    private(set) var answers: InitAnswers?
    private(set) var faults: [Fault] = []

    init(_ lines: [String], for config: String = "/nowhere/pipeline.yml", in language: Language) {
        var rest = lines[...]
        var said = ""
        let conversation = Conversation(
            language: language, echoes: true, say: { said += $0 }, hear: { rest.popFirst() })
        do throws(Faults) {
            answers = try askAnswers(for: config, in: conversation)
        } catch {
            faults = error.all
        }
        self.said = said
    }
}
