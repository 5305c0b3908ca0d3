import Delimited
import WorkModel

/// Somebody whom the source lists or whom its attendance shows.
struct Person {
    /// Empty where attendance shows nobody's id.
    var sourceID = ""
    /// 社員番号; empty where none is known.
    var number = ""
    var name = ""
    var email = ""
    var department = ""
    var employment = ""
    var startDate = ""
    var endDate = ""
    /// 締め日; 31 is the month's end.
    var closingDay = ""
    /// The number is from the list of users, so that days without one may take it.
    var isListed = false
}

/// Everybody whom the source knows, found by id or by number.
struct People {
    private(set) var all: [Person] = []
    private var byID: [Int: Int] = [:]
    /// The same for ids below a million, −1 where nobody has it: a look-up a row.
    private var bySmallID: [Int32] = []
    /// Ids that aren't whole numbers, and who has each.
    private var textIDs = TextTable()
    private var peopleOfTextIDs: [Int] = []
    private var numbers = TextTable()
    /// Who has each of `numbers`; `nil` where several do.
    private var peopleOfNumbers: [Int?] = []

    /// Adds somebody of the list of users; of one id the last counts.
    mutating func add(_ person: Person) {
        if let known = find(id: person.sourceID.utf8.span) {
            all[known] = person
            if !person.number.isEmpty { remember(person.number, of: known) }
        } else {
            append(person)
        }
    }

    /// Makes sure that somebody whom attendance shows is among the people.
    ///
    /// Somebody without id and number can't be told from others and is left out.
    /// - Parameters:
    ///   - known: who it is, where `find` knows.
    ///   - id: the source's own id; may be empty.
    ///   - number: 社員番号; may be empty.
    ///   - other: makes a person of what else attendance says; called once for each person.
    mutating func notice(
        _ known: Int?, id: Span<UInt8>, number: Span<UInt8>, other: () -> Person
    ) {
        if let known {
            if !number.isEmpty, all[known].number.isEmpty {
                all[known].number = string(number)
                all[known].isListed = false
                remember(all[known].number, of: known)
            }
            return
        }
        if id.isEmpty {
            guard !number.isEmpty, numbers.find(number) == nil else { return }
        }
        var person = other()
        person.sourceID = string(id)
        person.number = string(number)
        append(person)
    }

    /// Whether `notice` has nothing to add to somebody with that number, which may be empty.
    func knowsAll(of known: Int, number: Span<UInt8>) -> Bool {
        number.isEmpty || !all[known].number.isEmpty
    }

    /// Who has the id; where that is empty, the one person who has the number.
    func find(id: Span<UInt8>, number: Span<UInt8>) -> Int? {
        if !id.isEmpty { return find(id: id) }
        guard !number.isEmpty, let known = numbers.find(number) else { return nil }
        return peopleOfNumbers[known]
    }

    func find(id number: Int) -> Int? {
        guard number >= 0, number < Self.smallIDs else { return byID[number] }
        return number < bySmallID.count && bySmallID[number] >= 0 ? Int(bySmallID[number]) : nil
    }

    private static let smallIDs = 1_000_000

    /// Everybody, sorted by the bytes of number and source id.
    var sorted: [Person] {
        all.enumerated().sorted { left, right in
            if left.element.number != right.element.number {
                return precedesInBytes(left.element.number, right.element.number)
            }
            if left.element.sourceID != right.element.sourceID {
                return precedesInBytes(left.element.sourceID, right.element.sourceID)
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func find(id: Span<UInt8>) -> Int? {
        if let number = canonicalNumber(id) { return find(id: number) }
        return textIDs.find(id).map { peopleOfTextIDs[$0] }
    }

    private mutating func append(_ person: Person) {
        let id = person.sourceID.utf8.span
        if let number = canonicalNumber(id) {
            remember(id: number)
        } else if !id.isEmpty {
            _ = textIDs.number(of: id)
            peopleOfTextIDs.append(all.count)
        }
        all.append(person)
        if !person.number.isEmpty { remember(person.number, of: all.count - 1) }
    }

    /// Notes the id of the person that is appended next.
    private mutating func remember(id number: Int) {
        guard number >= 0, number < Self.smallIDs else {
            byID[number] = all.count
            return
        }
        while bySmallID.count <= number { bySmallID.append(-1) }
        bySmallID[number] = Int32(all.count)
    }

    private mutating func remember(_ number: String, of person: Int) {
        let known = numbers.number(of: number.utf8.span)
        if known == peopleOfNumbers.count {
            peopleOfNumbers.append(person)
        } else if peopleOfNumbers[known] != person {
            peopleOfNumbers[known] = nil
        }
    }
}

/// The number that is written so and in no other way; `nil` for other texts, such as `0012`.
private func canonicalNumber(_ text: Span<UInt8>) -> Int? {
    let negative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    let digits = (negative ? 1 : 0)..<text.count
    guard (1...18).contains(digits.count),
        text[digits.lowerBound] != UInt8(ascii: "0") || text.count == 1
    else { return nil }
    var number = 0
    for index in digits {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
    }
    return negative ? -number : number
}

private func string(_ bytes: Span<UInt8>) -> String {
    text { text in for index in bytes.indices { text.append(bytes[index]) } }
}
