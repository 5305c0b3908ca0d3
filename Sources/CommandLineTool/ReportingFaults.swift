package import ArgumentParser
package import Messages
package import WorkModel

/// Runs a command's work; prints every fault it throws to standard error and ends with the worst
/// fault's status.
package func reportingFaults(
    in language: @autoclosure () -> Language, _ work: () async throws(Faults) -> Void
) async throws {
    do {
        try await work()
    } catch {
        throw report(error, in: language())
    }
}

/// Prints faults to standard error.
/// - Returns: the worst one's exit status.
package func report(_ faults: Faults, in language: Language) -> ExitCode {
    printToStandardError(describe(faults, in: language))
    return exitCode(after: faults)
}

/// Tells schedulers of faults that were told to people, where they want to know.
/// - Returns: the worst one's exit status.
package func exitCode(after faults: Faults) -> ExitCode {
    appendFaultLines(faults)
    return ExitCode(ExitStatus.worst(of: faults.all.map(\.code.exitStatus)).rawValue)
}
