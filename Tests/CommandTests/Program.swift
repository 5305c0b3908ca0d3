import Foundation
import Subprocess
import SystemPackage

/// One of our programs, as built: run in a clean environment and waited for.
struct Program {
    static let kintai = Program("kintai")
    static let extract = Program("kintai-extract")
    static let transform = Program("kintai-transform")
    static let load = Program("kintai-load")
    static let shell = Program("sh", in: URL(filePath: "/bin"))

    /// What a program left when it ended.
    struct Ended {
        let status: Int32
        let output: String
        let errors: String
    }

    let name: String
    let file: URL

    /// A program that the build put beside the tests.
    init(_ name: String) {
        self.init(name, in: Program.folder)
    }

    /// A program of another folder.
    init(_ name: String, in folder: URL) {
        self.name = name
        file = folder.appending(path: name)
    }

    /// Where the build puts programs and the test bundle.
    static let folder =
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent()

    /// Runs the program with nothing in its environment but `PATH`, English, and what is given.
    func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) async throws -> Ended {
        var variables: [Environment.Key: String] = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "en_US.UTF-8", "TZ": "UTC",
        ]
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        let ended = try await Subprocess.run(
            .path(FilePath(file.path)), arguments: Arguments(arguments),
            environment: .custom(variables), workingDirectory: FilePath(folder.path),
            output: .string(limit: 4 << 20), error: .string(limit: 4 << 20))
        guard case .exited(let status) = ended.terminationStatus else {
            throw Crashed(program: name, status: "\(ended.terminationStatus)")
        }
        return Ended(status: status, output: ended.standardOutput, errors: ended.standardError)
    }

    /// A program was ended by a signal.
    struct Crashed: Error {
        let program: String
        let status: String
    }
}
