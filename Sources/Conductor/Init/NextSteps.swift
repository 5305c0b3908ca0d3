package import Messages
package import WorkModel

/// What to do after `kintai init`, by what the check found.
package func nextSteps(
    after answers: InitAnswers, config: String, check status: ExitStatus, language: Language
) -> String {
    let option = config == "pipeline.yml" ? "" : " --config \(shellWord(config))"
    var lines: [String] = []
    if status == .done {
        let firstLoad = answers[.firstLoad] == "ask" ? " --first-load" : ""
        let online = "kintai check\(option) --online"
        lines += [
            InitWords.nextRead.filled(["file": config], in: language),
            answers.kind == .hrmosAPI
                ? InitWords.nextOnline.filled(["command": online], in: language) : nil,
            InitWords.nextLeave.filled(in: language),
            InitWords.nextRun.filled(["command": "kintai run\(option)\(firstLoad)"], in: language),
        ].compactMap(\.self)
    } else {
        lines.append(
            InitWords.nextMend.filled(["command": "kintai check\(option)"], in: language))
    }
    let warnings = warnings(on: answers, language: language)
    if !warnings.isEmpty {
        lines.append(InitWords.nextCrowdLog.filled(in: language))
        lines += warnings.map { "  " + $0 }
    }
    return ([InitWords.next.filled(in: language)] + lines.map { "  " + $0 })
        .joined(separator: "\n") + "\n"
}

/// The text as a shell takes it for one word, safe to print.
package func shellWord(_ text: String) -> String {
    let shown = printable(text, limit: 1000)
    let isPlain = shown.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "._-/=".unicodeScalars.contains($0)
    }
    return isPlain ? shown : "'" + shown.replacing("'", with: "'\\''") + "'"
}
