import PipelineSettings

/// Reads `deliver`: the folder where people find what they need; `nil` where there is none.
func readDeliver(_ section: inout Section) -> DeliverySettings? {
    let isThere = section.has("deliver")
    let settings = section.section("deliver") { deliver in
        deliver.require("folder")
        var settings = DeliverySettings(
            folder: deliver.folder("folder", expected: "/srv/share/kintai | ${HOME}/kintai") ?? "")
        settings.group = deliver.value("group", null: .isAbsence, expected: "hr | 1000") {
            $0.isEmpty ? nil : $0
        }
        settings.mode = deliver.word("mode", among: modes).flatMap { UInt16($0, radix: 8) }
        checkGroup(of: settings, in: &deliver)
        return settings
    }
    return isThere ? settings : nil
}

/// Those that the files' owner can read and write, and nobody can run.
private let modes = ["0600", "0640", "0644", "0660", "0664"]

/// Checks that a group named for the files can read them.
private func checkGroup(of settings: DeliverySettings, in section: inout Section) {
    let mode = settings.mode ?? 0o600
    guard let group = settings.group, mode & 0o040 == 0 else { return }
    section.contradiction("group", expected: "mode: \"0640\"", found: "\(group) (mode: \"0600\")")
}
