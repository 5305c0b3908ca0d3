import Foundation
import Testing

/// `kintai schedule` as typed; what other programs make of its files.
@Suite struct ScheduleTests {
    private static let oddPlaces = ["plain", "a b", "勤怠 100% $HOME", "it's \"so\" \\n"]
    private static let analyzer = URL(filePath: "/usr/bin/systemd-analyze")
    private static let hasAnalyzer = FileManager.default.isExecutableFile(atPath: analyzer.path)

    /// Gives `body` a project whose folder is called `name`.
    private func withProject(
        named name: String, _ body: (Project) async throws -> Void
    ) async throws {
        try await Project.withCopy { project in
            let folder = project.folder.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            for item in try FileManager.default.contentsOfDirectory(atPath: project.folder.path)
            where item != name {
                try FileManager.default.moveItem(
                    at: project.folder.appending(path: item), to: folder.appending(path: item))
            }
            try await body(Project(folder: folder))
        }
    }

    @Test func `shows the files and writes nothing unasked`() async throws {
        try await Project.withCopy { project in
            let before = try Tree(project.folder)
            let ended = try await project.kintai(words: "schedule --systemd --language ja")
            #expect(ended.status == 0)
            let headings = ended.output.split(separator: "\n").filter { $0.hasPrefix("# /") }
            #expect(
                headings == [
                    "# /etc/systemd/system/kintai.service", "# /etc/systemd/system/kintai.timer",
                    "# /etc/systemd/system/kintai-failed.service",
                ])
            #expect(ended.errors.contains("kintai schedule --systemd --write FOLDER"))
            expectSame(try Tree(project.folder), before)
        }
    }

    @Test func `replaces no file that says something else`() async throws {
        try await Project.withCopy { project in
            let first = try await project.kintai(words: "schedule --systemd --write units")
            #expect(first.status == 0)
            #expect(first.output.contains("sudo systemctl enable --now kintai.timer"))
            let again = try await project.kintai(words: "schedule --systemd --write units")
            #expect(again.status == 0)
            let other = try await project.kintai(
                words: "schedule --systemd --write units --at 7:00")
            #expect(other.status == 73)
            #expect(other.errors.contains("[output-exists]"))
            let timer = project.folder.appending(path: "units/kintai.timer")
            #expect(try String(contentsOf: timer, encoding: .utf8).contains("06:30:00 Asia/Tokyo"))
        }
    }

    @Test(arguments: [
        "", "--systemd --cron", "--cron --at 25:00", "--cron --zone Nowhere/Here",
        "--cron --name a/b",
        "--systemd --user a;b", "--systemd --on-failure a\u{a0}b",
    ])
    func `refuses options that make no schedule`(options: String) async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai(words: "schedule " + options)
            #expect(ended.status == 64)
            #expect(ended.output == "")
        }
    }

    @Test(.enabled(if: hasAnalyzer), arguments: oddPlaces)
    func `systemd takes the units, and lets them do little`(name: String) async throws {
        try await withProject(named: name) { project in
            let written = try await project.kintai(
                "schedule", "--systemd", "--user", "root", "--write", "u")
            #expect(written.status == 0, "\(written.errors)")
            let analyzer = Program("systemd-analyze", in: Self.analyzer.deletingLastPathComponent())
            let verified = try await analyzer.run(
                [
                    "verify", "--man=no", "u/kintai.service", "u/kintai.timer",
                    "u/kintai-failed.service",
                ],
                in: project.folder)
            let told = verified.errors.split(separator: "\n").filter { $0.contains("kintai") }
            #expect(told == [])
            let security = try await analyzer.run(
                ["security", "--offline=true", "--threshold=20", "u/kintai.service"],
                in: project.folder)
            #expect(security.status == 0, "\(security.output)")
        }
    }

    /// What cron calls, with a `date`, a `sleep` and a conductor of our own.
    @Test(arguments: oddPlaces)
    func `cron's line runs at its time alone, once more after status 75`(name: String) async throws
    {
        try await withProject(named: name) { project in
            let shown = try await project.kintai("schedule", "--cron")
            let line = try #require(shown.output.split(separator: "\n").last { !$0.hasPrefix("#") })
            let fields = line.split(separator: " ", maxSplits: 6)
            #expect(fields[0] == "0,15,30,45" && fields[5] == "kintai")
            // As cron does before it calls the shell.
            let command = fields[6].replacing("\\%", with: "%").replacing(
                Program.kintai.file.path, with: "./fake-kintai")
            func write(_ script: String, to file: String) throws {
                try project.write("#!/bin/sh\n" + script, to: file)
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755],
                    ofItemAtPath: project.folder.appending(path: file).path)
            }
            try write("echo \"sleep $*\" >> said\n", to: "sleep")
            try write("echo \"$TZ $1\" >> asked; cat now\n", to: "date")
            try write(
                "printf '%s\\n' \"$*\" >> said; [ $1 = purge ] || exit $(sed -n \"$(wc -l < said)p\" ends)\n",
                to: "fake-kintai")
            func night(at time: String, ends: String) async throws -> String {
                try project.write(time + "\n", to: "now")
                try project.write(ends, to: "ends")
                try project.write("", to: "said")
                _ = try await Program.shell.run(
                    ["-c", "PATH=\"$PWD:$PATH\"; " + command], in: project.folder)
                let file = project.folder.appending(path: "said")
                return try String(contentsOf: file, encoding: .utf8)
            }
            let config = project.folder.appending(path: "pipeline.yml").path
            let run = "run --config \(config) --language en\n"
            let purge = "purge --config \(config) --language en\n"
            #expect(try await night(at: "06:15", ends: "0\n") == "")
            #expect(try await night(at: "06:30", ends: "0\n") == run + purge)
            #expect(try await night(at: "06:30", ends: "65\n") == run)
            #expect(
                try await night(at: "06:30", ends: "75\n0\n0\n") == run + "sleep 1200\n" + run
                    + purge)
            #expect(try await night(at: "06:30", ends: "75\n0\n75\n") == run + "sleep 1200\n" + run)
        }
    }
}
