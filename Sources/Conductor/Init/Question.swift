import Messages
import PipelineSettings

/// A question of `kintai init`.
struct Question {
    let key: InitKey
    let form: AnswerForm
    /// The answer where none is given, each of them where the question takes several; empty stands
    /// for none, `nil` where there must be an answer.
    let standard: [String]?

    /// The question as the answers before it leave it.
    init(_ key: InitKey, after answers: InitAnswers) {
        self.key = key
        (form, standard) =
            if key.kinds == [.csv] {
                layoutQuestion(key, answers)
            } else {
                usualQuestion(key, of: answers.kind)
            }
    }

    /// Whether the answers before this question leave anything to ask.
    func isAsked(after answers: InitAnswers) -> Bool {
        guard key.kinds.contains(answers.kind) else { return false }
        return switch key {
        // HRMOS's own list of employees has the names itself.
        case .departments, .employments:
            answers.kind == .hrmosJSON || !answers[.users].lowercased().hasSuffix(".csv")
        default: decided(by: answers) == nil
        }
    }

    /// An answer as it may be shown: one that isn't where a secret is may be the secret.
    func shown(_ answer: String) -> String {
        form == .secret && read(line: answer) == nil ? "<redacted>" : answer
    }

    /// What alone is possible where the answers before decide it: what has whole minutes can't be
    /// rounded to them, and what isn't there isn't written in any form.
    func decided(by answers: InitAnswers) -> String? {
        switch key {
        case .clockIn, .clockOut: answers[.unit] == "1" ? "none (unit: 1)" : nil
        case .durations:
            answers[.breakTotalColumn].isEmpty ? "h:mm (break_total_column: none)" : nil
        default: nil
        }
    }

    /// The answers in a line that a person typed; empty takes the default.
    ///
    /// - Returns: `nil` where one isn't possible.
    func read(line: String) -> [String]? {
        let text = trimmed(line)
        guard !text.isEmpty else { return read([]) }
        guard form.takesSeveral else { return read([text]) }
        return read(text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty })
    }

    /// The answers as a list of texts; none takes the default.
    ///
    /// - Returns: `nil` where one isn't possible, or where several are.
    func read(_ texts: [String]) -> [String]? {
        guard !texts.isEmpty else { return standard }
        return form.read(texts)
    }
}

private func usualQuestion(
    _ key: InitKey, of kind: InitKind
) -> (form: AnswerForm, standard: [String]?) {
    switch key {
    case .kind: (.word(InitKind.allCases.map(\.rawValue)), [InitKind.hrmosJSON.rawValue])
    case .login: (.login, nil)
    case .apiKey: (.secret, ["${HRMOS_API_KEY}"])
    case .apiKeyIssued: (.dateOrNone, [])
    case .files: (.files(kind.ending), ["exports/*.\(kind.ending)"])
    case .users: (.file(kind.ending), [kind == .hrmosCSV ? "employees.csv" : "users.json"])
    case .segments: (.file(kind.ending), ["segments.\(kind.ending)"])
    case .departments, .employments: (.fileOrNone, [])
    case .name: (.integrationName, [kind == .csv ? "csv" : "hrmos"])
    case .members: (.file("csv"), ["members.csv"])
    case .template: (.file("csv"), ["attendance-template.csv"])
    case .encoding: (.word(["cp932", "utf-8", "utf-8-bom"]), ["cp932"])
    case .status: (.word(["omit", "0", "1"]), ["omit"])
    case .syncOff, .attendanceUnused: (.yesOrNo, ["no"])
    case .unit: (.word(["1", "5", "10", "15", "30", "60"]), ["15"])
    case .clockIn, .clockOut: (.word(["none", "up", "down", "nearest"]), ["none"])
    case .pastMidnight: (.word(["hold", "extended", "clip"]), ["hold"])
    default: (.word(["ask", "allow"]), ["ask"])
    }
}

/// What the first file shows is proposed; where there is none yet, what such files usually have.
private func layoutQuestion(
    _ key: InitKey, _ answers: InitAnswers
) -> (form: AnswerForm, standard: [String]?) {
    let sample = answers.sample?.headings.isEmpty == false ? answers.sample : nil
    let proposed = sample.flatMap { sample in
        proposedColumns(sample.headings)[key].map { [sample.columns[$0]] }
    }
    func column(usually heading: String) -> (AnswerForm, [String]?) {
        (.column(sample), sample == nil ? [heading] : proposed)
    }
    func style<Style: RawRepresentable<String> & CaseIterable>(
        of key: InitKey, _ propose: ([String]) -> Style?, usually usual: Style
    ) -> (AnswerForm, [String]?) {
        let values = sample?.values(of: answers[key]) ?? []
        let style = values.isEmpty ? usual : propose(values)
        return (.word(Style.allCases.map(\.rawValue)), style.map { [$0.rawValue] })
    }
    switch key {
    case .employeeNumberColumn: return column(usually: "社員番号")
    case .dateColumn: return column(usually: "日付")
    case .clockInColumn: return column(usually: "出勤時刻")
    case .clockOutColumn: return column(usually: "退勤時刻")
    case .segmentColumn, .breakTotalColumn: return (.columnOrNone(sample), proposed ?? [])
    case .breakColumns:
        let breaks = sample.map { sample in
            proposedBreaks(sample.headings).map { sample.columns[$0] }
        }
        return (.breaks(sample), breaks ?? [])
    case .dates: return style(of: .dateColumn, proposedDates, usually: .slashes)
    default: return style(of: .breakTotalColumn, proposedDurations, usually: .hoursAndMinutes)
    }
}
