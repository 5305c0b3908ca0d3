import PipelineSettings
import WorkModel

/// Reads pipeline.yml's top level.
func readRoot(_ section: inout Section) -> PipelineSettings {
    section.require("version")
    _ = section.number("version", among: [1])
    let profiles = readProfiles(&section)
    let integrations = section.sections("integrations", isRequired: true) {
        readIntegration(&$0, profiles: profiles)
    }
    checkNames(integrations, section.findings)
    checkStatus(integrations, section.findings)
    var settings = PipelineSettings(
        workspace: readWorkspace(&section),
        integrations: integrations.map(\.settings),
        target: section.section("target", isRequired: true) {
            readTarget(&$0, profiles: profiles)
        })
    settings.language = section.choice("language") ?? settings.language
    settings.keepRuns = section.number("keep_runs", in: 1...Int.max) ?? settings.keepRuns
    settings.keepGenerations =
        section.number("keep_generations", in: 1...Int.max) ?? settings.keepGenerations
    settings.parallel = readParallel(&section)
    settings.window = section.section("window", read: readWindow)
    settings.precedence = readPrecedence(&section, of: settings.integrations.map(\.name))
    settings.deliver = readDeliver(&section)
    settings.notify = readNotify(&section)
    settings.metrics = readMetrics(&section)
    settings.log = section.choice("log") ?? settings.log
    return settings
}

/// Reads what concerns people and programs that are told of runs, and nothing else.
func readOutsiders(_ section: inout Section) -> PipelineSettings {
    var settings = PipelineSettings(
        workspace: readWorkspace(&section), integrations: [],
        target: TargetSettings(members: [], template: InputFile(name: "", path: "")))
    settings.language = section.choice("language") ?? settings.language
    settings.notify = readNotify(&section)
    settings.metrics = readMetrics(&section)
    return settings
}

/// Reads `workspace` as an absolute path; the folder need not exist.
private func readWorkspace(_ section: inout Section) -> String {
    section.folder("workspace", expected: "./workspace | ${HOME}/workspace")
        ?? absolutePath("./workspace", in: section.findings.folder)
}

/// Reads `parallel`; `nil` for `auto`.
private func readParallel(_ section: inout Section) -> Int? {
    let automatic = 0
    let count = section.value("parallel", expected: "auto | >= 1", words: ["auto"]) { text in
        if text == "auto" { return automatic }
        let count = wholeNumber(text.utf8.span, 0..<text.utf8.count)
        return count == automatic ? nil : count
    }
    return count == automatic ? nil : count
}

/// Reads `precedence`, whose names must be those of integrations, each once.
private func readPrecedence(
    _ section: inout Section, of names: [IntegrationName]
) -> [IntegrationName] {
    let path = SettingPath.root.key("precedence").item
    let known = names.map(\.text)
    var precedence: [IntegrationName] = []
    for node in section.list("precedence") ?? [] {
        guard let text = section.findings.text(node, path) else { continue }
        let name = IntegrationName(composed(text))
        // A name at fault is empty, and might be this one once it is mended.
        if !known.contains(name.text), !known.contains("") {
            section.findings.badValue(
                path, at: node.place, value: node.written,
                expected: known.joined(separator: " | "), words: known)
        } else if precedence.contains(name) {
            section.findings.contradiction(
                path, at: node.place, expected: "≠ \(name.text)", found: name.text)
        } else {
            precedence.append(name)
        }
    }
    return precedence
}
