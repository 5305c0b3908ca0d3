package import WorkModel

/// A fault as text of three lines, without a line end after the last.
///
/// ```
/// october.csv:14:1: error: this row has 29 columns, the ones before it have 30 [csv-ragged-row]
///   why:  a row that lost a column would put every later value under the wrong heading
///   mend: open october.csv at line 14, or export it again, then run: kintai run
/// ```
///
/// - Parameters:
///   - fault: What is wrong.
///   - language: The language of the text.
///   - isWarning: Whether it stops nothing yet.
/// - Returns: Safe to print.
package func describe(
    _ fault: Fault, in language: Language, asWarning isWarning: Bool = false
) -> String {
    let words = fault.code.words
    func text(_ words: Words) -> String {
        fill(words[language]) { name in fact(name, of: fault, in: language) }
    }
    // As compilers write it, so that editors can jump there.
    let pattern = fault.place.cell == nil ? "[{file}:][{line}:][{position}:]" : "[{file}:][{cell}:]"
    let place = fill(pattern) { name in
        fact(name, of: fault, in: language)
    }
    return """
        \(place.isEmpty ? "" : place + " ")\(text(isWarning ? warning : labels.what)) \(text(words.what)) \
        [\(fault.code.rawValue)]
          \(text(labels.why)) \(text(words.why))
          \(text(labels.mend)) \(text(words.mend))
        """
}

/// Faults as text, one after the other, without a line end after the last.
package func describe(_ faults: Faults, in language: Language) -> String {
    faults.all.map { describe($0, in: language) }.joined(separator: "\n")
}

private let labels = FaultWords(
    what: Words(ja: "エラー:", en: "error:"),
    why: Words(ja: "理由:", en: "why: "),
    mend: Words(ja: "対処:", en: "mend:"))

/// What begins a fault's first line, behind its place.
func faultLabel(in language: Language) -> String { labels.what[language] }

/// What begins a warning's first line, behind its place.
func warningLabel(in language: Language) -> String { warning[language] }

private let warning = Words(ja: "警告:", en: "warning:")

/// The text of a fault's fact, safe to print; `nil` where it is absent or empty.
private func fact(_ name: String, of fault: Fault, in language: Language) -> String? {
    switch name {
    case "file": return fault.place.file.map { printable($0, limit: 1000) }
    case "line": return fault.place.line.map { String($0) }
    case "cell": return fault.place.cell
    case "position": return fault.place.column.map { String($0) }
    default: break
    }
    guard let name = FactName(rawValue: name), let value = fault.facts[name], !value.isEmpty else {
        return nil
    }
    if name == .expected || name == .found, fault.code.namesKinds,
        let kind = KindName(rawValue: value)
    {
        return kind.words[language]
    }
    if name == .expected || name == .found, fault.code == .listOfAnotherKind,
        let kind = ListKind(rawValue: value)
    {
        return kind.words[language]
    }
    if name == .found, fault.code == .workbookOfAnotherKind,
        let kind = WorkbookKind(rawValue: value)
    {
        return kind.words[language]
    }
    if name == .expected, fault.code == .workbookOverLimit,
        let bound = WorkbookBound(rawValue: value)
    {
        return bound.words[language]
    }
    if name == .found, fault.code == .notificationFailed,
        let trouble = NoticeTrouble(rawValue: value)
    {
        return trouble.words[language]
    }
    return printable(value, limit: limit(of: name))
}

/// Scalars that a fact may have: what a person must type or look up whole isn't cut.
private func limit(of name: FactName) -> Int {
    switch name {
    case .command, .path: 1000
    case .names, .expected, .system: 400
    default: 80
    }
}
