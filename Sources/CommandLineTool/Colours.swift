#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether a person sees what goes to standard error.
package var standardErrorIsTerminal: Bool {
    isatty(STDERR_FILENO) == 1
}

/// Whether standard error may be coloured: a terminal that can, and nobody who minds
/// (https://no-color.org).
package func mayColour(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
}

/// The text with what it says first of a fault in red, of a warning in yellow.
package func coloured(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(colouredLine)
        .joined(separator: "\n")
}

private func colouredLine(_ line: Substring) -> String {
    guard !line.hasPrefix("  ") else { return String(line) }
    for (label, colour) in [("error:", 31), ("エラー:", 31), ("warning:", 33), ("警告:", 33)] {
        // A place may stand before the label.
        guard let range = line.firstRange(of: label),
            range.lowerBound == line.startIndex || line[..<range.lowerBound].hasSuffix(" ")
        else { continue }
        return line[..<range.lowerBound] + "\u{1B}[1;\(colour)m" + label + "\u{1B}[0m"
            + line[range.upperBound...]
    }
    return String(line)
}
