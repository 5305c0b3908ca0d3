import CommandLineTool
import Messages
import WorkModel

/// The language that a rehearsal's pipeline.yml says, where the environment is Japanese: the clerk's
/// pages are, too, whatever terminal the next command is typed in.
var rehearsalLanguage: String? {
    let language = Language.resolve(option: nil, setting: nil, environment: environment)
    return language == .ja ? language.rawValue : nil
}

/// Says where a rehearsal's files are and what to type next; no key and no settings.
///
/// - Parameters:
///   - folder: As `--write` names it.
///   - today: What `--today` says; the run must take the same.
///   - tellsImport: Whether CrowdLog's stand-in is named too.
func sayReady(folder: String, today: WorkDate?, tellsImport: Bool) {
    let language = Language.resolve(option: nil, setting: nil, environment: environment)
    let config = quoted(folder + "/pipeline.yml")
    let day = today.map { " --today \($0)" } ?? ""
    var lines = [
        SandboxWords.written.filled(["folder": folder], in: language),
        SandboxWords.run.filled(
            ["command": "\(program("kintai")) run --config \(config)\(day)"], in: language),
    ]
    if tellsImport {
        let members = quoted(folder + "/members.csv")
        let command =
            "\(program("kintai-sandbox")) crowdlog --port 18081 --members \(members)"
            + " --past-midnight take"
        lines.append(SandboxWords.screens.filled(["command": command], in: language))
    }
    printAtOnce(lines.joined(separator: "\n") + "\n")
}

/// A program of ours as the user can call it: from the folder that this one was called from.
private func program(_ name: String) -> String {
    let called = CommandLine.arguments.first ?? ""
    guard let slash = called.lastIndex(of: "/") else { return name }
    return quoted(String(called[...slash]) + name)
}

/// The text as a word of the shell.
private func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
        byte >= 0x80 || "/._-".utf8.contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
