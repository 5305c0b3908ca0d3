import PipelineSettings
import WorkModel

/// Reads `target.current`: CrowdLog's own attendance download; `nil` where there is none.
func readCurrent(_ section: inout Section, profiles: [String: CSVProfile]) -> CurrentFile? {
    let isThere = section.has("current")
    let settings = section.section("current") { current in
        var file = current.requiredFile("file")
        file.sheet = current.text("sheet", null: .isAbsence)
        let encoding = current.choice("encoding", TextEncoding.self) ?? .auto
        return CurrentFile(
            file: file,
            format: CSVFormat(
                encoding: encoding, profile: readProfile(of: &current, profiles: profiles)))
    }
    return isThere ? settings : nil
}

private func readProfile(
    of section: inout Section, profiles: [String: CSVProfile]
) -> CSVProfile {
    guard let profile = readOwnProfile(of: &section, profiles: profiles) else {
        return CSVProfile()
    }
    checkFields(
        of: profile, in: &section, isRead: { $0 == .date || CSVField.onlyOfCurrent.contains($0) })
    checkNeeds(of: profile, in: &section)
    return profile
}

/// Reads `profile`, which must be one of the user's own.
func readOwnProfile(
    of section: inout Section, profiles: [String: CSVProfile]
) -> CSVProfile? {
    section.require("profile")
    let known = profiles.keys.sorted()
    let name = section.value(
        "profile", expected: known.isEmpty ? "profiles: {…}" : known.joined(separator: " | "),
        words: known
    ) { known.contains($0) ? $0 : nil }
    return name.flatMap { profiles[$0] }
}

/// Reports the columns that a profile names and that whoever takes the profile wouldn't read.
func checkFields(
    of profile: CSVProfile, in section: inout Section, isRead: (CSVField) -> Bool
) {
    let unread = CSVField.allCases.filter { profile.columns.texts[$0] != nil && !isRead($0) }
    guard !unread.isEmpty else { return }
    let read = CSVField.allCases.filter(isRead)
    section.contradiction(
        "profile", expected: namedColumns(read.map(\.rawValue), separator: " | "),
        found: namedColumns(unread.map(\.rawValue), separator: ", "))
}

/// Checks that a profile says whose day a row is and when it began and ended, and names breaks once
/// and no punched times.
private func checkNeeds(of profile: CSVProfile, in section: inout Section) {
    let layout = profile.columns
    let needed = [
        ("employee_code", layout.texts[.employeeCode] != nil),
        ("clock_in", layout.clockIn != nil), ("clock_out", layout.clockOut != nil),
    ]
    let missing = needed.filter { !$0.1 }.map(\.0)
    if !missing.isEmpty {
        section.contradiction(
            "profile", expected: namedColumns(missing, separator: ", "),
            found: layout.texts.keys.map(\.rawValue).sorted().joined(separator: ", "))
    }
    let punched = [
        ("punched_in", layout.punchedIn != nil), ("punched_out", layout.punchedOut != nil),
    ].filter(\.1).map(\.0)
    if !punched.isEmpty {
        section.contradiction(
            "profile", expected: namedColumns(["clock_in", "clock_out"], separator: ", "),
            found: namedColumns(punched, separator: ", "))
    }
    if layout.texts[.breakPeriods] != nil, !layout.breaks.isEmpty {
        section.contradiction(
            "profile", expected: namedColumns(["breaks", "break_periods"], separator: " | "),
            found: namedColumns(["breaks", "break_periods"], separator: ", "))
    }
}

/// Columns of a profile as a fault shows them.
func namedColumns(_ names: [String], separator: String) -> String {
    "columns: {\(names.joined(separator: separator)): …}"
}
