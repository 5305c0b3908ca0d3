import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// Why a day looks as it does, as an answer: from the source over the rules to the import file.
///
/// - Throws: `runMissing` where the workspace has no such run, `dayNotFound` where the run hasn't
///   the day.
package func explain(
    employee: String, on date: WorkDate, run name: String?, pipeline: PipelineSettings,
    language: Language
) throws(Faults) -> String {
    let run = try find(run: name, in: Path(pipeline.workspace))
    let bytes = try FileReading.bytes(of: run.summary)
    guard let summary = decodeJSON(Summary.self, from: bytes) else {
        throw Faults(.packageTorn, at: Place(file: run.summary.text), [.command: "kintai run"])
    }
    var integrations: [IntegrationName] = []
    for partition in summary.partitions where !integrations.contains(partition.integration) {
        integrations.append(partition.integration)
    }
    let days = try findDay(
        employee, on: date, integrations: integrations, settings: pipeline.integrations, in: run)
    let failed = summary.partitions.first { $0.month == date.month && $0.failedStage != nil }
    if days.isEmpty, let failed {
        throw Faults(
            .partitionFailed,
            [
                .integration: failed.integration.text, .month: failed.month.description,
                .stage: "kintai-\(failed.failedStage?.rawValue ?? "")", .command: "kintai run",
            ])
    }
    guard !days.isEmpty else {
        throw Faults(
            .dayNotFound,
            [
                .value: employee, .found: date.description,
                .command: "kintai explain --employee \(employee) --date \(date)",
            ])
    }
    return days.map { text(of: $0, run: run, language) }.joined(separator: "\n\n") + "\n"
}

private func find(run name: String?, in workspace: Path) throws(Faults) -> RunFolder {
    let runs = RunID.all(in: workspace).reversed().map {
        RunFolder(workspace / "runs" / $0.text)
    }
    let found = runs.first { run in
        if let name { return run.path.name == name }
        return FileReading.exists(run.summary)
    }
    guard let found else {
        throw Faults(
            .runMissing, [.value: name ?? "", .path: workspace.text, .command: "kintai run"])
    }
    return found
}

private func text(of day: ExplainedDay, run: RunFolder, _ language: Language) -> String {
    let attendance = day.attendance
    func cell(_ column: String) -> String { printable(attendance[column] ?? "", limit: 80) }
    let position = cell("origin").split(separator: ":").last.map(String.init) ?? ""
    var lines = [
        ExplainWords.heading.filled(
            [
                "date": cell("date"), "number": cell("employee_number"),
                "integration": day.integration.text,
            ], in: language),
        ExplainWords.source.filled(["file": day.source, "position": position], in: language),
        ExplainWords.attendance.filled(
            ["facts": attendanceFacts(cell, language)], in: language),
    ]
    if let timesheet = day.timesheet, day.held == nil, day.ignored == nil {
        lines += timesheetLines(timesheet, language)
        if let loaded = day.loaded {
            let month = String((loaded["date"] ?? "").prefix(7))
            let file = run.path / "load" / month / (loaded["file"] ?? "")
            lines.append(
                ExplainWords.upload.filled(
                    [
                        "file": file.seen(from: FileReading.currentFolder),
                        "line": loaded["line"] ?? "",
                    ], in: language))
        }
        return lines.joined(separator: "\n")
    }
    if day.timesheet != nil { lines.append(ExplainWords.afterTimesheet[language]) }
    lines += setAsideLines(day, language)
    return lines.joined(separator: "\n")
}

/// What the source says of the day, as a list in words.
private func attendanceFacts(_ cell: (String) -> String, _ language: Language) -> String {
    var facts: [String] = []
    func add(_ words: Words, _ values: [String: String]) {
        facts.append(words.filled(values, in: language))
    }
    if !cell("segment").isEmpty { add(ExplainWords.segment, ["segment": cell("segment")]) }
    func span(_ words: Words, _ start: String, _ end: String) {
        guard !(cell(start) + cell(end)).isEmpty else { return }
        add(
            words,
            [
                "in": cell(start).isEmpty ? "?" : cell(start),
                "out": cell(end).isEmpty ? "?" : cell(end),
            ])
    }
    span(ExplainWords.worked, "clock_in", "clock_out")
    span(ExplainWords.punched, "punched_in", "punched_out")
    let times = ["clock_in", "clock_out", "punched_in", "punched_out"].map(cell).joined()
    if times.isEmpty { facts.append(ExplainWords.noTimes[language]) }
    if !cell("breaks").isEmpty { add(ExplainWords.breaks, ["breaks": cell("breaks")]) }
    if !["", "0"].contains(cell("break_total")) {
        add(ExplainWords.breakTotal, ["minutes": cell("break_total")])
    }
    if !["", "0"].contains(cell("hourly_leave")) {
        add(ExplainWords.hourlyLeave, ["minutes": cell("hourly_leave")])
    }
    if !["", "0"].contains(cell("leave_days")) {
        add(ExplainWords.leaveDays, ["days": cell("leave_days")])
    }
    if !["", "0"].contains(cell("worked")) {
        add(ExplainWords.actual, ["minutes": cell("worked")])
    }
    return facts.joined(separator: language == .ja ? "、" : ", ")
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
    let words: DayWords?
    let heading: Words
    let cells: [String: String]
    if let held = day.held {
        (words, heading, cells) = (
            HoldCode(rawValue: held["code"] ?? "")?.words, ExplainWords.held, held
        )
    } else if let ignored = day.ignored {
        (words, heading, cells) = (
            IgnoreCode(rawValue: ignored["code"] ?? "")?.words, ExplainWords.ignored, ignored
        )
    } else {
        return []
    }
    guard
        let text = words?.text(
            field: cells["field"] ?? "", value: cells["value"] ?? "", from: day.mendedIn,
            in: language)
    else { return [] }
    return [
        heading.filled(["title": text.title, "code": cells["code"] ?? ""], in: language),
        ExplainWords.reason.filled(["text": text.reason], in: language),
        ExplainWords.mend.filled(["text": text.mend], in: language),
    ]
}
