import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// Adds the suggestions that a person has agreed to to the mapping files that pipeline.yml names; an
/// integration without one gets a new file beside pipeline.yml.
///
/// - Parameters:
///   - comparison: What the choice is from.
///   - choice: The places of those agreed to; others than suggestions add nothing.
///   - request: Language, programs and where faults go.
///   - settings: pipeline.yml as it is now.
/// - Returns: What was written, in words.
/// - Throws: `mappingNotNamed`, and what keeps the workspace from being held.
package func accept(
    _ comparison: MemberComparison, _ choice: Set<Int>, _ request: RunRequest,
    settings: RunSettings
) async throws(Faults) -> (text: String, status: ExitStatus) {
    let lines = choice.sorted().map { comparison.lines[$0] }
    let accepted = lines.flatMap(\.accepted)
    guard !accepted.isEmpty else {
        return (MemberWords.nothingAccepted[request.language] + "\n", .done)
    }
    var settings = settings
    let new = try nameMappings(
        of: Set(accepted.map(\.integration)), in: &settings, config: request.config)
    let workspace = settings.pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai members", command: request.command("members"),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let folder = RunFolder(workspace / "members")
        let settingsFile = folder.path / "accept-settings.json"
        try writeAccepted(accepted, to: folder.accepted)
        try FileWriting.replaceFile(settingsFile, with: encodeJSON(settings))
        let results = await StagePrograms(request, settings, run: folder, lock: lock).run([
            StageCall(
                program: "kintai-transform",
                arguments: [
                    "accept", "--settings", settingsFile.text, "--run", folder.path.text,
                    "--language", request.language.rawValue,
                ])
        ])
        for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
        let status = ExitStatus.worst(of: results.map(\.status))
        guard status == .done else { return ("", status) }
        let text = acceptedText(
            lines, written: results.map(\.output).joined(), new: new, request)
        return (text, .done)
    }
}

/// Gives each of the integrations that has no mapping file a new one, and says which.
private func nameMappings(
    of names: Set<String>, in settings: inout RunSettings, config: String
) throws(Faults) -> [(integration: String, file: String)] {
    let integrations = settings.pipeline.integrations
    var new: [(integration: String, file: String)] = []
    var faults: [Fault] = []
    for (index, integration) in integrations.enumerated() {
        guard names.contains(integration.name.text), integration.employees.code.mapping == nil
        else { continue }
        let name =
            integrations.count == 1 ? "mapping.csv" : "mapping-\(integration.name.text).csv"
        let path = folder(of: config) / name
        if FileReading.exists(path) {
            faults.append(
                Fault(
                    .mappingNotNamed, at: Place(file: path.text),
                    [.integration: integration.name.text]))
        }
        settings.pipeline.integrations[index].employees.code.mapping = InputFile(
            name: name, path: path.text)
        new.append((integration.name.text, name))
    }
    if let faults = Faults(faults) { throw faults }
    return new
}

private func acceptedText(
    _ lines: [MemberComparison.Line], written: String,
    new: [(integration: String, file: String)], _ request: RunRequest
) -> String {
    let language = request.language
    var paragraphs: [String] = []
    var table = TextTable(textColumns: 6)
    for line in lines where line.finding.isSuggestion {
        table.add([
            line.integration, printable(line.number, limit: 40),
            printable(line.person?.name ?? "", limit: 40), "→", printable(line.code, limit: 40),
            printable(line.member?.name ?? "", limit: 40),
        ])
    }
    paragraphs.append(table.lines(indent: "  ").joined(separator: "\n"))
    paragraphs += written.split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", maxSplits: 1)
        return MemberWords.mapped.filled(
            ["count": String(parts.first ?? ""), "file": String(parts.last ?? "")], in: language)
    }
    for (integration, file) in new {
        paragraphs.append(
            MemberWords.nameMapping.filled(
                ["integration": integration, "file": file, "config": request.config],
                in: language))
    }
    paragraphs.append(
        MemberWords.afterMapping.filled(["command": request.command("plan")], in: language))
    return paragraphs.joined(separator: "\n\n") + "\n"
}

extension MemberComparison {
    /// The places of the suggestions of these kinds.
    package func suggestions(_ kinds: Set<MemberFinding>) -> Set<Int> {
        Set(
            lines.indices.filter {
                kinds.contains(lines[$0].finding) && !lines[$0].accepted.isEmpty
            })
    }

    /// Asks about every suggestion, one by one; whatever isn't a yes is a no, and at the end of input all
    /// the rest are.
    ///
    /// Where `changesCodes`, the question is whether CrowdLog's code is to be changed instead.
    package func ask(in conversation: Conversation, changesCodes: Bool) -> Set<Int> {
        let language = conversation.language
        let open = lines.indices.filter { !lines[$0].accepted.isEmpty }
        var agreed: Set<Int> = []
        func question(_ line: Line) -> String {
            guard changesCodes else { return MemberWords.askMapping[language] }
            let code = printable(line.expectedCode, limit: 40)
            return MemberWords.askCode.filled(["value": code], in: language)
        }
        for (place, index) in open.enumerated() {
            let line = lines[index]
            let member = printable(line.member?.name ?? "", limit: 40)
            let remarks = line.remarks(language, today: today).joined(separator: ", ")
            conversation.say(
                """

                \(place + 1)/\(open.count) \(line.finding.words.title[language])
                  \(line.integration)  \(printable(line.number, limit: 40))  \
                \(printable(line.person?.name ?? "", limit: 40))  \
                \(printable(line.person?.department ?? "", limit: 40))
                  → \(printable(line.code, limit: 40))  \(member)  (\(remarks))
                  \(question(line)) [n]:\u{20}
                """)
            guard let answer = conversation.hear() else {
                conversation.say("\n")
                break
            }
            if conversation.echoes { conversation.say(printable(answer, limit: 80) + "\n") }
            switch answer.lowercased().filter({ !$0.isWhitespace }) {
            case "y", "yes", "はい", "ｙ": agreed.insert(index)
            case "q", "quit", "終わり": return agreed
            default: continue
            }
        }
        return agreed
    }
}
