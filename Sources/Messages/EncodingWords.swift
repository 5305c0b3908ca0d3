package import WorkModel

/// What the programs say of encodings that they found out.
enum EncodingWords {
    static let read = Words(
        ja: "読み取り: {owner} {file}[ ほか{count}ファイル] … {encoding}（自動判別）",
        en: "Read: {owner} {file}[ and {count} more] … {encoding} (detected)")
    static let members = Words(ja: "メンバー", en: "members")
}

extension FoundEncoding {
    /// The files and their encoding on one line, however many files there are.
    package func text(in language: Language) -> String {
        fill(EncodingWords.read[language]) { name in
            switch name {
            case "owner": integration?.text ?? EncodingWords.members[language]
            case "file": files.first.map { printable($0, limit: 1000) }
            case "count": files.count > 1 ? String(files.count - 1) : nil
            case "encoding": encoding.name
            default: nil
            }
        }
    }
}

extension TextEncoding {
    /// As people call it, in either language.
    package var name: String {
        switch self {
        case .auto: "auto"
        case .utf8: "UTF-8"
        case .cp932: "CP932"
        }
    }
}
