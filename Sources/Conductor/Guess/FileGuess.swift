package import Messages
import PipelineConfig
import PipelineSettings
package import WorkModel

/// What one file seems to hold and how, as far as its first rows tell.
package struct FileGuess {
    /// As the user named it.
    package let name: String
    /// The sheet of a workbook, as the user named it.
    let sheet: String?
    /// `.utf8` or `.cp932`; `nil` of a workbook.
    package let encoding: TextEncoding?
    package private(set) var list: Guessed<GuessedList>
    /// What pipeline.yml would have to say of it; what was asked meanwhile, too.
    private(set) var answers = InitAnswers()
    /// The first rows as they stand.
    let sample: SampleFile

    /// Looks at a file's first rows.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - sheet: Its sheet, where it is a workbook; `nil` for the first that isn't hidden.
    ///   - list: what it lists; `nil` where the file itself tells.
    /// - Throws: what is wrong with the file, so that no run could read it.
    package init(
        of path: String, sheet: String? = nil, as list: GuessedList? = nil
    ) throws(Faults) {
        var sample = SampleFile(of: InputFile(name: path, path: path, sheet: sheet))
        guard let encoding = sample.encoding, sample.faults == nil else {
            throw sample.faults ?? Faults(.fileEmpty, at: Place(file: path))
        }
        let header = guessedHeader(first: sample.firstRow, rows: sample.otherRows)
        sample.hasHeader = header.value ?? true
        self.name = path
        self.sheet = sheet
        self.encoding = sample.isWorkbook ? nil : encoding
        self.sample = sample
        self.list = list.map { Guessed($0, .sure, .given) } ?? guessedList(sample)
        look()
    }

    /// Says what the file lists.
    package mutating func set(_ list: GuessedList) {
        self.list = Guessed(list, .sure, .given)
        look()
    }

    private mutating func look() {
        answers = InitAnswers()
        answers.set(.kind, [InitKind.csv.rawValue])
        guard let list = list.value, !list.keys.isEmpty else { return }
        answers.look(at: sample, as: list)
    }

    /// What a layout of such a list says, in the order of asking.
    var keys: [InitKey] { list.value?.keys ?? [] }

    /// How sure the answer to a question is, and why; `nil` where nothing is there to ask.
    func certainty(of key: InitKey) -> (sureness: Sureness, reason: GuessReason)? {
        if answers.isGiven(key) { return (.sure, .given) }
        switch key {
        case .header: return (answers.header.sureness, answers.header.reason)
        case .dates:
            let dates = answers.sample.map { guessedDates($0.values(of: answers[.dateColumn])) }
            return dates.map { ($0.sureness, $0.reason) }
        case .durations:
            guard answers.hasDurations else { return nil }
            let durations = answers.guessedDurations
            return (durations.sureness, durations.reason)
        // HRMOS's list of employees tells it then.
        case .employeeNumberColumn where lacksNumber: return nil
        case .clockMarks: return answers.list(key).isEmpty ? nil : (.likely, .values)
        default: return answers.layout?.columns[key].map { ($0.sureness, $0.reason) }
        }
    }

    /// The questions whose answers the file doesn't tell.
    package var openKeys: [InitKey] {
        keys.filter { certainty(of: $0)?.sureness == .open }
    }

    /// Takes an answer to a question.
    mutating func set(_ key: InitKey, _ texts: [String]) { answers.set(key, texts) }

    /// What was answered or guessed, as a file of answers has it; none where nothing is known.
    package func answer(to key: InitKey) -> [String] {
        certainty(of: key)?.sureness == .open ? [] : answers.list(key)
    }

    /// Whether people stand in it by an id alone.
    var lacksNumber: Bool {
        let number = answers.layout?.columns[.employeeNumberColumn]
        return number?.reason == .nothing && number?.value == nil
            && answers.layout?.columns[.sourceIDColumn]?.value?.isEmpty == false
    }

    /// The encoding, or that there is none.
    func form(in language: Language) -> String {
        encoding?.name ?? GuessWords.workbook.filled(in: language)
    }

    /// The layout as an entry of `profiles`, commented in a language.
    package func profileText(named profile: String, in language: Language) -> String {
        guard let list = list.value else { return "" }
        var page = PipelinePage(language: language)
        page.add(
            "# "
                + GuessWords.origin.filled(
                    ["file": printable(name, limit: 400), "encoding": form(in: language)],
                    in: language))
        page.add("profiles:")
        answers.addProfile(named: profile, of: list, to: &page)
        return page.text
    }
}
