import ArgumentParser
import Sandbox

/// How the stand-in of KING OF TIME answers where the reference leaves it open.
struct KingOfTimeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The token that it accepts.", valueName: "text"))
    var token = KingOfTimeSettings().token

    @Option(
        help: ArgumentHelp(
            "Whether 08:30:00 and 10:00:00 are forbidden: closed or open. [unknown]",
            valueName: "way"))
    var windowEnds = KingOfTimeSettings().windowEnds

    @Flag(help: "Refuse all with 104 at any hour, as during maintenance. [unknown: until when]")
    var maintenance = false

    @Option(
        help: ArgumentHelp(
            "What refuses a wrong token, 100 (403) or 111 (401). [unknown: when which]",
            valueName: "code"))
    var refusalCode = KingOfTimeSettings().refusalCode

    @Flag(help: "Refuse this address with 100. [unknown: which code]")
    var ipBlock = false

    @Option(
        help: ArgumentHelp(
            """
            Refuse with 100 what the token may not read: company, divisions, working-types, employees \
            or daily-workings; repeat it for more. [unknown: which code]
            """, valueName: "item"))
    var withoutRight: [KingOfTimeSettings.Right] = []

    @Option(
        help: ArgumentHelp(
            "The code of too many requests (see --rate): 303, 105 or 308. [unknown: when which]",
            valueName: "code"))
    var rateCode = KingOfTimeSettings().rateCode

    @Option(
        help: ArgumentHelp(
            "How many requests at first get 500 with code 300.", valueName: "number"))
    var serverErrors = 0

    @Option(
        help: ArgumentHelp(
            "The shape of errors but 303: array, object or text. [unknown: when which]",
            valueName: "shape"))
    var errorShape = KingOfTimeSettings().errorShape

    @Option(
        help: ArgumentHelp(
            "The code of a query that isn't taken, such as 63 days. [unknown]", valueName: "code"))
    var queryCode = KingOfTimeSettings().queryCode

    @Flag(help: "Send the codes of stamps as numbers. [unknown: whether it occurs]")
    var integerCodes = false

    @Flag(help: "Send nulls instead of leaving them out. [unknown: whether it occurs]")
    var nulls = false

    @Flag(help: "Send stamps in their order. [unknown: whether they are ever sorted]")
    var sortedStamps = false

    @Option(
        help: ArgumentHelp(
            "What the tenant calls half a day of leave: morning,afternoon.", valueName: "words"))
    var halves = "AM休,PM休"

    @Flag(
        help: """
            Put odd days into the company: 33 hours, a missing clock-out, two pairs, helping, automatic \
            breaks, going out, two halves of leave, leave over a break, codes that change.
            """)
    var oddDays = false

    func validate() throws {
        guard [100, 111].contains(refusalCode) else {
            throw ValidationError("--refusal-code takes 100 or 111.")
        }
        guard [303, 105, 308].contains(rateCode) else {
            throw ValidationError("--rate-code takes 303, 105 or 308.")
        }
        guard halves.split(separator: ",").count == 2 else {
            throw ValidationError("--halves takes two words, such as AM休,PM休.")
        }
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            throw ValidationError("--token takes ASCII without spaces.")
        }
        guard (0...1000).contains(serverErrors) else {
            throw ValidationError("--server-errors takes a number from 0 to 1000.")
        }
    }

    func settings() -> KingOfTimeSettings {
        var settings = KingOfTimeSettings()
        settings.token = token
        settings.windowEnds = windowEnds
        settings.isUnderMaintenance = maintenance
        settings.refusalCode = refusalCode
        settings.blocksAddress = ipBlock
        settings.lacksRights = Set(withoutRight)
        settings.rateCode = rateCode
        settings.serverErrors = serverErrors
        settings.errorShape = errorShape
        settings.queryCode = queryCode
        settings.stampCodesAreNumbers = integerCodes
        settings.sendsNulls = nulls
        settings.sortsStamps = sortedStamps
        let words = halves.split(separator: ",").map(String.init)
        settings.typeNames = (words[0], words[1])
        settings.hasOddDays = oddDays
        return settings
    }
}

extension KingOfTimeSettings.WindowEnds: ExpressibleByArgument {}
extension KingOfTimeSettings.ErrorShape: ExpressibleByArgument {}
extension KingOfTimeSettings.Right: ExpressibleByArgument {}
