import Messages

/// What the source says of the day, as a list in words.
func attendanceFacts(_ cell: (String) -> String, _ language: Language) -> String {
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
