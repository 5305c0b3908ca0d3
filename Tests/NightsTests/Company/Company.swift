import WorkModel

/// A made-up company as its HRMOS tenants show it each morning.
struct Company {
    let people: [Person]
    /// The first morning.
    let opening: WorkDate
    private let seed: UInt64
    private var stories: [PersonDay: Story] = [:]
    /// The mornings that first show what the clerk mended.
    private var mended: [PersonDay: WorkDate] = [:]

    /// One person's day in one tenant.
    private struct PersonDay: Hashable {
        let tenant: Tenant
        let number: String
        let date: WorkDate
    }

    /// One person's day as a morning shows it.
    struct Shown {
        let person: Person
        let date: WorkDate
        let version: Story.Version
    }

    /// A company of so many people whose days run from before the first morning's window on.
    init(people count: Int, opening: WorkDate, mornings: Int, seed: UInt64) {
        people = makePeople(count: count, opening: opening)
        self.opening = opening
        self.seed = seed
        for person in people {
            for offset in -Company.daysBack..<mornings {
                let date = opening.advanced(by: offset)
                guard let story = story(of: person, on: date) else { continue }
                stories[Company.key(person, date)] = story
            }
        }
    }

    /// How many days before the first morning the company's records begin: more than the window of
    /// 40 days, which must not take what lies outside.
    private static let daysBack = 45

    /// The last 45 days as a morning's export shows them, by person and then by date.
    func days(on morning: WorkDate) -> [Shown] {
        people.flatMap { person in
            (1...Company.daysBack).reversed().compactMap { age in
                let date = morning.advanced(by: -age)
                let key = Company.key(person, date)
                return stories[key]?.version(on: morning, mended: mended[key]).map {
                    Shown(person: person, date: date, version: $0)
                }
            }
        }
    }

    /// Mends a day in HRMOS, so that a morning is the first to show it.
    mutating func mend(_ number: String, _ date: WorkDate, from morning: WorkDate) {
        // No number is in both tenants.
        for tenant in Tenant.allCases {
            let key = PersonDay(tenant: tenant, number: number, date: date)
            mended[key] = min(mended[key] ?? morning, morning)
        }
    }

    private static func key(_ person: Person, _ date: WorkDate) -> PersonDay {
        PersonDay(tenant: person.tenant, number: person.number, date: date)
    }

    private func story(of person: Person, on date: WorkDate) -> Story? {
        guard person.isEmployed(on: date) else { return nil }
        var dice = Dice(seed, person.number, Int(date.dayNumber))
        guard let day = person.ordinaryDay(date, &dice) else { return nil }
        let story = day.story(on: date, &dice)
        let approval = dice.number(in: 0...5)
        switch person.tenant {
        case .main: return story.approved(after: approval, needed: false)
        case .partner:
            return story.approved(after: approval, needed: true).mapOutcomes(holdingNights)
        }
    }

    /// The subsidiary's integration holds what goes on past midnight.
    private func holdingNights(_ outcome: Outcome) -> Outcome {
        guard case .loaded(let attendance) = outcome, attendance.clockOut > "24:00" else {
            return outcome
        }
        return .held("past-midnight")
    }
}
