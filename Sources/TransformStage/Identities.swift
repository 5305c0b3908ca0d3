import JapaneseText
import PipelineSettings
import WorkModel

/// Who the people of an integration are to CrowdLog: everything that rule 1's filters and rule 5 need
/// to know of a person, worked out once a person instead of once a day.
struct Identities {
    struct Identity {
        /// Two numbers with one of these are spellings of one number.
        let spelling: Int
        /// Two numbers with one of these are one employee number to rule 4; `nil` = no number.
        let key: Int?
        let isExcluded: Bool
        /// The code without mapping.
        let code: Int
        let mapping: [EmployeeMapping.Row]
        /// What member is suggested for a code that CrowdLog doesn't know: by the code, as an
        /// index into `codes`.
        let suggestions: [Int: EmployeeCode]
    }

    /// A code as comparison spells it, and its members.
    struct Code {
        let spelling: String
        let members: [Int]
    }

    /// In the order in which the people were added.
    private(set) var identities: [Identity] = []
    private(set) var codes: [Code] = []
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
        var suggested: [Int: EmployeeCode] = [:]
        for spelling in spellings {
            let code = index(ofCode: spelling)
            guard codes[code].members.isEmpty, settings.unknown != .ignore else { continue }
            let found =
                suggestions
                ?? Suggestions(
                    directory,
                    takenSpellings: takenSpellings(known, mapping: mapping, cleaning: cleaning))
            suggestions = found
            suggested[code] = found.suggestion(
                code: spelling, name: employee?.name ?? "", email: employee?.email ?? "")
        }
        identities.append(
            Identity(
                spelling: numbers.index(of: spelling),
                key: spelling.isEmpty ? nil : keys.index(of: key),
                isExcluded: filter.excludes(key: key, employee: employee),
                code: index(ofCode: code), mapping: rows, suggestions: suggested))
    }

    private mutating func index(ofCode spelling: String) -> Int {
        if let known = codeIndex[spelling] { return known }
        codeIndex[spelling] = codes.count
        codes.append(Code(spelling: spelling, members: directory.members(spelt: spelling)))
        return codes.count - 1
    }

    /// The mapping row that says a person's code on a date; without a date only one that always
    /// holds.
    func mappingRow(of person: Int, on date: WorkDate?) -> EmployeeMapping.Row? {
        identities[person].mapping.first { row in
            if let date { return row.covers(date) }
            return row.from == nil && row.to == nil
        }
    }

    /// The code of a person on a date, as an index into `codes`.
    func code(of person: Int, on date: WorkDate?) -> Int {
        guard !identities[person].mapping.isEmpty, let row = mappingRow(of: person, on: date),
            let index = codeIndex[cleaning.spelling(row.code.text)]
        else { return identities[person].code }
        return index
    }

    /// The one member that a person is on a date, as an index into the directory; `nil` where there is
    /// none or more than one.
    func member(of person: Int, on date: WorkDate?) -> Int? {
        guard identities[person].key != nil else { return nil }
        let code = code(of: person, on: date)
        return codes[code].members.count == 1 ? codes[code].members[0] : nil
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
