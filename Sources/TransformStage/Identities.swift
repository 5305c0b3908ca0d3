import JapaneseText
import PipelineSettings
import WorkModel

/// Who the people of an integration are to CrowdLog: everything that rule 1's filters and rule 5 need
/// to know of a person, worked out once a person instead of once a day.
struct Identities {
    /// What is asked of every day: numbers alone, so that nothing is counted when it is copied.
    struct Identity {
        /// Two numbers with one of these are spellings of one number.
        let spelling: Int
        /// Two numbers with one of these are one employee number to rule 4; `nil` = no number.
        let key: Int?
        let isExcluded: Bool
        /// The code without mapping.
        let code: Int
        let hasMapping: Bool
    }

    /// Who has a code, by their places in the directory.
    enum Bearers {
        case nobody
        case one(Int)
        case several

        var areSeveral: Bool { if case .several = self { true } else { false } }
    }

    /// In the order in which the people were added.
    private(set) var identities: [Identity] = []
    /// By the code's index.
    private(set) var bearers: [Bearers] = []
    private var spellings: [String] = []
    /// By the place in `identities`.
    private var mappings: [[EmployeeMapping.Row]] = []
    /// What member is suggested for a code that CrowdLog doesn't know: by the place in `identities`, then
    /// by the code.
    private var suggested: [[Int: EmployeeCode]] = []
    let directory: MemberDirectory
    private let known: SourcePeople
    private let mapping: EmployeeMapping
    private let settings: EmployeeSettings
    private let cleaning: NumberCleaning
    private let filter: EmployeeFilter
    private var codeIndex: [String: Int] = [:]
    private var numbers = Interner()
    private var keys = Interner()
    // Made where somebody isn't a member, and the settings ask who it might be.
    private var suggestions: Suggestions?

    /// Knows nobody yet.
    init(
        known: SourcePeople, directory: MemberDirectory, mapping: EmployeeMapping,
        settings: EmployeeSettings
    ) {
        self.known = known
        self.directory = directory
        self.mapping = mapping
        self.settings = settings
        cleaning = NumberCleaning(settings.code)
        filter = EmployeeFilter(settings, cleaning: cleaning)
    }

    /// Adds people, each behind those who were added before.
    mutating func add(_ people: some Sequence<AttendancePeople.Person>) {
        for person in people { add(person) }
    }

    private mutating func add(_ person: AttendancePeople.Person) {
        let spelling = cleaning.spelling(person.number.text)
        let key = cleaning.key(ofSpelling: spelling)
        let code = cleaning.code(ofKey: key)
        let employee = known.employee(person.sourceID)
        let rows = mapping.rows(ofCode: code)
        let spellings = [code] + rows.map { cleaning.spelling($0.code.text) }
        var suggestedCodes: [Int: EmployeeCode] = [:]
        for spelling in spellings {
            let code = index(ofCode: spelling)
            guard case .nobody = bearers[code], settings.unknown != .ignore else { continue }
            let found =
                suggestions
                ?? Suggestions(
                    directory,
                    takenSpellings: takenSpellings(known, mapping: mapping, cleaning: cleaning))
            suggestions = found
            suggestedCodes[code] = found.suggestion(
                code: spelling, name: employee?.name ?? "", email: employee?.email ?? "")
        }
        identities.append(
            Identity(
                spelling: numbers.index(of: spelling),
                key: spelling.isEmpty ? nil : keys.index(of: key),
                isExcluded: filter.excludes(key: key, employee: employee),
                code: index(ofCode: code), hasMapping: !rows.isEmpty))
        mappings.append(rows)
        suggested.append(suggestedCodes)
    }

    private mutating func index(ofCode spelling: String) -> Int {
        if let known = codeIndex[spelling] { return known }
        codeIndex[spelling] = spellings.count
        spellings.append(spelling)
        let members = directory.members(spelt: spelling)
        bearers.append(members.count > 1 ? .several : members.first.map(Bearers.one) ?? .nobody)
        return spellings.count - 1
    }

    /// A code as comparison spells it.
    func spelling(ofCode code: Int) -> String { spellings[code] }

    /// The places in the directory of all who have a code.
    func members(ofCode code: Int) -> [Int] { directory.members(spelt: spellings[code]) }

    /// The member that is suggested for a person whose code CrowdLog doesn't know.
    func suggestion(for person: Int, code: Int) -> EmployeeCode? { suggested[person][code] }

    /// The mapping row that says a person's code on a date; without a date only one that always
    /// holds.
    func mappingRow(of person: Int, on date: WorkDate?) -> EmployeeMapping.Row? {
        mappings[person].first { row in
            if let date { return row.covers(date) }
            return row.from == nil && row.to == nil
        }
    }

    /// The code of a person on a date, as an index into `codes`.
    func code(of person: Int, on date: WorkDate?) -> Int {
        guard identities[person].hasMapping, let row = mappingRow(of: person, on: date),
            let index = codeIndex[cleaning.spelling(row.code.text)]
        else { return identities[person].code }
        return index
    }

    /// The one member that a person is on a date, as an index into the directory; `nil` where there is
    /// none or more than one.
    func member(of person: Int, on date: WorkDate?) -> Int? {
        guard identities[person].key != nil else { return nil }
        guard case .one(let member) = bearers[code(of: person, on: date)] else { return nil }
        return member
    }
}

/// Numbers texts in the order in which they are met.
private struct Interner {
    private var indices: [String: Int] = [:]

    mutating func index(of text: String) -> Int {
        if let known = indices[text] { return known }
        indices[text] = indices.count
        return indices.count - 1
    }
}

/// The spellings of all codes that belong to a number of the source, whenever.
func takenSpellings(
    _ known: SourcePeople, mapping: EmployeeMapping, cleaning: NumberCleaning
) -> Set<String> {
    var taken: Set<String> = []
    for employee in known.employees {
        let spelling = cleaning.spelling(employee.number)
        guard !spelling.isEmpty else { continue }
        let code = cleaning.code(ofKey: cleaning.key(ofSpelling: spelling))
        let rows = mapping.rows(ofCode: code)
        taken.formUnion(rows.map { cleaning.spelling($0.code.text) })
        // A number whose mapping has dates keeps its own code on the others.
        if !rows.contains(where: { $0.from == nil && $0.to == nil }) { taken.insert(code) }
    }
    return taken
}
