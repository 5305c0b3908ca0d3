import ArgumentParser
import Sandbox

/// Faults by share of all answers.
struct FaultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The same seed gives the same request the same faults.", valueName: "number"))
    var faultSeed = 1

    @Option(help: ArgumentHelp("Connections reset without an answer.", valueName: "share"))
    var resetShare = 0.0

    @Option(help: ArgumentHelp("Bodies that end half way.", valueName: "share"))
    var cutShare = 0.0

    @Option(help: ArgumentHelp("Bodies that come slowly.", valueName: "share"))
    var slowShare = 0.0

    @Option(help: ArgumentHelp("How long a slow body takes.", valueName: "ms"))
    var slowTime = 1000

    @Option(help: ArgumentHelp("Answers 500, 502, 503 or 504.", valueName: "share"))
    var errorShare = 0.0

    @Option(name: .customLong("429-share"), help: ArgumentHelp("Answers 429.", valueName: "share"))
    var tooManyShare = 0.0

    func validate() throws {
        let all = [resetShare, cutShare, slowShare, errorShare, tooManyShare]
        guard all.allSatisfy({ $0 >= 0 }), all.reduce(0, +) <= 1 else {
            throw ValidationError("Shares are at least 0, such as 0.05, and together at most 1.")
        }
        guard faultSeed >= 0 else {
            throw ValidationError("--fault-seed takes a number that isn't negative.")
        }
        guard (0...600_000).contains(slowTime) else {
            throw ValidationError("--slow-time takes milliseconds from 0 to 600000.")
        }
    }

    func shares() -> FaultShares {
        var shares = FaultShares()
        shares.seed = faultSeed
        shares.resets = resetShare
        shares.cuts = cutShare
        shares.slow = slowShare
        shares.slowMilliseconds = slowTime
        shares.errors = errorShare
        shares.tooMany = tooManyShare
        return shares
    }
}
