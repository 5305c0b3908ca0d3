internal import WorkModel

/// The company's days as HRMOS has them now: as made up, with the changes made since.
struct Attendance: Sendable {
    let company: Company
    private var changed: [Key: WorkDay?] = [:]
    private var changes = 0
    private var knownDays: [WorkDate: [WorkDay]] = [:]
    private var knownMonths: [WorkMonth: [WorkDay]] = [:]
    private var knownRows = 0

    /// How many rows are kept for the next page; more begin anew, so that memory stays bounded.
    private static let mostKnownRows = 500_000

    private struct Key: Hashable {
        let person: Int
        let date: WorkDate
    }

    init(_ company: Company) {
        self.company = company
    }

    /// All rows of a day, in an order that helps nobody.
    mutating func rows(on date: WorkDate) -> [WorkDay] {
        guard (company.firstDay...company.lastDay).contains(date) else { return [] }
        if let rows = knownDays[date] { return rows }
        let people = company.people
        let first = Int(date.dayNumber - company.firstDay.dayNumber) % people.count
        let rows = (people[first...] + people[..<first]).compactMap { day(of: $0, on: date) }
        makeRoom(for: rows)
        knownDays[date] = rows
        return rows
    }

    func day(of person: Person, on date: WorkDate) -> WorkDay? {
        if let day = changed[Key(person: person.id, date: date)] { return day }
        return company.day(of: person, on: date)
    }

    /// All rows of a month of each employee's closing day.
    mutating func rows(in month: WorkMonth) -> [WorkDay] {
        // A closing day reaches into a neighbouring month, no further.
        let first = company.firstDay.month.index
        guard (first...company.lastDay.month.index + 1).contains(month.index) else { return [] }
        if let rows = knownMonths[month] { return rows }
        let rows = company.people.flatMap { person in
            closingMonth(month, closingDay: person.closingDay).compactMap {
                day(of: person, on: $0)
            }
        }
        makeRoom(for: rows)
        knownMonths[month] = rows
        return rows
    }

    private mutating func makeRoom(for rows: [WorkDay]) {
        if knownRows + rows.count > Attendance.mostKnownRows { forget() }
        knownRows += rows.count
    }

    private mutating func forget() {
        knownDays = [:]
        knownMonths = [:]
        knownRows = 0
    }

    /// Replaces a day, or takes it away; its update time moves on past all others.
    mutating func change(_ person: Person, _ date: WorkDate, to day: WorkDay?) {
        changes += 1
        var day = day
        day?.updated = Moment(seconds: company.now.seconds + 60 * changes)
        changed[Key(person: person.id, date: date)] = .some(day)
        forget()
    }
}

/// The days of a month that closes on that day: for the 25th, `2020-09` runs 08-26 to 09-25.
func closingMonth(_ month: WorkMonth, closingDay: Int) -> [WorkDate] {
    let last = end(of: month, closingDay: closingDay)
    let first = end(of: WorkMonth(index: month.index - 1), closingDay: closingDay).advanced(by: 1)
    return (first.dayNumber...last.dayNumber).map(WorkDate.init(dayNumber:))
}

private func end(of month: WorkMonth, closingDay: Int) -> WorkDate {
    min(month.firstDay.advanced(by: closingDay - 1), month.lastDay)
}
