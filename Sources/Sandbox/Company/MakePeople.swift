internal import WorkModel

/// The company's people by number, the service's own account first.
///
/// The kinds come again every 40 people, so that a company of 40 has all of them; only one person
/// has no employee number.
func makePeople(_ settings: Company.Settings, from firstDay: WorkDate) -> [Person] {
    let days = Int(settings.today.dayNumber - firstDay.dayNumber) + 1
    var people = [systemAccount]
    for index in 1...max(settings.employees, 1) {
        var numbers = SeededNumbers(UInt64(settings.seed), 2, UInt64(index))
        let kind = index % 40
        let isSecondPost = kind == 13
        let habit = habit(kind)
        let inWindow = firstDay.advanced(by: days / 4 + numbers.below(max(days / 2, 1)))
        people.append(
            Person(
                id: 10 + index + index / 7, number: number(index, kind: kind),
                name: PersonName(isSecondPost ? index - 1 : index), habit: habit,
                closingDay: closingDay(kind, habit), departmentID: 1 + index % 5,
                employmentID: habit == .partTime ? 2 : habit == .executive ? 3 : 1,
                hired: kind == 4 ? inWindow : firstDay.advanced(by: -40 - numbers.below(4000)),
                left: kind == 3 ? inWindow : nil, isSecondPost: isSecondPost))
    }
    return people
}

private let systemAccount = Person(
    id: 1, number: "0000000000",
    name: PersonName(last: "システム", first: "管理者", lastKana: "システム", firstKana: "カンリシャ"),
    habit: .system, closingDay: 31, departmentID: 1, employmentID: 1,
    hired: WorkDate(dayNumber: 16_436), left: nil, isSecondPost: false)

private func habit(_ kind: Int) -> Habit {
    switch kind {
    case 1: .executive
    case 6, 16, 26, 36: .night
    case 7, 17, 27, 37: .partTime
    case 8, 9, 18, 19, 28, 29: .flex
    default: .office
    }
}

private func number(_ index: Int, kind: Int) -> String? {
    let digits = String(repeating: "0", count: max(0, 4 - String(index).count)) + String(index)
    return switch kind {
    case 2 where index < 40: nil
    // Zeros that reading as a number would lose.
    case 12: "00" + digits
    case 13: "K" + digits
    default: "A" + digits
    }
}

private func closingDay(_ kind: Int, _ habit: Habit) -> Int {
    switch (kind, habit) {
    case (10, _), (_, .night): 20
    case (11, _), (_, .partTime): 25
    default: 31
    }
}
