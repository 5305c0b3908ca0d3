import ArgumentParser
import Sandbox

/// What the stand-in of HRMOS answers where the reference leaves it open.
struct AnswerOptions: ParsableArguments {
    @Option(
        defaultAsFlag: HRMOSSettings.Maintenance.html,
        help: ArgumentHelp(
            """
            Answer all with a notice: html (503), html-200, or json (503). [unknown: the API's \
            reply meanwhile]
            """, valueName: "kind"))
    var maintenance: HRMOSSettings.Maintenance?

    @Option(
        defaultAsFlag: "text/html; charset=utf-8",
        help: ArgumentHelp(
            "Send JSON under this type. [unknown: the exact type]", valueName: "type"))
    var wrongContentType: String?

    @Option(
        name: .customLong("limit-above-100"),
        help: ArgumentHelp(
            "A limit above 100 is cut to 100 (cap) or answered with 400 (error). [unknown]",
            valueName: "way"))
    var limitAbove100 = HRMOSSettings.LimitAbove100.cap

    @Flag(help: "Leave X-Total-Count and X-Total-Page out. [unknown: whether they always come]")
    var noTotals = false

    @Option(
        defaultAsFlag: HRMOSSettings.RowsChange.moved,
        help: ArgumentHelp(
            """
            After a list's first page a row moves to the end (moved), so that one is skipped, or \
            appears in front (added), so that one comes twice. [unknown: whether lists stand still]
            """, valueName: "way"))
    var rowsChangeBetweenPages: HRMOSSettings.RowsChange?

    @Option(
        help: ArgumentHelp(
            """
            Leave next_day (all day flags) or user_id out of /work_outputs, as some official \
            examples do. [unknown: when]
            """, valueName: "field"))
    var missing: [HRMOSSettings.MissingField] = []

    @Flag(help: "Send the numbers of /work_outputs as strings. [unknown: types in practice]")
    var numbersAsStrings = false

    @Flag(help: "Send day flags as strings, as one official example does. [unknown: when]")
    var flagsAsStrings = false

    @Flag(help: "Send clocks as 2000-01-01T09:00:00.000+09:00. [unknown: whether it occurs]")
    var clocksISO = false

    @Option(
        help: ArgumentHelp(
            "Minutes by which days lag behind their punches. [unknown: how long]",
            valueName: "minutes"))
    var lag = 0

    func validate() throws {
        guard (0...10_080).contains(lag) else {
            throw ValidationError("--lag takes minutes from 0 to 10080.")
        }
    }

    func apply(to settings: inout HRMOSSettings) {
        settings.maintenance = maintenance
        settings.contentType = wrongContentType
        settings.limitAbove100 = limitAbove100
        settings.omitsTotals = noTotals
        settings.rowsChange = rowsChangeBetweenPages
        settings.missing = Set(missing)
        settings.numbersAreStrings = numbersAsStrings
        settings.flagsAreStrings = flagsAsStrings
        settings.clocksAreISO = clocksISO
    }
}

extension HRMOSSettings.Maintenance: ExpressibleByArgument {}
extension HRMOSSettings.LimitAbove100: ExpressibleByArgument {}
extension HRMOSSettings.RowsChange: ExpressibleByArgument {}
extension HRMOSSettings.MissingField: ExpressibleByArgument {}
