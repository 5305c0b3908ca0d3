import WorkModel

/// Which code somebody has on which day, from lists of employees as of some days.
struct EmployeeCodes {
    /// By date, earliest first; the codes by key.
    private(set) var lists: [(date: WorkDate, codes: [String: String])] = []

    mutating func add(_ codes: [String: String], asOf date: WorkDate) {
        lists.append((date, codes))
        lists.sort { $0.date < $1.date }
    }

    /// The code as of a day: of the last list up to it that names the person, else of the first one
    /// after it.
    func code(of key: String, on date: WorkDate) -> String? {
        let before = lists.last { $0.date <= date && $0.codes[key] != nil }
        return (before ?? lists.first { $0.codes[key] != nil })?.codes[key]
    }

    /// A day between two lists of which somebody's code differs; `nil` where all are known to the day.
    ///
    /// A code that changes and changes back between two lists isn't noticed.
    var nextToAsk: WorkDate? {
        for (left, right) in zip(lists, lists.dropFirst()) {
            let distance = Int(right.date.dayNumber - left.date.dayNumber)
            guard distance > 1 else { continue }
            let differs = left.codes.contains { key, code in
                right.codes[key].map { $0 != code } ?? false
            }
            if differs { return left.date.advanced(by: distance / 2) }
        }
        return nil
    }
}
