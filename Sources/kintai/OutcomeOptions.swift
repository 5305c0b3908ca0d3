import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import WorkModel

/// How a run's outcome is told.
struct OutcomeOptions: ParsableArguments {
    @Flag(help: "Print the outcome as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The exit status when days are held, for schedulers that know warnings.",
            valueName: "status"))
    var heldExit: Int32 = 0

    func validate() throws {
        // A process's status has 8 bits: 256 would end as 0.
        guard (0...255).contains(heldExit) else {
            throw ValidationError("--held-exit takes a status from 0 to 255.")
        }
    }

    /// Prints the outcome for people, or the summary for machines.
    func print(_ outcome: RunOutcome, in language: Language, config: String) {
        let text =
            if json {
                String(decoding: encodeJSON(outcome.summary), as: UTF8.self)
            } else {
                outcome.summary.text(in: language, run: outcome.run, config: config)
            }
        Swift.print(text, terminator: "")
    }

    /// Ends the program with the run's status, unless that is 0.
    func exit(after outcome: RunOutcome) throws {
        let summary = outcome.summary
        if summary.status != .done { throw ExitCode(summary.status.rawValue) }
        if summary.held > 0, heldExit != 0 { throw ExitCode(heldExit) }
    }
}
