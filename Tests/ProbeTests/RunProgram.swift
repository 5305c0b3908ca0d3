import Foundation
import Subprocess
import SystemPackage

/// How a program ended and what it printed.
struct Ended {
    let status: Int32
    let output: String
    let errors: String
}

/// Runs kintai in a folder.
func kintai(
    _ arguments: [String], in folder: URL, input: String = "", language: String = "en"
) async throws -> Ended {
    let programs =
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent()
    let ended = try await Subprocess.run(
        .path(FilePath(programs.appending(path: "kintai").path)),
        arguments: Arguments(arguments + ["--language", language]),
        environment: .custom(["PATH": "/usr/bin:/bin"]),
        workingDirectory: FilePath(folder.path), input: .string(input),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let status) = ended.terminationStatus else { throw CancellationError() }
    return Ended(status: status, output: ended.standardOutput, errors: ended.standardError)
}

/// A folder with the files of samples/ but what `make demo` leaves there; gone after.
func withSamples(_ body: (URL) async throws -> Void) async throws {
    let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kintai-probe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in [
        "pipeline.yml", "members.csv", "mapping.csv", "attendance-template.csv", "hrmos",
        "man-hours.csv",
    ] {
        try FileManager.default.copyItem(
            at: samples.appending(path: file), to: folder.appending(path: file))
    }
    try await body(folder)
}

extension URL {
    func text(_ file: String) throws -> String {
        try String(contentsOf: appending(path: file), encoding: .utf8)
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: appending(path: file))
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
