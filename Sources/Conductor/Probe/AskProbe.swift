import Messages
package import WorkModel

/// Asks what nobody has answered yet, each until its answer is possible or left open.
///
/// - Parameters:
///   - probe: Gets the answers; which questions follow hangs on them.
///   - conversation: Where to ask.
///   - onAnswer: Is told of each, so that none is lost where somebody stops.
/// - Throws: What `onAnswer` throws.
package func askProbe(
    _ probe: inout Probe, in conversation: Conversation,
    onAnswer: (Probe) throws(Faults) -> Void
) throws(Faults) {
    let language = conversation.language
    conversation.say(ProbeWords.intro.filled(in: language) + "\n")
    var left: Set<ProbeKey> = []
    var uploaded: ProbeFile?
    while let key = probe.openKeys.first(where: { !left.contains($0) }) {
        conversation.say("\n" + lines(of: key, probe, after: uploaded, in: language) + "\n")
        uploaded = key.file
        guard let line = hear(key, in: conversation) else { return }
        guard let line else {
            left.insert(key)
            continue
        }
        probe.answers[key] = line
        try onAnswer(probe)
    }
}

/// - Returns: `nil` at the end of input, an empty answer where the question is left open.
private func hear(_ key: ProbeKey, in conversation: Conversation) -> String?? {
    while true {
        conversation.say("  [?]: ")
        guard let line = conversation.hear() else {
            conversation.say("\n")
            return nil
        }
        if conversation.echoes { conversation.say(printable(line, limit: 400) + "\n") }
        if trimmed(line).isEmpty { return .some(nil) }
        if let answer = key.read(line) { return answer }
        conversation.say(
            "  → "
                + InitWords.wrong.filled(
                    ["value": printable(line, limit: 80), "expected": key.expected],
                    in: conversation.language) + "\n")
    }
}

private func lines(
    of key: ProbeKey, _ probe: Probe, after uploaded: ProbeFile?, in language: Language
) -> String {
    var lines: [String] = []
    if let file = key.file, file != uploaded {
        lines.append(
            ProbeWords.uploadStep.filled(
                ["file": file.rawValue, "encoding": probe.screenName(for: key)], in: language))
    }
    lines.append(probe.look(at: key, in: language))
    for (place, choice) in key.choices.enumerated() {
        lines.append("  \(place + 1) \(choice.rawValue): \(choice.words[language])")
    }
    return lines.joined(separator: "\n")
}
