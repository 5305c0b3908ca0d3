import WorkModel

/// Rule 5's first part: two numbers that end at one code.
///
/// On one date nobody can tell which is right. On different dates of the month it may be a rehire:
/// fine if each number has a mapping row of its own that covers each of its days.
struct SharedCodes {
    private var ambiguous: Set<Int> = []
    private var seconds: Set<Int> = []

    /// Judges the days past rule 4, given by their index in the month.
    init(_ passed: [Int], rules: Rules) {
        let identities = rules.identities
        var firstSpelling = [Int?](repeating: nil, count: identities.bearers.count)
        var shared: Set<Int> = []
        for index in passed {
            let (code, spelling) = Self.codeAndSpelling(of: index, rules)
            if let first = firstSpelling[code], first != spelling { shared.insert(code) }
            firstSpelling[code] = firstSpelling[code] ?? spelling
        }
        guard !shared.isEmpty else { return }
        var daysByCode: [Int: [Int]] = [:]
        for index in passed {
            let (code, _) = Self.codeAndSpelling(of: index, rules)
            if shared.contains(code) { daysByCode[code, default: []].append(index) }
        }
        for days in daysByCode.values { judge(days, rules) }
    }

    private static func codeAndSpelling(
        of index: Int, _ rules: Rules
    ) -> (code: Int, spelling: Int) {
        let day = rules.month.days[index]
        let person = Int(day.person)
        return (
            rules.identities.code(of: person, on: day.date),
            rules.identities.identities[person].spelling
        )
    }

    /// Judges all days of one code.
    private mutating func judge(_ days: [Int], _ rules: Rules) {
        var spellingsByDate: [WorkDate?: Set<Int>] = [:]
        for index in days {
            spellingsByDate[rules.month.days[index].date, default: []]
                .insert(Self.codeAndSpelling(of: index, rules).spelling)
        }
        let (clashing, apart) = days.partitioned {
            (spellingsByDate[rules.month.days[$0].date]?.count ?? 0) > 1
        }
        ambiguous.formUnion(clashing)
        let isMapped = apart.allSatisfy { index in
            let day = rules.month.days[index]
            return rules.identities.mappingRow(of: Int(day.person), on: day.date) != nil
        }
        if isMapped { seconds.formUnion(apart) } else { ambiguous.formUnion(apart) }
    }

    func isAmbiguous(_ index: Int) -> Bool {
        !ambiguous.isEmpty && ambiguous.contains(index)
    }

    /// Whether the day belongs to one of two numbers that share a code rightly.
    func isSecondNumber(_ index: Int) -> Bool {
        !seconds.isEmpty && seconds.contains(index)
    }
}

extension Array {
    fileprivate func partitioned(
        _ belongs: (Element) -> Bool
    ) -> (first: [Element], second: [Element]) {
        (filter(belongs), filter { !belongs($0) })
    }
}
