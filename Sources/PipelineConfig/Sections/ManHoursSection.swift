import PipelineSettings
import WorkModel

/// Reads `target.man_hours`: the list of recorded man-hours; `nil` where there is none.
///
/// The file may be missing: nights must not stop because nobody has exported any man-hours.
func readManHours(
    _ section: inout Section, profiles: [String: CSVProfile]
) -> ManHoursFile? {
    let isThere = section.has("man_hours")
    let settings = section.section("man_hours") { manHours in
        var file = manHours.laterFile("file")
        file.sheet = manHours.text("sheet", null: .isAbsence)
        let encoding = manHours.choice("encoding", TextEncoding.self) ?? .auto
        let profile = readOwnProfile(of: &manHours, profiles: profiles)
        if let profile { checkManHours(profile, in: &manHours) }
        return ManHoursFile(
            file: file, format: CSVFormat(encoding: encoding, profile: profile ?? CSVProfile()))
    }
    return isThere ? settings : nil
}

/// Checks that a profile says whose hours a row has, of which day and how many, and nothing else that
/// nobody would read.
private func checkManHours(_ profile: CSVProfile, in section: inout Section) {
    let fields: [CSVField] = [.employeeCode, .date, .manHours]
    checkFields(of: profile, in: &section, isRead: fields.contains)
    let missing = fields.filter { profile.columns.texts[$0] == nil }
    if !missing.isEmpty {
        section.contradiction(
            "profile", expected: namedColumns(missing.map(\.rawValue), separator: ", "),
            found: profile.columns.texts.keys.map(\.rawValue).sorted().joined(separator: ", "))
    }
}
