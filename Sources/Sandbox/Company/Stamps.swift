internal import WorkModel

/// A punch (打刻), as `/stamp_logs` tells it at once, whatever the lag of days.
struct Stamp: Sendable {
    let person: Person
    let type: Kind
    let moment: Moment

    enum Kind: Int, Sendable {
        case clockIn = 1
        case clockOut = 2
        case breakStart = 7
        case breakEnd = 8
    }
}

extension Company {
    /// Somebody's punches, earliest first.
    func stamps(of person: Person) -> [Stamp] {
        var prompt = settings
        prompt.lag = 0
        let company = Company(prompt)
        return days.compactMap { company.day(of: person, on: $0) }.flatMap(punches)
            .filter { $0.moment <= now }.sorted { $0.moment < $1.moment }
    }

    /// All punches of a calendar day; nobody documents in which order.
    func stamps(on date: WorkDate) -> [Stamp] {
        var prompt = settings
        prompt.lag = 0
        let company = Company(prompt)
        // A night that began the day before ends on this one.
        return people.flatMap { person in
            [date.advanced(by: -1), date].compactMap { company.day(of: person, on: $0) }
                .flatMap(punches).filter { $0.moment.date == date && $0.moment <= now }
        }
    }

    private func punches(_ day: WorkDay) -> [Stamp] {
        func stamp(_ type: Stamp.Kind, _ minutes: Int?) -> [Stamp] {
            minutes.map {
                [Stamp(person: day.person, type: type, moment: Moment(day.date, minutes: $0))]
            } ?? []
        }
        let breaks = day.punchedStart == nil ? [] : day.breaks
        return stamp(.clockIn, day.punchedStart)
            + breaks.flatMap {
                stamp(.breakStart, $0.lowerBound) + stamp(.breakEnd, $0.upperBound)
            } + stamp(.clockOut, day.punchedEnd)
    }
}
