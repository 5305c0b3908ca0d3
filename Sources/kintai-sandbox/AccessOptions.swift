import ArgumentParser
import CommandLineTool
import Sandbox
import WorkModel

/// Whom the stand-in of HRMOS lets in.
struct AccessOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The Secret Key, as HRMOS would show it.", valueName: "text"))
    var key = HRMOSSettings().key

    @Option(
        help: ArgumentHelp(
            "The day the key was issued; it dies three months later.", valueName: "date"))
    var keyIssued: WorkDate?

    @Option(
        help: ArgumentHelp(
            """
            What refuses an expired key, 401 or 403; without --key-issued it has expired. \
            [unknown: status]
            """, valueName: "status"))
    var expiredKey: Int?

    @Option(help: ArgumentHelp("Seconds that a token lives.", valueName: "seconds"))
    var tokenLife = 86_400

    @Option(
        help: ArgumentHelp(
            "What refuses an expired token, 401 or 403. [unknown: status]", valueName: "status"))
    var expiredToken = 401

    @Flag(help: "A new token ends those before it. [unknown: whether it does]")
    var oneToken = false

    @Flag(help: "Take Bearer before a token too. [unknown: whether HRMOS does]")
    var bearer = false

    @Flag(help: "Refuse this address with 403. [unknown: whether IP limits cover the API, status]")
    var ipBlock = false

    @Option(
        help: ArgumentHelp(
            "Refuse a company without a paid plan: 402, 403 or 404. [unknown: status]",
            valueName: "status"))
    var noPlan: Int?

    @Flag(help: "Refuse /users with 403. [unknown: whether a key can lack a right]")
    var usersRefused = false

    @Flag(help: "Refuse /segments with 403. [unknown: whether a key can lack a right]")
    var segmentsRefused = false

    func validate() throws {
        if let expiredKey, ![401, 403].contains(expiredKey) {
            throw ValidationError("--expired-key takes 401 or 403.")
        }
        guard [401, 403].contains(expiredToken) else {
            throw ValidationError("--expired-token takes 401 or 403.")
        }
        if let noPlan, ![402, 403, 404].contains(noPlan) {
            throw ValidationError("--no-plan takes 402, 403 or 404.")
        }
        guard tokenLife >= 0 else {
            throw ValidationError("--token-life takes seconds from 0.")
        }
        guard !key.isEmpty, key.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            throw ValidationError("--key takes ASCII without spaces.")
        }
    }

    func apply(to settings: inout HRMOSSettings, today: WorkDate) {
        settings.key = key
        settings.tokenLife = tokenLife
        settings.expiredToken = expiredToken
        settings.hasOneToken = oneToken
        settings.takesBearer = bearer
        settings.blocksAddress = ipBlock
        settings.noPlan = noPlan
        settings.refusesUsers = usersRefused
        settings.refusesSegments = segmentsRefused
        if let keyIssued {
            if keyIssued.isThreeMonths(before: today) { settings.expiredKey = expiredKey ?? 401 }
        } else {
            settings.expiredKey = expiredKey
        }
    }
}

extension WorkDate {
    /// Whether the same day three months later has come.
    fileprivate func isThreeMonths(before today: WorkDate) -> Bool {
        let month = WorkMonth(index: month.index + 3)
        return today >= min(month.firstDay.advanced(by: yearMonthDay.day - 1), month.lastDay)
    }
}
