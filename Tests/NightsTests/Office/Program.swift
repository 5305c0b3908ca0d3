import Foundation
import Subprocess
import SystemPackage

/// How `kintai` ended.
struct Ended {
    let status: Int32
    let output: String
    let errors: String
}

/// Runs the `kintai` that the build put beside the tests, in a clean environment, and waits for it.
func runKintai(_ arguments: [String], in folder: URL) async throws -> Ended {
    let programs =
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent()
    let ended = try await Subprocess.run(
        .path(FilePath(programs.appending(path: "kintai").path)), arguments: Arguments(arguments),
        environment: .custom(["LANG": "en_US.UTF-8", "TZ": "UTC"]),
        workingDirectory: FilePath(folder.path), output: .string(limit: 4 << 20),
        error: .string(limit: 4 << 20))
    guard case .exited(let status) = ended.terminationStatus else {
        throw Crashed(status: "\(ended.terminationStatus)")
    }
    return Ended(status: status, output: ended.standardOutput, errors: ended.standardError)
}

/// `kintai` was ended by a signal.
private struct Crashed: Error {
    let status: String
}
