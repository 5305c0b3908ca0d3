internal import WorkModel

/// The days of which rows have been served whole, by the people whose rows they were.
struct ServedDays: Sendable {
    private var people: [WorkDate: Set<Int>] = [:]

    mutating func note(_ rows: [WorkDay]) {
        for row in rows { people[row.date, default: []].insert(row.person.id) }
    }

    /// The days all of whose rows have been served, with their number.
    func whole(_ attendance: inout Attendance) -> [JSON] {
        people.keys.sorted().compactMap { date in
            let rows = attendance.rows(on: date)
            guard rows.allSatisfy({ people[date, default: []].contains($0.person.id) }) else {
                return nil
            }
            return .object([
                JSON.Member("day", .string(date.description)),
                JSON.Member("rows", .int(rows.count)),
            ])
        }
    }
}
