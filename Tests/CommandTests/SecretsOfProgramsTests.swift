import Foundation
import Testing

/// What the programs inherit: no key that they have no use for, and nothing to dump into a core.
@Suite struct SecretsOfProgramsTests {
    private static let keys = [
        "SOURCE_KEY": "k-source-31", "TARGET_KEY": "k-target-32",
        "HOOK": "https://127.0.0.1:9/k-33",
    ]

    @Test(arguments: [
        ("kintai-extract", ["SOURCE_KEY"]), ("kintai-transform", []),
        ("kintai-load", ["TARGET_KEY"]),
    ])
    func `gives a stage the keys that it needs and no others`(
        stage: String, needed: [String]
    ) async throws {
        try await Project.withCopy { project in
            try writePipeline(in: project)
            let programs = try standIn(
                for: stage, in: project,
                script: """
                    env > '\(project.folder.path)/seen'
                    echo "$*" > '\(project.folder.path)/words'
                    cat /proc/self/coredump_filter > '\(project.folder.path)/filter'
                    ulimit -c > '\(project.folder.path)/limit'
                    exit 70
                    """)
            // Asks each stage's program, and no service.
            let ended = try await Program("kintai", in: programs).run(
                ["check"], in: project.folder, environment: Self.keys)
            #expect(ended.status == 70, "\(ended.errors)")
            let seen = try text("seen", in: project)
            for (name, value) in Self.keys {
                #expect(seen.contains(value) == needed.contains(name), "\(name)")
            }
            let words = try text("words", in: project)
            #expect(!words.contains("k-") && words.contains("check"), "\(words)")
            #expect(try text("filter", in: project).allSatisfy { "0\n".contains($0) })
            #expect(try text("limit", in: project) == "0\n")
        }
    }

    @Test func `gives a source's own program no key of a service`() async throws {
        try await Project.withCopy { project in
            try writePipeline(in: project)
            try project.edit(
                "pipeline.yml", "target:",
                to: "  - {name: 自作, source: {kind: command, command: [sh, own.sh]}}\ntarget:")
            try project.write("env > seen; exit 1", to: "own.sh")
            let ended = try await Program.extract.run(
                [
                    "--config", "pipeline.yml", "--run", "workspace/runs/trial", "--integration",
                    "自作", "--month", "2026-10", "--today", Project.today,
                ], in: project.folder,
                environment: Self.keys.merging(["OWN_KEY": "k-own-34"]) { $1 })
            #expect(ended.errors.contains("[command-failed]"), "\(ended.errors)")
            let seen = try text("seen", in: project)
            #expect(seen.contains("k-own-34"))
            for value in Self.keys.values { #expect(!seen.contains(value)) }
        }
    }

    private func text(_ file: String, in project: Project) throws -> String {
        try String(contentsOf: project.folder.appending(path: file), encoding: .utf8)
    }

    private func writePipeline(in project: Project) throws {
        try project.write(
            """
            version: 1
            workspace: workspace
            integrations:
              - name: 本社
                source: {kind: hrmos-api, company: example, api_key: "${SOURCE_KEY}"}
            target:
              kind: crowdlog-api
              members: [{file: members.csv, profile: crowdlog-members}]
              api:
                base_url: http://127.0.0.1:9
                token: ${TARGET_KEY}
                attendance:
                  method: PUT
                  path: "/members/{employee_code}/attendances/{date}"
                  body:
                    in: "{clock_in}"
                    out: "{clock_out}"
                    leave: "{leave}"
                    breaks: {each break: {from: "{break_start}", to: "{break_end}"}}
                  leave: {none: null}
                  success: [200]
                  refused: [400]
                  retry: [503]
                  refusals: {message: message}
            notify:
              - {to: slack, url: "${HOOK}", on: [failure]}
            """, to: "pipeline.yml")
    }
}
