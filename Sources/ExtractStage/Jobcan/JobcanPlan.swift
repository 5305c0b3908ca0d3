import PipelineSettings
import WorkModel

/// Days that are fetched and kept as a whole.
enum JobcanUnit: Hashable {
    /// A date of everybody.
    case day(WorkDate)
    /// A person's dates of one month.
    case person(String, WorkMonth)

    /// What it is kept as.
    var name: String {
        switch self {
        case .day(let date): "\(date)"
        case .person(let id, let month): "\(month)-\(id)"
        }
    }

    var month: WorkMonth {
        switch self {
        case .day(let date): date.month
        case .person(_, let month): month
        }
    }

    /// How packages and faults call its answers.
    var request: String {
        switch self {
        case .day(let date): "GET /attendance/v1 \(date)"
        case .person(let id, let month): "GET /attendance/v1 \(id) \(month)"
        }
    }
}

extension JobcanAPI {
    /// The most dates of one request.
    static let mostDates = 31

    /// All that is to be fetched, in the order of its dates and people.
    func units(of people: [String], _ days: [WorkDate]) -> [JobcanUnit] {
        guard fetchesByPerson(people: people.count, days: days.count) else {
            return days.map(JobcanUnit.day)
        }
        let months = Set(days.map(\.month)).sorted()
        return months.flatMap { month in people.map { JobcanUnit.person($0, month) } }
    }

    private func fetchesByPerson(people: Int, days: Int) -> Bool {
        switch plan {
        case .perDay: false
        case .perPerson: true
        case .auto:
            Self.requestsByPerson(people: people, days: days)
                < Self.requestsByDay(people: people, days: days)
        }
    }

    /// The requests of so many days of so many people.
    func requests(people: Int, days: Int) -> Int {
        fetchesByPerson(people: people, days: days)
            ? Self.requestsByPerson(people: people, days: days)
            : Self.requestsByDay(people: people, days: days)
    }

    /// The requests of a date at a time: its pages of stamps, about two a person, and of summaries.
    static func requestsByDay(people: Int, days: Int) -> Int {
        days * (pages(of: 2 * people) + pages(of: people))
    }

    /// The requests of a person at a time: stamps by the date, summaries of many.
    static func requestsByPerson(people: Int, days: Int) -> Int {
        people * (days + (days + mostDates - 1) / mostDates)
    }

    /// A list ends with a page that isn't full.
    private static func pages(of items: Int) -> Int { items / JobcanList.pageSize + 1 }
}
