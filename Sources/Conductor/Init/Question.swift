import Cells
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
            if key.isOfLayout {
                layoutQuestion(key, answers)
            } else {
                usualQuestion(key, of: answers.kind)
            }
    }

    private init(_ key: InitKey, _ form: AnswerForm) {
        self.key = key
        self.form = form
        standard = nil
    }

    /// The same question where nothing is taken for its answer.
    var withoutStandard: Question { Question(key, form) }

    /// Whether the answers before this question leave anything to ask.
    func isAsked(after answers: InitAnswers) -> Bool {
        guard key.kinds.contains(answers.kind) else { return false }
        return switch key {
        // HRMOS's own list of employees has the names itself.
        case .departments, .employments:
            answers.kind == .hrmosJSON || !answers[.users].lowercased().hasSuffix(".csv")
        case _ where key.isOfLayout && !key.isAlwaysAsked: standard == nil
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
            answers.hasDurations ? nil : "h:mm (break_total_column: none)"
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
    case .kind: (.word(InitKind.allCases.map(\.rawValue)), [InitKind.hrmosAPI.rawValue])
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
    guard let sample = answers.sample, let layout = answers.layout else { return usualLayout(key) }
    switch key {
    case .header: return (.yesOrNo, answers.header.value.map { [$0 ? "yes" : "no"] })
    case .dates:
        return style(of: guessedDates(sample.values(of: answers[.dateColumn])), usually: .slashes)
    case .durations: return style(of: answers.guessedDurations, usually: .hoursAndMinutes)
    case .clockMarks: return (.marks, layout.clockMarks)
    default:
        let form = usualLayout(key).form.looking(at: sample)
        return (form, layout.columns[key]?.value.map { $0.map(sample.answer) })
    }
}

/// What can be answered without any file, and what is usual.
private func usualLayout(_ key: InitKey) -> (form: AnswerForm, standard: [String]?) {
    switch key {
    case .header: (.yesOrNo, ["yes"])
    case .employeeNumberColumn: (.column(nil), ["社員番号"])
    case .employeeCodeColumn: (.column(nil), ["社員コード"])
    case .manHoursColumn: (.column(nil), ["工数"])
    case .dateColumn: (.column(nil), ["日付"])
    case .dates: (.word(DateStyle.allCases.map(\.rawValue)), [DateStyle.slashes.rawValue])
    case .clockInColumn: (.clock(nil), ["出勤時刻"])
    case .clockOutColumn: (.clock(nil), ["退勤時刻"])
    case .punchedInColumn, .punchedOutColumn: (.clockOrNone(nil), [])
    case .breakColumns: (.breaks(nil), [])
    case .clockMarks: (.marks, [])
    case .durations:
        (.word(DurationStyle.allCases.map(\.rawValue)), [DurationStyle.hoursAndMinutes.rawValue])
    default: (.columnOrNone(nil), [])
    }
}

/// No values are written in the usual style; others must tell it.
private func style<Style: RawRepresentable<String> & CaseIterable>(
    of guess: Guessed<Style>, usually usual: Style
) -> (form: AnswerForm, standard: [String]?) {
    let value = guess.reason == .nothing ? usual : guess.value
    return (.word(Style.allCases.map(\.rawValue)), value.map { [$0.rawValue] })
}

extension InitAnswers {
    /// Whether any column holds lengths of time.
    var hasDurations: Bool { durationColumns.contains { !$0.isEmpty } }

    /// The columns that hold lengths of time; empty where there is none.
    var durationColumns: [String] {
        let keys: [InitKey] =
            layout?.list == .manHours
            ? [.manHoursColumn] : [.breakTotalColumn, .workedColumn, .hourlyLeaveColumn]
        return keys.map { self[$0] }
    }

    /// How lengths of time are written in the columns that were chosen.
    var guessedDurations: Guessed<DurationStyle> {
        guard let sample else { return .open(.nothing) }
        let guess = Conductor.guessedDurations(durationColumns.flatMap(sample.values))
        guard guess.reason == .bothWays, !self[.workedColumn].isEmpty else { return guess }
        return Conductor.guessedDurations(addingUp: writtenDays(of: sample))
    }

    private func writtenDays(of sample: SampleFile) -> [WrittenDay] {
        let marks = comparableMarks(list(.clockMarks))
        func times(_ key: InitKey) -> [Int?] {
            sample.cells(of: flagged(self[key], in: sample).time).map {
                cellClock($0.utf8.span, without: marks)
            }
        }
        let clockIn = times(.clockInColumn)
        let clockOut = times(.clockOutColumn)
        let totals = sample.cells(of: self[.breakTotalColumn])
        return sample.cells(of: self[.workedColumn]).enumerated().map { row, worked in
            WrittenDay(
                clockIn: clockIn.indices.contains(row) ? clockIn[row] : nil,
                clockOut: clockOut.indices.contains(row) ? clockOut[row] : nil,
                breakTotal: totals.indices.contains(row) ? totals[row] : "", worked: worked)
        }
    }
}

extension SampleFile {
    /// A guess as somebody would answer.
    fileprivate func answer(_ clock: FlaggedColumn) -> String {
        columnName(clock.column) + (clock.flag.map { "+" + columnName($0) } ?? "")
    }
}
