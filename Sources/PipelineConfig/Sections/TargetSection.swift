import PipelineSettings
import WorkModel

private enum TargetKind: String, CaseIterable {
    case csv = "crowdlog-csv"
    case api = "crowdlog-api"
}

/// Reads `target`; `profiles` are what stands under that key.
func readTarget(
    _ section: inout Section, profiles: [String: CSVProfile]
) -> TargetSettings {
    let kind: TargetKind? = section.choice("kind")
    let isAPI = kind == .api
    var settings = TargetSettings(
        members: section.sections("members", isRequired: true) {
            readMembers(&$0, profiles: profiles.keys.sorted())
        },
        template: isAPI ? nil : section.requiredFile("template"))
    let api = readCrowdLogAPI(&section, isMeant: isAPI)
    refuseOtherKinds(&section, isAPI: isAPI)
    settings.firstLoad = section.choice("first_load") ?? settings.firstLoad
    settings.encoding = section.choice("encoding") ?? settings.encoding
    settings.maxRows = section.number("max_rows", in: 1...Int.max) ?? settings.maxRows
    settings.timesheet = section.section("timesheet", read: readTimesheet)
    settings.dateFormat = section.choice("date_format") ?? settings.dateFormat
    settings.blankColumns = section.choice("blank_columns") ?? settings.blankColumns
    settings.blankCells = section.choice("blank_cells") ?? settings.blankCells
    settings.replaceUnencodable = section.value(
        "replace_unencodable", null: .isAbsence, expected: ValueKind.text.rawValue
    ) { $0.isEmpty ? nil : $0 }
    settings.leaveColumns = readLeaveColumns(&section)
    settings.newMembers = readMemberImport("new_members", in: &section)
    settings.changedCodes = readMemberImport("changed_codes", in: &section)
    settings.confirm = section.choice("confirm") ?? settings.confirm
    readGuards(&section, profiles: profiles, into: &settings)
    if isAPI {
        settings.api = api
        // JSON holds every character.
        settings.encoding = .utf8
        settings.leaveColumns = api.attendance.leave
    }
    return settings
}

/// A setting that nobody heeds would be a silent guess.
private func refuseOtherKinds(_ section: inout Section, isAPI: Bool) {
    let ofFiles = [
        "template", "encoding", "max_rows", "blank_columns", "replace_unencodable",
        "leave_columns", "confirm",
    ]
    _ = section.entry("template")
    let (kind, other) = isAPI ? (TargetKind.api, TargetKind.csv) : (.csv, .api)
    for key in isAPI ? ofFiles : ["api"] where section.has(key) {
        section.contradiction(
            key, expected: "kind: \(other.rawValue)", found: "kind: \(kind.rawValue)")
    }
}

/// Reads `target.timesheet`.
private func readTimesheet(_ section: inout Section) -> TimesheetSettings {
    var settings = TimesheetSettings()
    settings.attendance = section.flag("attendance") ?? settings.attendance
    settings.leave = section.flag("leave") ?? settings.leave
    settings.unit = section.number("unit", in: 1...60) ?? settings.unit
    settings.tolerance = section.number("tolerance", in: 0...1440) ?? settings.tolerance
    return settings
}
