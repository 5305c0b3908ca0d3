import Handoff
import JapaneseText
import PipelineSettings
import WorkModel

/// The people of one integration, and who of them is which member by their codes alone.
struct ComparedSource {
    /// Whether a person works here on the day of the comparison.
    enum Stay {
        case coming
        case working
        case left
    }

    struct Person {
        let employee: SourcePeople.Employee
        let stay: Stay
        /// The day for which the person's code is looked at: today, or the nearest on which the
        /// person works here.
        let date: WorkDate
        /// The code as comparison spells it; empty without a number.
        let code: String
        /// Two people with one of these have spellings of one number.
        let spelling: Int
        let isExcluded: Bool
        /// The members with that code.
        let members: [Int]
    }

    let integration: IntegrationName
    let people: [Person]
    /// Whom the others may be.
    let suggestions: Suggestions

    init(
        _ integration: IntegrationSettings, known: SourcePeople, members: [Member],
        mapping: EmployeeMapping, today: WorkDate
    ) {
        self.integration = integration.name
        let cleaning = NumberCleaning(integration.employees.code)
        let directory = MemberDirectory(members, cleaning: cleaning)
        var identities = Identities(
            known: known, directory: directory, mapping: mapping, settings: integration.employees)
        identities.add(
            known.employees.lazy.map {
                AttendancePeople.Person(number: EmployeeNumber($0.number), sourceID: $0.sourceID)
            })
        suggestions = Suggestions(
            directory,
            takenSpellings: takenSpellings(known, mapping: mapping, cleaning: cleaning))
        people = known.employees.enumerated().map { index, employee in
            let stay = Stay(employee, today: today)
            let date =
                switch stay {
                case .coming: employee.start ?? today
                case .working: today
                case .left: employee.end ?? today
                }
            let identity = identities.identities[index]
            let code = identities.code(of: index, on: date)
            let hasNumber = identity.key != nil
            return Person(
                employee: employee, stay: stay, date: date,
                code: hasNumber ? identities.spelling(ofCode: code) : "",
                spelling: identity.spelling,
                isExcluded: identity.isExcluded,
                members: hasNumber ? identities.members(ofCode: code) : [])
        }
    }
}

extension ComparedSource.Stay {
    fileprivate init(_ employee: SourcePeople.Employee, today: WorkDate) {
        if let end = employee.end, end < today {
            self = .left
        } else if let start = employee.start, start > today {
            self = .coming
        } else {
            self = .working
        }
    }
}

/// What is found of a person, or of a member whom no source knows.
struct ComparedRow {
    var finding: MemberFinding
    /// `nil` for a member whom no source knows.
    var integration: IntegrationName?
    var number = ""
    var sourceID = ""
    /// The member's code; empty where there is none.
    var code = ""
    var evidence: Set<MemberEvidence> = []
    var value = ""
    /// The code that the person's number leads to.
    var expectedCode = ""
    var from: WorkDate?
    var otherTo: WorkDate?

    init(
        _ finding: MemberFinding, of person: ComparedSource.Person, in integration: IntegrationName,
        member: Member? = nil, value: String = ""
    ) {
        self.finding = finding
        self.integration = integration
        number = person.employee.number
        sourceID = person.employee.sourceID
        code = member?.code.text ?? ""
        expectedCode = person.code
        self.value = value
    }

    init(_ finding: MemberFinding, of member: Member) {
        self.finding = finding
        code = member.code.text
    }
}

/// Whether two names are known and differ.
func namesDiffer(_ first: String, _ second: String) -> Bool {
    let (first, second) = (comparableName(first), comparableName(second))
    return !first.isEmpty && !second.isEmpty && first != second
}

/// Whether two names that differ end in the same given name: two characters or more, or all behind
/// the white space of one of them.
func haveSameGivenName(_ first: String, _ second: String) -> Bool {
    let (left, right) = (comparableName(first), comparableName(second))
    guard !left.isEmpty, !right.isEmpty else { return false }
    for (name, other) in [(first, right), (second, left)] {
        let parts = nfkc(name).split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let given = parts.last else { continue }
        if other.hasSuffix(comparableName(String(given))) { return true }
    }
    let common = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return common >= 2 && common < min(left.count, right.count)
}
