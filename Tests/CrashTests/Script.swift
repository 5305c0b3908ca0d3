import Foundation
import Subprocess
import SystemPackage
import Testing

/// A script below Tests/, which runs the programs that the build put beside the tests.
struct Script {
    /// What a script left when it ended.
    struct Ended {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Where the build puts programs and the test bundle.
    static let programs =
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent()
    private static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Builds the libraries that scripts preload, and gives `body` their folder, which is gone
    /// afterwards.
    static func withLibraries<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-crash-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, source) in [("crash", "Crash/shim.c"), ("clock", "Failing/clock.c")] {
            let built = try await run(
                "cc",
                [
                    "-O2", "-shared", "-fPIC", "-o", folder.appending(path: "\(name).so").path,
                    tests.appending(path: source).path,
                ])
            try #require(built.status == 0, "\(built.errors)")
        }
        return try await body(folder)
    }

    /// Runs a script of Tests/ on the programs.
    static func run(_ script: String, with arguments: [String]) async throws -> Ended {
        try await run(
            "python3", [tests.appending(path: script).path, programs.path] + arguments)
    }

    /// Expects that a script found nothing at fault, and that it tried something.
    static func expectWell(_ ended: Ended, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(
            ended.status == 0, "\(ended.output)\n\(ended.errors)", sourceLocation: sourceLocation)
        #expect(
            ended.output.contains(/[1-9]\d* (states|tries|nights).*, 0 at fault\n$/),
            "\(ended.output)", sourceLocation: sourceLocation)
    }

    private static func run(_ program: String, _ arguments: [String]) async throws -> Ended {
        let ended = try await Subprocess.run(
            .name(program), arguments: Arguments(arguments),
            environment: .inherit.updating(["PYTHONDONTWRITEBYTECODE": "1"]), input: .none,
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard case .exited(let status) = ended.terminationStatus else {
            return Ended(
                status: -1, output: ended.standardOutput, errors: "\(ended.terminationStatus)")
        }
        return Ended(
            status: status, output: ended.standardOutput, errors: ended.standardError)
    }
}
