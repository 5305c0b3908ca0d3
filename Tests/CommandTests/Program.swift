import Foundation
import Subprocess
import SystemPackage

/// One of our programs, as built: run in a clean environment and waited for.
struct Program {
    static let kintai = Program("kintai")
    static let extract = Program("kintai-extract")
    static let transform = Program("kintai-transform")
    static let load = Program("kintai-load")
    static let sandbox = Program("kintai-sandbox")
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
        let ended = try await run(arguments, in: folder, environment: environment) { _ in }
        guard ended.status >= 0 else { throw Crashed(program: name, status: "\(ended.status)") }
        return ended
    }

    /// Runs the program, as the first of a process group of its own, and does `body` meanwhile.
    ///
    /// The status of a program that a signal ended is the signal's number below zero.
    func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        meanwhile body: (Running) async throws -> Void
    ) async throws -> Ended {
        var variables: [Environment.Key: String] = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "en_US.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
        ]
        // What `make sanitize` asks of programs is asked of those that tests start.
        for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
            guard let value = ProcessInfo.processInfo.environment[name] else { continue }
            variables[Environment.Key(stringLiteral: name)] = value
        }
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        var options = PlatformOptions()
        options.processGroupID = 0
        let ended = try await Subprocess.run(
            .path(FilePath(file.path)), arguments: Arguments(arguments),
            environment: .custom(variables), workingDirectory: FilePath(folder.path),
            platformOptions: options, input: .none, output: .string(limit: 4 << 20),
            error: .string(limit: 4 << 20)
        ) { execution in
            try await body(
                Running(process: execution.processIdentifier.value) { signal, toGroup in
                    try execution.send(signal: signal, toProcessGroup: toGroup)
                })
        }
        let status =
            switch ended.terminationStatus {
            case .exited(let status): status
            case .signaled(let signal): -signal
            }
        return Ended(status: status, output: ended.standardOutput, errors: ended.standardError)
    }

    /// A program at work.
    struct Running {
        let process: Int32
        /// Sends a signal to it alone, or to all that it has started too.
        let send: (_ signal: Signal, _ toGroup: Bool) throws -> Void
    }

    /// A program was ended by a signal.
    struct Crashed: Error {
        let program: String
        let status: String
    }
}
