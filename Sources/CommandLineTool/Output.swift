#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Prints a line to standard error, which people read; standard output is for results.
package func printToStandardError(_ text: String) {
    let colours = mayColour(isTerminal: standardErrorIsTerminal, environment: environment)
    printToStandardErrorAtOnce((colours ? coloured(text) : text) + "\n")
}

/// Prints a text to standard error as it stands.
package func printToStandardErrorAtOnce(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = unsafe rest.withUnsafeBytes { buffer in
            // `write` reads at most `count` bytes from the buffer during the call.
            unsafe write(STDERR_FILENO, buffer.baseAddress, buffer.count)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}

/// Prints a text to standard output as it stands, at once: what waits for an answer ends no line.
package func printAtOnce(_ text: String) {
    print(text, terminator: "")
    // Without a stream it flushes all that the process has open.
    fflush(nil)
}

/// Whether a person may type what the program reads.
package var standardInputIsTerminal: Bool {
    isatty(STDIN_FILENO) == 1
}

/// The variables of the process.
package var environment: [String: String] {
    ProcessInfo.processInfo.environment
}
