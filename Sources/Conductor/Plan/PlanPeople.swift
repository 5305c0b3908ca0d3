import Handoff
import WorkModel

/// A person's days in a plan: those to tell one by one, and how many of the others.
struct PlanPerson {
    /// Whom the person's days name.
    let first: PlanDay
    /// In the order of their importance, then by date.
    var days: [PlanDay] = []
    /// By code.
    var held: [String: DayStretches] = [:]
    var added = DayStretches()
    var unchanged = 0
    /// The most important thing that happens to the person.
    var change = PlanDay.Change.unchanged
}

/// The people of a plan; no more of their days is kept than what is told.
struct PlanPeople {
    private var people: [String: PlanPerson] = [:]
    private let tellsAll: Bool
    /// Days in the import files that an earlier run has given out already.
    private(set) var pending = 0

    /// - Parameter tellsAll: Whether held, added and unchanged days are told one by one too.
    init(tellsAll: Bool) {
        self.tellsAll = tellsAll
    }

    /// Adds a day; a person's days come in the order of their dates.
    mutating func add(_ day: PlanDay) {
        let key =
            day.employeeCode.isEmpty
            ? "\(day.integration)\n\(day.employeeNumber)" : day.employeeCode
        if !day.pendingSince.isEmpty { pending += 1 }
        people[key, default: PlanPerson(first: day)].add(day, tellsAll: tellsAll)
    }

    /// Those to whom the most important thing happens come first, then by employee code.
    var sorted: [PlanPerson] {
        people.values.map { person in
            var person = person
            person.days.sort { ($0.change, $0.date) < ($1.change, $1.date) }
            return person
        }.sorted { left, right in
            left.change == right.change
                ? left.first.precedes(right.first) : left.change < right.change
        }
    }
}

extension PlanPerson {
    fileprivate mutating func add(_ day: PlanDay, tellsAll: Bool) {
        change = min(change, day.change)
        // Only a held day's date may be one that can't be read.
        guard !tellsAll, let date = WorkDate(day.date) else {
            days.append(day)
            return
        }
        switch day.change {
        case .changed, .vanished: days.append(day)
        case .held: held[day.code, default: DayStretches()].add(date)
        case .added: added.add(date)
        case .unchanged: unchanged += 1
        }
    }
}
