import WorkModel

/// Rule 4, duplicate days: how often an employee number and date occur among the partition's days
/// that pass rule 1.
struct DuplicateDays {
    private struct NumberAndDate: Hashable {
        let key: Int32
        let date: WorkDate
    }

    private var counts: [NumberAndDate: Int] = [:]
    /// By number, whether any of its days is there more than once: few are looked for in `counts`.
    private var isRepeated: [Bool] = []
    private let rules: Rules

    /// Counts the days that pass rule 1, given by their index in the month.
    init(_ passed: [Int], rules: Rules) {
        self.rules = rules
        var seen = DateSets()
        var repeated: Set<NumberAndDate> = []
        for index in passed {
            guard let day = entry(index) else { continue }
            if !seen.insert(day.date, for: Int(day.key)) { repeated.insert(day) }
        }
        guard !repeated.isEmpty else { return }
        let last = repeated.map(\.key).max() ?? 0
        isRepeated = [Bool](repeating: false, count: Int(last) + 1)
        for day in repeated { isRepeated[Int(day.key)] = true }
        for index in passed {
            if let day = entry(index), mayBeRepeated(day), repeated.contains(day) {
                counts[day, default: 0] += 1
            }
        }
    }

    private func entry(_ index: Int) -> NumberAndDate? {
        let day = rules.month.days[index]
        guard let date = day.date, let key = rules.identities.identities[Int(day.person)].key
        else { return nil }
        return NumberAndDate(key: Int32(key), date: date)
    }

    private func mayBeRepeated(_ day: NumberAndDate) -> Bool {
        Int(day.key) < isRepeated.count && isRepeated[Int(day.key)]
    }

    func ending(of index: Int) -> Ending? {
        guard !counts.isEmpty, let day = entry(index), mayBeRepeated(day), let count = counts[day]
        else { return nil }
        return .held(.duplicateDay, field: "date", value: String(count))
    }
}

/// For each of many small numbers a set of dates of about a month.
private struct DateSets {
    private var bits: [UInt64] = []
    private var rest: Set<[Int]> = []
    private var firstDay: Int?

    /// - Returns: whether the date is new for that number.
    mutating func insert(_ date: WorkDate, for number: Int) -> Bool {
        let first = firstDay ?? Int(date.month.firstDay.dayNumber)
        firstDay = first
        let bit = Int(date.dayNumber) - first
        // A partition is a month; a date outside it is found all the same.
        guard (0..<64).contains(bit) else {
            return rest.insert([number, Int(date.dayNumber)]).inserted
        }
        while bits.count <= number { bits.append(0) }
        defer { bits[number] |= 1 << UInt64(bit) }
        return bits[number] & (1 << UInt64(bit)) == 0
    }
}
