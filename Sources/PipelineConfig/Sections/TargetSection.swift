import PipelineSettings
import WorkModel

private enum TargetKind: String, CaseIterable {
    case csv = "crowdlog-csv"
    case api = "crowdlog-api"
}

private enum Confirmation: String, CaseIterable {
    case manual
    case onWrite = "on_write"
}

/// Reads `target`; `profiles` are the names under that key.
func readTarget(_ section: inout Section, profiles: [String]) -> TargetSettings {
    let kind: TargetKind? = section.choice("kind")
    if kind == .api {
        section.reportNotYet("kind")
        section.allowsUnknownKeys = true
    }
    var settings = TargetSettings(
        members: section.sections("members", isRequired: true) {
            readMembers(&$0, profiles: profiles)
        },
        template: section.requiredFile("template"))
    settings.firstLoad = section.choice("first_load") ?? settings.firstLoad
    settings.encoding = section.choice("encoding") ?? settings.encoding
    settings.maxRows = section.number("max_rows", in: 1...Int.max) ?? settings.maxRows
    settings.timesheet = section.section("timesheet", read: readTimesheet)
    settings.dateFormat = section.choice("date_format") ?? settings.dateFormat
    settings.blankColumns = section.choice("blank_columns") ?? settings.blankColumns
    settings.replaceUnencodable = section.value(
        "replace_unencodable", null: .isAbsence, expected: ValueKind.text.rawValue
    ) { $0.isEmpty ? nil : $0 }
    settings.leaveColumns = readLeaveColumns(&section)
    readGuards(&section)
    return settings
}

/// The keys that say when a day stays out of CrowdLog; not carried out yet.
private func readGuards(_ section: inout Section) {
    if section.choice("confirm", Confirmation.self) == .onWrite { section.reportNotYet("confirm") }
    section.notYet("max_changed_percent", in: 0...100, standard: 30)
    section.notYet("max_missing_percent", in: 0...100, standard: 20)
    section.notYet("submitted")
    readCurrent(&section)
    readClosing(&section)
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
