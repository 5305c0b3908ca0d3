import PipelineSettings
import WorkModel

/// The people whose attendance is closed, each once though several sources may have them.
struct ClosingPeople {
    struct Person {
        let key: KnownPeople.Key
        /// Empty where no member is known to be the person.
        let code: String
        let closingDay: Int
        /// Whether CrowdLog has a timesheet of the person that could be closed.
        let isMember: Bool
    }

    private(set) var all: [Person] = []
    private var byKey: [KnownPeople.Key: Int] = [:]
    private var byCode: [String: Int] = [:]
    /// For whoever's source doesn't say.
    private let usualClosingDay: Int

    /// - Parameters:
    ///   - known: Everybody whom the sources know.
    ///   - comparison: Who of them is which member; without it everybody may be one.
    ///   - closedThrough: Says the closing day where the source doesn't.
    init(
        _ known: KnownPeople, comparison: MemberComparison?, closedThrough: ClosedThrough?
    ) {
        usualClosingDay =
            if case .monthly(let closingDay, _) = closedThrough { closingDay } else { 31 }
        var codes: [KnownPeople.Key: String] = [:]
        for line in comparison?.lines ?? [] where line.finding.isSamePerson {
            codes[KnownPeople.Key(integration: line.integration, number: line.number)] = line.code
        }
        let sorted = known.byKey.sorted {
            ($0.key.integration, $0.key.number) < ($1.key.integration, $1.key.number)
        }
        for (key, person) in sorted {
            _ = add(
                key, code: codes[key] ?? "", closingDay: person.closingDay,
                isMember: comparison == nil || codes[key] != nil)
        }
    }

    private mutating func add(
        _ key: KnownPeople.Key, code: String, closingDay: Int?, isMember: Bool
    ) -> Int {
        if !code.isEmpty, let place = byCode[code] {
            byKey[key] = place
            return place
        }
        let place = all.count
        all.append(
            Person(
                key: key, code: code, closingDay: closingDay ?? usualClosingDay,
                isMember: isMember))
        byKey[key] = place
        if !code.isEmpty { byCode[code] = place }
        return place
    }

    /// The person of a row; whoever nobody knows is added.
    mutating func place(_ key: KnownPeople.Key, code: String = "") -> Int {
        if let place = byKey[key] ?? byCode[code] { return place }
        return add(key, code: code, closingDay: nil, isMember: false)
    }
}

extension MemberFinding {
    /// Whether the member is the person, whatever else is to be said of the two.
    fileprivate var isSamePerson: Bool {
        switch self {
        case .matched, .otherName, .inactiveMember, .leaverActive, .repeatedCode, .sharedCode:
            true
        case .sameEmail, .sameName, .nearCode, .rehired, .nearCodeOtherName, .severalCandidates,
            .noNumber, .joinerMissing, .codeNeverSet, .onlyThere, .onlyHere, .left, .excluded,
            .inactiveThere:
            false
        }
    }
}
