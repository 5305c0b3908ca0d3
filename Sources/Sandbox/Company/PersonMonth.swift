internal import WorkModel

/// One employee's month, by closing day.
struct PersonMonth: Sendable {
    let person: Person
    let month: WorkMonth
    let days: [WorkDay]
}

/// How far the closing (締め) of a month has come; a filter, never a field.
enum Closing: Int, Sendable {
    case open = 0
    case ready = 1
    case submitted = 2
    case approved = 3
    case forced = 99
}

extension Company {
    /// Old months are approved, the last one is on its way, this one is open.
    func closing(of person: Person, _ month: WorkMonth) -> Closing {
        let last = closingMonth(month, closingDay: person.closingDay).last ?? month.lastDay
        guard last < settings.today else { return .open }
        var numbers = SeededNumbers(
            UInt64(settings.seed), 5, UInt64(person.id), UInt64(month.index))
        if last.advanced(by: 31) < settings.today {
            return numbers.happens(1, in: 20) ? .forced : .approved
        }
        return numbers.pick([.ready, .submitted, .approved])
    }
}
