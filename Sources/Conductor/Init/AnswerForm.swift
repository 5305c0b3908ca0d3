import Cells
import JapaneseText
import PipelineConfig
import WorkModel

/// What a question can be answered with.
enum AnswerForm: Hashable {
    /// One of these words.
    case word([String])
    case yesOrNo
    case integrationName
    /// A login page's address, or the company's name alone.
    case login
    /// Where a secret is: `${NAME}`, `file:path` or `credential:name`.
    case secret
    /// A date or `none`.
    case dateOrNone
    /// A path, which need not exist yet, and how such names usually end.
    case file(String)
    /// A path or `none`.
    case fileOrNone
    /// Paths and globs, one at least.
    case files(String)
    /// A column of that file; of any file where there is none yet.
    case column(SampleFile?)
    /// A column or `none`.
    case columnOrNone(SampleFile?)
    /// A column of clock times, with `+` and its flag's column where it has one; or `none`.
    case clock(SampleFile?)
    case clockOrNone(SampleFile?)
    /// Letters that stand before clock times, or `none`.
    case marks
    /// Columns of breaks, two each, such as clock times have them, or `none`.
    case breaks(SampleFile?)

    var takesSeveral: Bool {
        switch self {
        case .files, .breaks, .marks: true
        default: false
        }
    }

    /// The answers as pipeline.yml and the other questions have them; nothing for `none`.
    ///
    /// - Parameter texts: One at least.
    /// - Returns: `nil` where one isn't possible, or where there are too many.
    func read(_ texts: [String]) -> [String]? {
        guard texts.count == 1 || takesSeveral else { return nil }
        if takesNone, texts.count == 1, isNone(texts[0]) { return [] }
        if case .breaks = self, !texts.count.isMultiple(of: 2) { return nil }
        let answers = texts.compactMap(read)
        return answers.count == texts.count ? answers : nil
    }

    /// Words may be typed full-width or in other case, yes and no in Japanese.
    private func read(_ text: String) -> String? {
        switch self {
        case .word(let words):
            let typed = nfkc(text).lowercased()
            return words.first { $0.lowercased() == typed }
        case .yesOrNo:
            switch nfkc(text).lowercased() {
            case "yes", "y", "true", "はい": return "yes"
            case "no", "n", "false", "いいえ": return "no"
            default: return nil
            }
        case .integrationName:
            return PipelineConfig.integrationName(reading: text)?.text
        case .login:
            let address = nfkc(text)
            return companyName(ofLogin: address) == nil ? nil : address
        case .secret: return secretReference(reading: text)
        case .dateOrNone: return WorkDate(nfkc(text))?.description
        case .file, .fileOrNone, .files:
            return isPath(text) ? text : nil
        case .marks: return isClockMark(text) ? text : nil
        case .column(let sample), .columnOrNone(let sample):
            return column(text, of: sample)
        case .clock(let sample), .clockOrNone(let sample), .breaks(let sample):
            return clock(text, of: sample)
        }
    }

    /// What is possible, in the words of pipeline.yml.
    var expected: String {
        switch self {
        case .word(let words): words.joined(separator: " | ")
        case .yesOrNo: "yes はい | no いいえ"
        case .integrationName: integrationNameForm
        case .login: "https://f.ieyasu.co/example/login | example"
        case .secret: "${HRMOS_API_KEY} | file:hrmos.key | credential:hrmos-key"
        case .dateOrNone: "none | 2026-10-01"
        case .file(let ending): "folder/file.\(ending)"
        case .fileOrNone: "none | folder/file.json"
        case .files(let ending): "folder/file.\(ending), folder/*.\(ending)"
        case .column(let sample): columns(of: sample, else: "社員番号 | =C | =3")
        case .columnOrNone(let sample): "none | " + columns(of: sample, else: "勤務区分 | =C | =3")
        case .marks: "none | P, M, 携"
        case .clock(let sample): columns(of: sample, else: "出勤時刻 | =C | =C+=D")
        case .clockOrNone(let sample):
            "none | " + columns(of: sample, else: "出勤打刻 | =C | =C+=D")
        case .breaks(let sample):
            "none | 休憩開始, 休憩終了" + (sample.map { " (" + columns(of: $0, else: "") + ")" } ?? "")
        }
    }

    private var takesNone: Bool {
        switch self {
        case .dateOrNone, .fileOrNone, .columnOrNone, .clockOrNone, .breaks, .marks: true
        default: false
        }
    }

    private func isNone(_ text: String) -> Bool {
        ["none", "なし"].contains(nfkc(text).lowercased())
    }

    /// The same form for the columns of that file.
    func looking(at sample: SampleFile) -> AnswerForm {
        switch self {
        case .column: .column(sample)
        case .columnOrNone: .columnOrNone(sample)
        case .clock: .clock(sample)
        case .clockOrNone: .clockOrNone(sample)
        case .breaks: .breaks(sample)
        default: self
        }
    }

    private func clock(_ text: String, of sample: SampleFile?) -> String? {
        if let column = column(text, of: sample), sample != nil || !column.contains("+") {
            return column
        }
        let written = flagged(text, in: sample)
        guard let flag = written.flag.flatMap({ column($0, of: sample) }) else {
            return column(text, of: sample)
        }
        return column(written.time, of: sample).map { $0 + "+" + flag }
    }

    private func column(_ text: String, of sample: SampleFile?) -> String? {
        if let sample {
            guard let column = sample.column(text) else { return nil }
            return columnPlace(text) == nil ? sample.columns[column] : nfkc(text).uppercased()
        }
        guard text.hasPrefix("=") else { return isText(text) ? text : nil }
        return columnPlace(text) == nil ? nil : text.uppercased()
    }

    private func columns(of sample: SampleFile?, else usual: String) -> String {
        sample?.columns.joined(separator: " | ") ?? usual
    }
}

/// Whether a text can be a path; only shells know what `~` is.
func isPath(_ text: String) -> Bool {
    isText(text) && !text.hasPrefix("~")
}

/// The columns of a clock time and of its flag, as an answer names them: `=C+=D`.
///
/// A heading may hold a `+` itself, so the last one that is followed by a column counts.
func flagged(_ answer: String, in sample: SampleFile?) -> (time: String, flag: String?) {
    guard sample?.column(answer) == nil, let plus = answer.lastIndex(where: isPlus) else {
        return (answer, nil)
    }
    let flag = trimmed(String(answer[answer.index(after: plus)...]))
    return flag.isEmpty ? (answer, nil) : (trimmed(String(answer[..<plus])), flag)
}

private func isPlus(_ character: Character) -> Bool {
    character == "+" || character == "＋"
}
