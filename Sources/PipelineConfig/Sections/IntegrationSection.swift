import PipelineSettings
import WorkModel

/// An integration and the places that the checks across integrations need.
struct ReadIntegration {
    var settings: IntegrationSettings
    let namePlace: Place
    /// `nil` where it is at fault.
    let status: StatusSetting?
    let statusPlace: Place
}

/// Reads an entry of `integrations`.
func readIntegration(
    _ section: inout Section, profiles: [String: CSVProfile]
) -> ReadIntegration {
    let name = readIntegrationName(&section)
    let source = section.section("source", isRequired: true) {
        readSource(&$0, profiles: profiles)
    }
    var settings = IntegrationSettings(name: name, source: source.settings)
    settings.autoSync = section.flag("auto_sync") ?? settings.autoSync
    settings.corrections = section.correctionFiles("corrections")
    settings.employees = section.section("employees") { readEmployees(&$0, of: source) }
    settings.time = section.section("time", read: readTime)
    settings.breaks = section.section("breaks", read: readBreaks)
    settings.segments = readSegments(&section)
    settings.approval = section.choice("approval") ?? settings.approval
    if settings.approval == .approved, let kind = source.kind, !source.knowsApproval {
        section.contradiction(
            "approval", expected: "any", found: "approved (kind: \(kind.rawValue))")
    }
    settings.unpunched = section.choice("unpunched") ?? settings.unpunched
    settings.dailyReport = section.choice("daily_report") ?? settings.dailyReport
    let status: StatusSetting? = section.choice("status")
    settings.status = status ?? settings.status
    return ReadIntegration(
        settings: settings, namePlace: section.place(of: "name"),
        status: section.has("status") ? status : settings.status,
        statusPlace: section.place(of: "status"))
}

/// Checks that no two integrations share a name, and so a folder where case doesn't count.
func checkNames(_ integrations: [ReadIntegration], _ findings: Findings) {
    let path = SettingPath.root.key("integrations").item.key("name")
    var names: [String: String] = [:]
    for integration in integrations where !integration.settings.name.text.isEmpty {
        let name = integration.settings.name.text
        if let other = names.updateValue(name, forKey: name.lowercased()) {
            findings.contradiction(
                path, at: integration.namePlace, expected: "≠ \(other)", found: name)
        }
    }
}

/// Checks that either all integrations leave ステータス out or none does: an import file has one
/// header.
func checkStatus(_ integrations: [ReadIntegration], _ findings: Findings) {
    let path = SettingPath.root.key("integrations").item.key("status")
    guard let first = integrations.lazy.compactMap(\.status).first else { return }
    for integration in integrations {
        guard let status = integration.status, (status == .omit) != (first == .omit) else {
            continue
        }
        findings.contradiction(
            path, at: integration.statusPlace, expected: first == .omit ? "omit" : "0 | 1",
            found: status.rawValue)
    }
}
