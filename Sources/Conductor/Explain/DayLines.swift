import Handoff
import Messages
import WorkModel

/// A day as `explain` tells it: from the source over the rules to the import file.
func lines(of day: ExplainedDay, in run: RunFolder, _ language: Language) -> [String] {
    let attendance = day.attendance
    func cell(_ column: String) -> String { printable(attendance[column] ?? "", limit: 80) }
    let position = cell("origin").split(separator: ":").last.map(String.init) ?? ""
    var lines = [
        headingLine(
            date: cell("date"), number: cell("employee_number"), day.integration.text, language),
        ExplainWords.source.filled(["file": day.source, "position": position], in: language),
        ExplainWords.attendance.filled(
            ["facts": attendanceFacts(cell, language)], in: language),
    ]
    if let timesheet = day.timesheet, !day.isSetAside {
        lines += timesheetLines(timesheet, language)
        if let compared = day.compared { lines += comparedLines(compared, in: run, language) }
        return lines
    }
    if day.timesheet != nil { lines.append(ExplainWords.afterTimesheet[language]) }
    return lines + setAsideLines(day, language)
}

/// Who and when.
func headingLine(
    date: String, number: String, _ integration: String, _ language: Language
) -> String {
    ExplainWords.heading.filled(
        ["date": date, "number": number, "integration": integration], in: language)
}

/// What CrowdLog would get anew, and in which import file.
private func comparedLines(
    _ compared: ComparedDay, in run: RunFolder, _ language: Language
) -> [String] {
    var lines: [String] = []
    switch compared.change {
    case .added: lines.append(ExplainWords.added[language])
    case .changed:
        let text = compared.before.text(to: compared.after, in: language)
        lines.append(ExplainWords.changed.filled(["text": text], in: language))
    case .unchanged: lines.append(ExplainWords.unchanged[language])
    case .held, .vanished, nil: break
    }
    if let upload = compared.upload {
        lines.append(
            ExplainWords.upload.filled(
                ["file": upload.seenFile, "line": upload.line], in: language))
        if RunRecord.read(of: run)?.ledger == nil {
            lines.append(ExplainWords.notLoaded[language])
        }
    }
    return lines
}

private func timesheetLines(_ timesheet: [String: String], _ language: Language) -> [String] {
    func cell(_ column: String) -> String { printable(timesheet[column] ?? "", limit: 80) }
    var lines = [ExplainWords.toTimesheet.filled(["code": cell("employee_code")], in: language)]
    if !cell("clock_in").isEmpty {
        let breaks = cell("breaks").isEmpty ? ExplainWords.noBreaks[language] : cell("breaks")
        lines.append(
            "  "
                + ExplainWords.times.filled(
                    ["in": cell("clock_in"), "out": cell("clock_out"), "breaks": breaks],
                    in: language))
    }
    if cell("leave") != "none" {
        lines.append(
            "  "
                + ExplainWords.leave.filled(
                    [
                        "leave": ExplainWords.leaveName(cell("leave"))[language],
                        "name": cell("leave_name"),
                    ], in: language))
    }
    for note in cell("notes").split(separator: " ").compactMap({ NoteCode(rawValue: String($0)) }) {
        lines.append(
            "  "
                + ExplainWords.note.filled(
                    [
                        "title": note.words.title[language], "code": note.rawValue,
                        "explanation": note.words.explanation[language],
                    ], in: language))
        if let mend = note.words.mend {
            lines.append(
                "    " + ExplainWords.mend.filled(["text": mend[language]], in: language))
        }
    }
    return lines
}

private func setAsideLines(_ day: ExplainedDay, _ language: Language) -> [String] {
    if let held = day.held {
        return heldLines(held, from: day.mendedIn, corrections: day.corrections, language)
    }
    guard let ignored = day.ignored else { return [] }
    let words = IgnoreCode(rawValue: ignored["code"] ?? "")?.words
    return lines(
        of: ignored, words, ExplainWords.ignored, from: day.mendedIn,
        corrections: day.corrections, language)
}

/// A held row: why, and how to mend it.
func heldLines(
    _ held: [String: String], from source: DaySource, corrections: [String] = [],
    _ language: Language
) -> [String] {
    let words = HoldCode(rawValue: held["code"] ?? "")?.words
    return lines(
        of: held, words, ExplainWords.held, from: source, corrections: corrections, language)
}

private func lines(
    of cells: [String: String], _ words: DayWords?, _ heading: Words, from source: DaySource,
    corrections: [String], _ language: Language
) -> [String] {
    guard
        let text = words?.text(
            field: cells["field"] ?? "", value: cells["value"] ?? "", from: source,
            corrections: corrections, in: language)
    else { return [] }
    return [
        heading.filled(["title": text.title, "code": cells["code"] ?? ""], in: language),
        ExplainWords.reason.filled(["text": text.reason], in: language),
        ExplainWords.mend.filled(["text": text.mend], in: language),
    ]
}
