import Messages
import WorkModel

extension Summary {
    /// What waits for people, a line a kind and code.
    func openLines(_ language: Language, config: String) -> [String] {
        guard let open else { return [] }
        return [OpenWords.heading[language]]
            + open.flatMap { $0.lines(language, config: config) }
    }
}

extension Summary.OpenDays {
    fileprivate func lines(_ language: Language, config: String) -> [String] {
        // A number that is none says nothing.
        var values = ["title": title[language], "age": grouped(oldest)]
        if new > 0 { values["new"] = grouped(new) }
        if continuing > 0 { values["continuing"] = grouped(continuing) }
        var lines = ["  " + OpenWords.count.filled(values, in: language)]
        if !leaving.isEmpty {
            let dates = leaving.map(\.description).joined(separator: ", ")
            lines.append("    " + OpenWords.leaving.filled(["dates": dates], in: language))
        }
        if left > 0, let leftFrom, let leftTo {
            let command = kintaiCommand("run --from \(leftFrom) --to \(leftTo)", config: config)
            lines.append(
                "    "
                    + OpenWords.left.filled(
                        ["count": grouped(left), "command": command], in: language))
        }
        return lines
    }

    var title: Words {
        switch kind {
        case "pending": OpenWords.pending
        case "clear": OpenWords.clear
        default:
            HoldCode(rawValue: code)?.words.title ?? IgnoreCode(rawValue: code)?.words.title
                ?? NoteCode(rawValue: code)?.words.title ?? Words(ja: code, en: code)
        }
    }
}
