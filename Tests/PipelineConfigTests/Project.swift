import Foundation
import PipelineConfig
import PipelineSettings
import WorkModel

/// A folder with a pipeline.yml and the files that it names; gone after `use`.
struct Project {
    let folder: URL

    var path: String { folder.appending(path: "pipeline.yml").path(percentEncoded: false) }

    static let usualFiles = [
        "a.json", "users.json", "segments.json", "departments.json", "employments.json",
        "members.csv", "template.csv", "mapping.csv",
    ]

    static func use<Value>(
        _ text: String, files: [String] = usualFiles, _ body: (Project) throws -> Value
    ) throws -> Value {
        let temporary = FileManager.default.temporaryDirectory
        let folder = temporary.appending(path: "kintai-config-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files + ["pipeline.yml"] {
            let place = folder.appending(path: file)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file == "pipeline.yml" ? text.utf8 : "".utf8).write(to: place)
        }
        return try body(Project(folder: folder))
    }

    func read(_ environment: [String: String] = [:]) throws(Faults) -> PipelineSettings {
        try readPipeline(path: path, environment: environment)
    }
}

/// A pipeline.yml that has what must be there, and more lines: of the root from line 2, of
/// `target` from line 5, of the integration from line 8, where the others are empty.
func document(root: String = "", target: String = "", integration: String = "") -> String {
    var lines = ["version: 1"]
    lines += indented(root, 0)
    lines += ["target:", "  members: [{file: members.csv}]", "  template: template.csv"]
    lines += indented(target, 2)
    lines += [
        "integrations:", "  - name: 本社",
        "    source: {kind: hrmos-json, files: [a.json], users: users.json,"
            + " segments: segments.json}",
    ]
    lines += indented(integration, 4)
    return lines.joined(separator: "\n") + "\n"
}

private func indented(_ text: String, _ spaces: Int) -> [String] {
    text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 }
}

func settings(
    _ text: String, files: [String] = Project.usualFiles, environment: [String: String] = [:]
) throws -> PipelineSettings {
    try Project.use(text, files: files) { try $0.read(environment) }
}

extension PipelineSettings {
    /// The files of the first integration's source.
    var firstFiles: HRMOSFiles? {
        integrations.first.flatMap { integration in
            switch integration.source {
            case .hrmosJSON(let files), .hrmosCSV(let files, _): files
            case .csv, .hrmosAPI, .jobcanAPI, .kingOfTime, .command: nil
            }
        }
    }
}

/// The faults of a pipeline.yml, one a line: `3:5 config-unknown-key key=… suggestion=…`.
func faults(
    _ text: String, files: [String] = Project.usualFiles, environment: [String: String] = [:]
) throws -> [String] {
    try Project.use(text, files: files) { project in
        do throws(Faults) {
            _ = try project.read(environment)
            return []
        } catch {
            return error.all.map(line)
        }
    }
}

private func line(_ fault: Fault) -> String {
    let place = "\(fault.place.line ?? 0):\(fault.place.column ?? 0)"
    let facts = FactName.allCases.compactMap { name in
        fault.facts[name].map { "\(name.rawValue)=\($0)" }
    }
    return ([place, fault.code.rawValue] + facts).joined(separator: " ")
}
