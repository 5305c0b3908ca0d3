import WorkModel

/// Everybody in both tenants; two in five of the company have a seat in CrowdLog.
func makePeople(count: Int, opening: WorkDate) -> [Person] {
    let members = count * 2 / 5
    var people: [Person] = []
    for index in 0..<count {
        let number = numbered("A", index + 1)
        var person = Person(
            tenant: .main, userID: index + 1, number: number, familyName: familyName(index),
            givenName: givenName(index), habit: habit(index),
            code: index < members ? number : nil)
        if index % 60 == 12, index < members {
            person.left = opening.advanced(by: -13)
            people += rehired(person, as: numbered("R", index + 1), opening: opening)
        } else if index % 30 == 13, index < members {
            person.hired = opening.advanced(by: -10)
            person.isMemberFrom = opening.advanced(by: 4)
            people.append(person)
        } else {
            if index % 60 == 22 { person.isSpeltFrom = opening.advanced(by: 6) }
            people.append(person)
        }
        if person.habit == .secondedOut { people.append(seconded(person)) }
    }
    return people + (0..<count / 10).map { subsidiary($0, of: count) }
}

/// The same person under the old number and, two weeks later, a new one; the seat stays.
private func rehired(_ person: Person, as number: String, opening: WorkDate) -> [Person] {
    let again = Person(
        tenant: .main, userID: person.userID + 5000, number: number,
        familyName: person.familyName, givenName: person.givenName, habit: person.habit,
        code: person.code, hired: opening.advanced(by: 4))
    return [person, again]
}

/// The subsidiary's record of somebody who is seconded to it.
private func seconded(_ person: Person) -> Person {
    Person(
        tenant: .partner, userID: person.userID, number: "S" + person.number.dropFirst(),
        familyName: person.familyName, givenName: person.givenName, habit: .secondedIn,
        code: person.code)
}

/// The subsidiary's own people, half of them with a seat.
private func subsidiary(_ index: Int, of count: Int) -> Person {
    let number = numbered("P", index + 1)
    return Person(
        tenant: .partner, userID: 1000 + index, number: number,
        familyName: familyName(count + index), givenName: givenName(count + index),
        habit: .office, code: index % 2 == 0 ? number : nil)
}

private func habit(_ index: Int) -> Habit {
    switch index % 30 {
    case 0, 1: .night
    case 2, 3, 4: .partTime
    case 5: .executive
    case 6: .childcareLeave
    case 7, 8: .automaticBreak
    case 10: .secondedOut
    case 14...21: .flex
    default: .office
    }
}

private func numbered(_ letter: String, _ number: Int) -> String {
    letter + String("\(10_000 + number)".dropFirst())
}

private let familyNames = [
    "架空", "見本", "試験", "仮名", "例示", "模擬", "雛形", "想定", "手本", "試作", "下書", "空欄", "役柄", "設例", "範例",
    "凡例", "題材", "素案", "草案", "原型",
]
private let givenNames = [
    "一子", "二郎", "三奈", "四朗", "五美", "六太", "七恵", "八重", "九十九", "十和", "花子", "太郎", "桜", "健", "恵",
    "誠", "蓮", "葵", "翔", "凛",
]

// Each person has a name of their own.
private func familyName(_ index: Int) -> String { familyNames[index % familyNames.count] }

private func givenName(_ index: Int) -> String {
    givenNames[index / familyNames.count % givenNames.count]
}
