import ArgumentParser
import Sandbox
import WorkModel

/// What the stand-in of クラウドログ takes where the reference leaves it open.
struct ImportOptions: ParsableArguments {
    @Flag(help: "Leave only the bad rows of a file out. [unknown: whether a bad row refuses all]")
    var perRow = false

    @Option(
        help: ArgumentHelp(
            "What an empty optional cell does to a day that is there: keep or clear. [unknown]",
            valueName: "way"))
    var blank = CrowdLogSettings().blank

    @Option(
        help: ArgumentHelp(
            "What a file without an optional column does to it: keep, clear or refuse. [unknown]",
            valueName: "way"))
    var missingColumn = CrowdLogSettings().missingColumn

    @Option(
        help: ArgumentHelp("A heading that isn't one: take or refuse. [unknown]", valueName: "way"))
    var extraColumn = CrowdLogSettings().extraColumn

    @Option(
        help: ArgumentHelp("Times such as 25:30: take or refuse. [unknown]", valueName: "way"))
    var pastMidnight = CrowdLogSettings().pastMidnight

    @Option(
        help: ArgumentHelp(
            "Minutes of which times must be multiples. [unknown: whether an import is held to it]",
            valueName: "minutes"))
    var unit = CrowdLogSettings().unit

    @Option(help: ArgumentHelp("The last closed day (締め).", valueName: "date"))
    var closedThrough: WorkDate?

    @Option(help: ArgumentHelp("Closed days: take or refuse. [unknown]", valueName: "way"))
    var closed = CrowdLogSettings().closed

    @Option(help: ArgumentHelp("Submitted days: take or refuse. [unknown]", valueName: "way"))
    var submitted = CrowdLogSettings().submitted

    @Option(
        help: ArgumentHelp("The most rows of a file. [unknown: the limit]", valueName: "number"))
    var maxRows: Int?

    @Option(
        help: ArgumentHelp(
            "The heading of leave; empty for none. [unknown: heading and words]",
            valueName: "heading"))
    var leaveColumn = CrowdLogSettings().leaveColumn ?? ""

    @Option(
        help: ArgumentHelp("ステータス from 1 back to 0: take or refuse. [unknown]", valueName: "way"))
    var statusBack = CrowdLogSettings().statusBack

    @Option(
        help: ArgumentHelp(
            "Members that aren't active: take or refuse. [unknown]", valueName: "way"))
    var inactive = CrowdLogSettings().inactive

    @Option(
        help: ArgumentHelp(
            "A day that stands twice in a file: take or refuse. [unknown]", valueName: "way"))
    var duplicates = CrowdLogSettings().duplicates

    @Option(
        help: ArgumentHelp(
            "A byte-order mark before UTF-8: take or refuse. [unknown]", valueName: "way"))
    var mark = CrowdLogSettings().mark

    @Option(
        help: ArgumentHelp(
            "The layout of the attendance download: list, pairs or totals. [unknown]",
            valueName: "layout"))
    var download = CrowdLogSettings().download

    @Flag(help: "Refuse every file, for 勤怠の使用 is off.")
    var attendanceOff = false

    func validate() throws {
        guard (1...60).contains(unit) else {
            throw ValidationError("--unit takes minutes from 1 to 60.")
        }
        guard maxRows.map({ $0 > 0 }) ?? true else {
            throw ValidationError("--max-rows takes a number from 1.")
        }
    }

    func settings() -> CrowdLogSettings {
        var settings = CrowdLogSettings()
        settings.isAllOrNothing = !perRow
        settings.blank = blank
        settings.missingColumn = missingColumn
        settings.extraColumn = extraColumn
        settings.pastMidnight = pastMidnight
        settings.unit = unit
        settings.closedThrough = closedThrough
        settings.closed = closed
        settings.submitted = submitted
        settings.maxRows = maxRows
        settings.leaveColumn = leaveColumn.isEmpty ? nil : leaveColumn
        settings.statusBack = statusBack
        settings.inactive = inactive
        settings.duplicates = duplicates
        settings.mark = mark
        settings.usesAttendance = !attendanceOff
        settings.download = download
        return settings
    }
}

extension CrowdLogSettings.Blank: ExpressibleByArgument {}
extension CrowdLogSettings.MissingColumn: ExpressibleByArgument {}
extension Download: ExpressibleByArgument {}
extension CrowdLogSettings.Taking: ExpressibleByArgument {}
