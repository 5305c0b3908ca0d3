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
    _ arguments: [String], in folder: URL, input: String = ""
) async throws -> Ended {
    let programs =
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent()
    let ended = try await Subprocess.run(
        .path(FilePath(programs.appending(path: "kintai").path)),
        arguments: Arguments(arguments),
        environment: .custom(["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"]),
        workingDirectory: FilePath(folder.path), input: .string(input),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let status) = ended.terminationStatus else {
        throw CancellationError()
    }
    return Ended(status: status, output: ended.standardOutput, errors: ended.standardError)
}

/// A folder with the files of samples/ but its pipeline.yml, fresh as an export; gone after.
func withSamples(_ body: (URL) async throws -> Void) async throws {
    let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kintai-init-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // What `make demo` leaves in samples/workspace is no sample.
    for file in try FileManager.default.subpathsOfDirectory(atPath: samples.path)
    where file.hasPrefix("hrmos/") && file.contains(".json")
        || file.hasSuffix(".csv")
            && !file.hasPrefix("workspace")
    {
        let place = folder.appending(path: file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: samples.appending(path: file)).write(to: place)
    }
    try await body(folder)
}
