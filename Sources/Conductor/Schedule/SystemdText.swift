/// A value that takes one path or text as it stands, such as `WorkingDirectory=`: only `%` means more.
func systemdValue(_ text: String) -> String { text.replacing("%", with: "%%") }

/// One of several words, such as a path of `ReadWritePaths=`.
func systemdWord(_ text: String) -> String {
    let value = systemdValue(text)
    guard !isPlain(value) else { return value }
    return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// A command line: the program, which names no variable, and its arguments, in which `$` means more.
func systemdCommand(_ words: [String]) -> String {
    let arguments = words.dropFirst().map { $0.replacing("$", with: "$$") }
    return (words.prefix(1) + arguments).map(systemdWord).joined(separator: " ")
}

/// Whether a word needs no quotes: ASCII white space, quotes and backslashes do.
private func isPlain(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            byte > 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
                && byte != UInt8(ascii: "\\")
        }
}
