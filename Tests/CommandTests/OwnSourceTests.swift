import Foundation
import Subprocess
import Testing

/// A source of one's own (`kind: command`): a program that hands over attendance, well or badly.
@Suite(.timeLimit(.minutes(10))) struct OwnSourceTests {
    @Test func `the sample's days come through, told to the clerk as any other`() async throws {
        try await withSource { office in
            let ended = try await office.run()
            #expect(ended.status == 0, "\(ended.errors)")
            let run = try office.newestRun()
            let sheets = try office.rows(run, "transform/打刻機/2026-10/timesheets.csv")
            #expect(
                sheets == [
                    "S0001,2026-10-05,08:57,18:04,12:00-13:00,none,,,,,,S0001,1:2",
                    "S0001,2026-10-06,08:59,17:31,12:00-12:45,none,,,,,,S0001,1:5",
                    "S0002,2026-10-05,21:55,30:05,26:00-27:00,none,,,,,,S0002,1:4",
                    "S0003,2026-10-06,09:02,18:00,,none,,,,,,S0003,1:6",
                ])
            let held = try office.text(run, "held-for-review.csv")
            #expect(held.contains("架空 次郎"))
            #expect(held.contains("missing-clock-out") || held.contains("clock-out"))
            let log = try office.text(run, "extract/打刻機/program.log")
            #expect(log == "reading punches of 2026-10-01 to 2026-10-31\n")
            #expect(try office.mode(run, "extract/打刻機/program.log") == 0o600)
            #expect(!office.exists(run, "extract/打刻機/fetched"))
            let again = try await office.run()
            #expect(again.output.contains("0"), "\(again.output)")
        }
    }

    @Test func `cells that can't be read hold their day, and no other`() async throws {
        try await withSource(
            """
            employee_number,date,segment,clock_in,clock_out
            S0001,2026-10-05,出勤,25:65,18:00
            S0001,2026-06-31,出勤,09:00,18:00
            S0002,2026-10-05,出勤,09:00,18:00
            """, rows: 3
        ) { office in
            let ended = try await office.run()
            #expect(ended.status == 0, "\(ended.errors)")
            let run = try office.newestRun()
            let held = try office.rows(run, "transform/打刻機/2026-10/held.csv")
            #expect(
                held.map { $0.split(separator: ",").dropFirst(2).prefix(2).joined(separator: ",") }
                    == ["2026-06-31,unreadable-value", "2026-10-05,unreadable-value"])
            let sheets = try office.rows(run, "transform/打刻機/2026-10/timesheets.csv")
            #expect(sheets.count == 1)
        }
    }

    struct Trouble: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// What the program does, in Python; `folder` and `header` are there.
        let program: String
        let status: Int32
        let code: String
        let words: String
    }

    @Test(arguments: [
        Trouble(
            testDescription: "half a file",
            program: "write('S0001,2026-10-05,09:00,18:00\\n'); print('rows 2')", status: 65,
            code: "command-incomplete", words: "rows 2 expected, rows 1 found"),
        Trouble(
            testDescription: "half a row",
            program: "write('S0001,2026-10-05,09:00,18:00\\nS0001,2026-1'); print('rows 2')",
            status: 65, code: "csv-ragged-row", words: "attendance.csv:3"),
        Trouble(
            testDescription: "no promise",
            program: "write('S0001,2026-10-05,09:00,18:00\\n'); print('done')", status: 65,
            code: "command-incomplete", words: "rows N expected"),
        Trouble(
            testDescription: "no file", program: "print('rows 0')", status: 65,
            code: "command-incomplete", words: "attendance.csv expected"),
        Trouble(
            testDescription: "another table",
            program: "write('S0001,2026-10-05,1,2\\n', 'number,date,in,out'); print('rows 1')",
            status: 65, code: "csv-unknown-column", words: "nobody reads a column 'number'"),
        Trouble(
            testDescription: "exit 3",
            program: "write(''); print('架空 花子', file=sys.stderr); sys.exit(3)", status: 69,
            code: "command-failed", words: "failed (3)"),
        Trouble(
            testDescription: "exit 75", program: "sys.exit(75)", status: 75, code: "command-later",
            words: "asks to be run later"),
        Trouble(
            testDescription: "exit 77", program: "sys.exit(77)", status: 77,
            code: "command-refused", words: "refuses the program"),
        Trouble(
            testDescription: "a signal", program: "os.kill(os.getpid(), 9)", status: 69,
            code: "command-failed", words: "signal 9"),
        Trouble(
            testDescription: "hangs, with a child, deaf to SIGTERM",
            program: """
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                subprocess.Popen(['sleep', '600'])
                time.sleep(600)
                """, status: 69, code: "command-silent", words: "wasn't done after 1 s"),
    ])
    func `a program that misbehaves fails its integration, and nothing of it is used`(
        trouble: Trouble
    ) async throws {
        let program = """
            import os, signal, subprocess, sys, time
            folder = sys.argv[sys.argv.index('--folder') + 1]
            def write(rows, header='employee_number,date,clock_in,clock_out'):
                with open(folder + '/attendance.csv', 'w') as file: file.write(header + '\\n' + rows)
            \(trouble.program)
            """
        try await withSource(program: program) { office in
            if trouble.code == "command-silent" {
                try office.edit("timeout: 1m", to: "timeout: 1s")
            }
            let ended = try await office.run()
            #expect(ended.status == trouble.status)
            #expect(ended.errors.contains("[\(trouble.code)]"), "\(ended.errors)")
            #expect(ended.errors.contains(trouble.words), "\(ended.errors)")
            #expect(!ended.errors.contains("花子"))
            let run = try office.newestRun()
            #expect(!office.exists(run, "transform/打刻機/2026-10"))
            // The mend that it names: the sample in its place.
            try office.useSample()
            if trouble.code == "command-silent" {
                try office.edit("timeout: 1s", to: "timeout: 1m")
            }
            let resumed = try await office.kintai("resume", run.lastPathComponent)
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(
                try office.rows(run, "transform/打刻機/2026-10/timesheets.csv").count == 4)
        }
    }

    @Test func `a program that isn't there is found by check`() async throws {
        try await withSource { office in
            try office.edit("[python3, attendance.py]", to: "[./not-there, x]")
            let checked = try await office.kintai("check")
            #expect(checked.status == 66)
            #expect(checked.errors.contains("[command-missing]"), "\(checked.errors)")
        }
    }

    @Test func `what the program started ends with a run that is stopped`() async throws {
        let program = """
            import os, subprocess, sys, time
            folder = sys.argv[sys.argv.index('--folder') + 1]
            child = subprocess.Popen(['sleep', '600'])
            with open('children', 'w') as file: file.write(f'{os.getpid()} {child.pid}')
            os.rename('children', 'started')
            time.sleep(600)
            """
        try await withSource(program: program) { office in
            let started = office.folder.appending(path: "started")
            let ended = try await Program.kintai.run(
                ["run", "--today", "2026-11-01"], in: office.folder
            ) { running in
                while !FileManager.default.fileExists(atPath: started.path) {
                    try await Task.sleep(for: .milliseconds(20))
                }
                try running.send(.terminate, false)
            }
            #expect(ended.status == 75)
            let children = try String(contentsOf: started, encoding: .utf8).split(separator: " ")
            #expect(children.count == 2)
            for child in children {
                #expect(!FileManager.default.fileExists(atPath: "/proc/\(child)/cwd"), "\(child)")
            }
        }
    }
}

