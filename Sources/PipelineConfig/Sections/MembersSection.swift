import PipelineSettings
import WorkModel

/// The layout of CrowdLog's own list; the only one that this version reads.
private let builtInProfile = "crowdlog-members"

/// Reads an entry of `target.members`; `profiles` are the names under that key.
func readMembers(_ section: inout Section, profiles: [String]) -> MembersFile {
    var settings = MembersFile(file: section.requiredFile("file"))
    settings.file.sheet = section.text("sheet", null: .isAbsence)
    settings.encoding = section.choice("encoding") ?? settings.encoding
    settings.maxAge = section.duration("max_age", standard: 35 * 86_400)
    let profile = section.word("profile", among: [builtInProfile] + profiles)
    if let profile, profile != builtInProfile { section.reportNotYet("profile") }
    return settings
}
