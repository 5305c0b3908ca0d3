import Messages
import PipelineConfig

/// A question of `kintai init`.
struct Question {
    let key: InitKey
    let form: AnswerForm
    /// The answer where none is given.
    let standard: String

    init(_ key: InitKey) {
        self.key = key
        (form, standard) =
            switch key {
            case .kind: (.word(sourceKinds.map(\.rawValue)), SourceKind.hrmosJSON.rawValue)
            case .files: (.files, "exports/*.json")
            case .users: (.file, "users.json")
            case .segments: (.file, "segments.json")
            case .departments, .employments: (.fileOrNone, "")
            case .name: (.integrationName, "hrmos")
            case .members: (.file, "members.csv")
            case .template: (.file, "attendance-template.csv")
            case .encoding: (.word(["cp932", "utf-8", "utf-8-bom"]), "cp932")
            case .status: (.word(["omit", "0", "1"]), "omit")
            case .syncOff, .attendanceUnused: (.yesOrNo, "no")
            case .unit: (.word(["1", "5", "10", "15", "30", "60"]), "15")
            case .clockIn, .clockOut: (.word(["none", "up", "down", "nearest"]), "none")
            case .pastMidnight: (.word(["hold", "extended", "clip"]), "hold")
            case .firstLoad: (.word(["ask", "allow"]), "ask")
            }
    }

    /// Whether the answers before this question leave anything to ask: what has whole minutes
    /// can't be rounded to them.
    func isAsked(after answers: InitAnswers) -> Bool {
        switch key {
        case .clockIn, .clockOut: answers[.unit] != "1"
        default: true
        }
    }

    /// The answers in a line that a person typed; empty takes the default.
    ///
    /// - Returns: `nil` where one isn't possible.
    func read(line: String) -> [String]? {
        let text = trimmed(line)
        guard !text.isEmpty else { return [standard] }
        guard form == .files else { return form.read(text).map { [$0] } }
        return read(text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty })
    }

    /// The answers as a list of texts; none takes the default.
    ///
    /// - Returns: `nil` where one isn't possible, or where several are.
    func read(_ texts: [String]) -> [String]? {
        guard !texts.isEmpty else { return [standard] }
        guard texts.count == 1 || form == .files else { return nil }
        let answers = texts.compactMap(form.read)
        return answers.count == texts.count ? answers : nil
    }
}

/// Without white space around, full-width too, and without a byte-order mark.
private func trimmed(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace)
    return String(String.UnicodeScalarView(scalars.reversed()))
}
