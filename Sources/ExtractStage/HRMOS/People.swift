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
    /// Ids that aren't whole numbers.
    private var byTextID: [String: Int] = [:]
    private var numbers = TextTable()
    /// Who has each of `numbers`; `nil` where several do.
    private var peopleOfNumbers: [Int?] = []

    /// Adds somebody of the list of users; of one id the last counts.
    mutating func add(_ person: Person) {
        if let known = find(id: person.sourceID) {
            all[known] = person
            if !person.number.isEmpty { remember(person.number, of: known) }
        } else {
            append(person)
        }
    }

    /// Makes sure that whoever the day is of is among the people.
    ///
    /// Somebody without id and number can't be told from others and is left out.
    mutating func notice(_ object: borrowing ObjectReader) {
        let id = object.value(.userID)
        let number = object.value(WorkKey.number)
        if let known = find(of: object) {
            if !number.isEmpty, all[known].number.isEmpty {
                all[known].number = object.string(number)
                all[known].isListed = false
                remember(all[known].number, of: known)
            }
            return
        }
        if id.isEmpty {
            guard !number.isEmpty,
                numbers.find(object.text.span.extracting(number.range)) == nil
            else { return }
        }
        append(
            Person(
                sourceID: object.string(id), number: object.string(number),
                name: object.string(object.value(.fullName))))
    }

    /// Who the day is of: by id; where it shows none, by a number that one person has.
    func find(of object: borrowing ObjectReader) -> Int? {
        let id = object.value(.userID)
        if id.kind == .integer { return byID[id.integer] }
        if !id.isEmpty { return find(id: object.string(id)) }
        let number = object.value(WorkKey.number)
        guard !number.isEmpty,
            let known = numbers.find(object.text.span.extracting(number.range))
        else { return nil }
        return peopleOfNumbers[known]
    }

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

    private func find(id: String) -> Int? {
        if let number = Int(id), String(number) == id { return byID[number] }
        return id.isEmpty ? nil : byTextID[id]
    }

    private mutating func append(_ person: Person) {
        if let number = Int(person.sourceID), String(number) == person.sourceID {
            byID[number] = all.count
        } else if !person.sourceID.isEmpty {
            byTextID[person.sourceID] = all.count
        }
        all.append(person)
        if !person.number.isEmpty { remember(person.number, of: all.count - 1) }
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
