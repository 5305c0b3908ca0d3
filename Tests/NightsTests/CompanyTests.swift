import Testing
import WorkModel

/// The made-up company is the same every time and has what the nights are about.
@Suite struct CompanyTests {
    private static let opening = day(6, 25)

    private func company(seed: UInt64 = 1) -> Company {
        Company(people: 60, opening: Self.opening, mornings: 12, seed: seed)
    }

    @Test func `is the same for the same seed, and another for another`() {
        func items(_ company: Company) -> [String] {
            company.days(on: Self.opening).map(\.workOutput)
        }
        #expect(items(company()) == items(company()))
        #expect(items(company()) != items(company(seed: 2)))
    }

    @Test func `names everybody differently, but for who has two numbers`() {
        let names = Dictionary(grouping: company().people, by: \.name)
        for (name, people) in names where people.count > 1 {
            #expect(Set(people.map(\.code)).count == 1, "\(name)")
        }
    }

    @Test func `shows days that change on a later morning`() {
        let company = company()
        func shown(_ morning: WorkDate) -> [String: Outcome] {
            Dictionary(
                company.days(on: morning).map {
                    ("\($0.person.number) \($0.date)", $0.version.outcome)
                }, uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (shown(Self.opening), shown(Self.opening.advanced(by: 5)))
        let changed = before.filter { (after[$0.key] ?? $0.value) != $0.value }
        #expect(changed.count > 20)
    }

    @Test func `gives the clerk every kind of day to decide`() {
        let company = Company(people: 300, opening: Self.opening, mornings: 1, seed: 1)
        let truth = Truth(company.days(on: Self.opening), on: Self.opening)
        #expect(
            Set(truth.held.map(\.code)) == [
                "missing-clock-out", "missing-clock-in", "half-day-unclear", "leave-with-clock",
                "past-midnight", "split-day", "unknown-employee",
            ])
    }
}
