import Foundation
import Sandbox
import Testing
import WorkModel

/// The key and the tokens are in nothing that the programs write, say or call each other with.
///
/// One at a time: looking at all processes again and again takes a processor from others.
@Suite(.serialized) struct APISecrecyTests {
    struct Trouble: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statuses: Set<Int32>
        let change: @Sendable (inout HRMOSSettings) -> Void
        let front: FrontSettings

        init(
            _ description: String, _ statuses: Set<Int32>,
            _ change: @escaping @Sendable (inout HRMOSSettings) -> Void = { _ in },
            front: (inout FrontSettings) -> Void = { _ in }
        ) {
            testDescription = description
            self.statuses = statuses
            self.change = change
            // No program is so quick that it isn't seen among the others.
            var settings = FrontSettings()
            settings.latency = 100
            front(&settings)
            self.front = settings
        }
    }

    @Test(
        arguments: [
            Trouble("none", [0]),
            Trouble("key wrong", [77]) { $0.key = "another" },
            Trouble("key over", [77]) { $0.expiredKey = 401 },
            Trouble("key over, by another status", [77]) { $0.expiredKey = 403 },
            Trouble("address", [77]) { $0.blocksAddress = true },
            Trouble("plan", [77]) { $0.noPlan = 402 },
            Trouble("company", [77]) { $0.noPlan = 404 },
            Trouble("refused lists", [0]) { settings in
                settings.refusesUsers = true
                settings.refusesSegments = true
            },
            Trouble("dead token", [77]) { $0.tokenLife = 0 },
            Trouble("maintenance", [75]) { $0.maintenance = .html },
            Trouble("maintenance, said with 200", [75]) { $0.maintenance = .htmlOK },
            Trouble(
                "maintenance, for an hour", [75], { $0.maintenance = .json },
                front: { $0.retryAfter = .date(3600) }),
            Trouble("no JSON", [69]) { $0.contentType = "text/plain" },
            Trouble("too many requests", [75], front: { $0.faults.tooMany = 1 }),
            // One of these is 503, as during maintenance.
            Trouble("errors", [69, 75], front: { $0.faults.errors = 1 }),
            Trouble("resets", [69], front: { $0.faults.resets = 1 }),
            Trouble("cuts", [69], front: { $0.faults.cuts = 1 }),
        ])
    func `nothing tells key or token`(trouble: Trouble) async throws {
        try await APIProject.with(
            http: ", attempts: 1, log: http.log", front: trouble.front, change: trouble.change
        ) { office in
            // Of some troubles the sandbox knows another key.
            try office.project.write(APIProject.key + "\n", to: "hrmos.key")
            let calls = [
                ["run", "--today", APIProject.today], ["resume"], ["check", "--online"],
            ]
            for arguments in calls {
                let (ended, commands) = try await run(arguments, in: office.project)
                if arguments[0] == "run" {
                    #expect(trouble.statuses.contains(ended.status), "\(ended.errors)")
                    #expect(commands.contains { $0.contains("kintai-extract") })
                }
                for secret in office.secrets {
                    #expect(!ended.output.contains(secret))
                    #expect(!ended.errors.contains(secret))
                    #expect(!commands.contains { $0.contains(secret) })
                }
            }
            try expectNoSecret(in: office)
            let log = try Tree(office.project.folder) { $0 == "http.log" }.files["http.log"]
            let text = String(decoding: try #require(log), as: UTF8.self)
            #expect(text.contains("/authentication/token"))
            #expect(!text.contains("架空"))
            #expect(!text.contains("@"))
        }
    }

    @Test(arguments: [false, true])
    func `a key in a variable stays there`(isWrong: Bool) async throws {
        func change(_ settings: inout HRMOSSettings) {
            if isWrong { settings.key = "another" }
        }
        try await APIProject.with(change: change) { office in
            try office.project.edit("pipeline.yml", "{file: hrmos.key}", to: #""${HRMOS_API_KEY}""#)
            let ended = try await office.project.kintai(
                "run", "--today", APIProject.today, environment: ["HRMOS_API_KEY": APIProject.key])
            #expect(ended.status == (isWrong ? 77 : 0), "\(ended.errors)")
            #expect(!(ended.output + ended.errors).contains(APIProject.key))
            try expectNoSecret(in: office)
        }
    }

    /// Looks into every file of the project but the key's own.
    private func expectNoSecret(in office: APIProject) throws {
        let files = try Tree(office.project.folder) { $0 != "hrmos.key" }.files
        #expect(files.keys.contains { $0.hasSuffix("settings.json") })
        #expect(office.secrets.contains(APIProject.key))
        for secret in office.secrets {
            let bytes = Data(secret.utf8)
            let telling = files.filter { $0.value.range(of: bytes) != nil }.keys.sorted()
            #expect(telling == [])
        }
    }

    /// Runs `kintai`, and notes the arguments of all programs of its process group meanwhile.
    private func run(
        _ arguments: [String], in project: Project
    ) async throws -> (ended: Program.Ended, commands: Set<String>) {
        var commands: Set<String> = []
        let ended = try await Program.kintai.run(arguments, in: project.folder) { running in
            while isAtWork(running.process) {
                commands.formUnion(commandLines(ofGroup: running.process))
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        return (ended, commands)
    }

    private func isAtWork(_ process: Int32) -> Bool {
        guard let fields = status(of: "\(process)") else { return false }
        return fields.first != "Z"
    }

    private func commandLines(ofGroup group: Int32) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { name in
            guard Int32(name) != nil, let fields = status(of: name), fields.count > 2,
                fields[2] == "\(group)"
            else { return nil }
            return FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// State, parent, group and so on: what stands behind the name in `/proc/PID/stat`.
    private func status(of process: String) -> [Substring]? {
        FileManager.default.contents(atPath: "/proc/\(process)/stat").flatMap { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
                .split(separator: " ")
        }
    }
}
