internal import WorkModel

/// An employee of the made-up company, as HRMOS knows one.
struct Person: Sendable {
    /// HRMOS's internal id (社員ID).
    let id: Int
    /// 社員番号; some have none.
    let number: String?
    let name: PersonName
    let habit: Habit
    /// 締め日; 31 is the month's end.
    let closingDay: Int
    let departmentID: Int
    let employmentID: Int
    let hired: WorkDate
    /// The last day; nobody knows it of those who stay.
    let left: WorkDate?
    /// Whether it is somebody's second post (兼務), with a number of its own.
    let isSecondPost: Bool

    var fullName: String { name.last + name.first }

    func isEmployed(on date: WorkDate) -> Bool {
        hired <= date && left.map { date <= $0 } ?? true
    }
}

/// How somebody works.
enum Habit: Sendable {
    case office
    case flex
    case partTime
    case night
    /// Has rows, but never punches.
    case executive
    /// The account of the service itself.
    case system
}
