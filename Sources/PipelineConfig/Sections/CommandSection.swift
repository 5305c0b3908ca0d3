import PipelineSettings

/// Reads the keys of `kind: command`: the program, and how long it may take.
func readCommand(_ section: inout Section, isMeant: Bool) -> CommandSource {
    let command = section.texts("command")
    if isMeant, command.isEmpty {
        if section.has("command") {
            section.contradiction("command", expected: "[python3, attendance.py]", found: "[]")
        } else {
            section.missing("command")
        }
    }
    return CommandSource(
        command: command, folder: section.findings.folder,
        timeout: section.seconds("timeout") ?? 600)
}