/// A folder with the sample of a source of one's own, or with another program in its place.
private struct OwnSource {
    let folder: URL

    func run() async throws -> Program.Ended {
        try await kintai("run", "--today", "2026-11-01")
    }

    func kintai(_ arguments: String...) async throws -> Program.Ended {
        try await Program.kintai.run(arguments, in: folder)
    }

    func newestRun() throws -> URL {
        let runs = folder.appending(path: "workspace/runs")
        let names = try FileManager.default.contentsOfDirectory(atPath: runs.path).sorted()
        return runs.appending(path: try #require(names.last))
    }

    func text(_ run: URL, _ name: String) throws -> String {
        try String(contentsOf: run.appending(path: name), encoding: .utf8)
    }

    func rows(_ run: URL, _ name: String) throws -> [String] {
        try text(run, name).split(separator: "\n").dropFirst().map(String.init)
    }

    func exists(_ run: URL, _ name: String) -> Bool {
        FileManager.default.fileExists(atPath: run.appending(path: name).path)
    }

    func mode(_ run: URL, _ name: String) throws -> Int? {
        let path = run.appending(path: name).path
        return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    func edit(_ old: String, to new: String) throws {
        let file = folder.appending(path: "pipeline.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(to: file, atomically: false, encoding: .utf8)
    }

    func useSample() throws {
        let program = folder.appending(path: "attendance.py")
        try FileManager.default.removeItem(at: program)
        try FileManager.default.copyItem(
            at: Project.samples.appending(path: "own-source/attendance.py"), to: program)
    }
}

/// Gives `body` a folder with the sample, or with a program that hands over that table.
private func withSource(
    _ attendance: String, rows: Int, _ body: (OwnSource) async throws -> Void
) async throws {
    let program = """
        import sys
        folder = sys.argv[sys.argv.index('--folder') + 1]
        with open(folder + '/attendance.csv', 'w') as file: file.write('''\(attendance)
        ''')
        print('rows \(rows)')
        """
    try await withSource(program: program, body)
}

private func withSource(
    program: String? = nil, _ body: (OwnSource) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kintai-own-source-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["pipeline.yml", "attendance.py", "punches.csv", "members.csv"] {
        try FileManager.default.copyItem(
            at: Project.samples.appending(path: "own-source/\(name)"),
            to: folder.appending(path: name))
    }
    try FileManager.default.copyItem(
        at: Project.samples.appending(path: "attendance-template.csv"),
        to: folder.appending(path: "attendance-template.csv"))
    let office = OwnSource(folder: folder)
    try office.edit("../attendance-template.csv", to: "attendance-template.csv")
    if let program {
        try program.write(
            to: folder.appending(path: "attendance.py"), atomically: true, encoding: .utf8)
    }
    try await body(office)
}
