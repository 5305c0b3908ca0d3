import Foundation
import Testing

/// What a terminal would take for a command, or what turns text around, reaches no terminal: names, segments
/// and cells are others'.
@Suite struct TerminalTests {
    @Test func `shows no control characters of what it reads`() async throws {
        try await Project.withCopy { project in
            try plant(in: project)
            let commands = [
                "check", "plan --all --today \(Project.today)", "run --today \(Project.today)",
                "plan --json --today \(Project.today)", "history", "members --all",
                "members --json",
                "explain --employee A0001 --date 2026-10-05", "hours", "report",
            ]
            var shown = 0
            for command in commands {
                let ended = try await project.kintai(words: command)
                #expect(ended.status == 0, "\(command): \(ended.errors)")
                let text = ended.output + ended.errors
                shown += text.count { $0 == "\\" }
                let odd = text.unicodeScalars.filter(isControl)
                #expect(odd.isEmpty, "\(command) shows \(odd.map { String($0.value, radix: 16) })")
            }
            // They stand there escaped: what was planted was shown.
            #expect(shown > 100)
        }
    }

    /// Puts escapes in front of names, segments and notes, and into a time of day.
    private func plant(in project: Project) throws {
        let escapes = #"\u001b]0;x\u0007\u001b[31m\u202e\u009b5m"#
        let hrmos = project.folder.appending(path: "hrmos")
        let names = try FileManager.default.subpathsOfDirectory(atPath: hrmos.path)
            .filter { $0.contains(".json") }
        #expect(names.count > 10)
        for name in names {
            let file = hrmos.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing(
                    /("(last_name|full_name|name|segment_title|title|display_title|notes)":")/
                ) { "\($0.1)\(escapes)" }
                .replacing(/("start_at":")08:5/) { "\($0.1)\(escapes)08:5" }
            try Data(text.utf8).write(to: file)
        }
        let members = project.folder.appending(path: "members.csv")
        let lines = try Data(contentsOf: members).split(separator: 10)
        // Behind the code stands the name; the headings stay as they are.
        let planted = lines.dropFirst().map { line in
            let comma = line.firstIndex(of: UInt8(ascii: ",")) ?? line.endIndex
            return line[..<comma] + Data(",\u{1B}[31m".utf8) + line[comma...].dropFirst()
        }
        try Data((lines.prefix(1) + planted).joined(separator: [10])).write(to: members)
    }
}

/// Whether a terminal may act on it: all controls but the line's end, and marks of direction.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: false
    case 0..<32, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}
