extension People {
    /// Makes sure that whoever the day is of is among the people.
    mutating func notice(_ object: borrowing ObjectReader) {
        let name = object.value(.fullName)
        notice(
            find(of: object), id: object.text.span.extracting(object.value(.userID).range),
            number: object.text.span.extracting(object.value(WorkKey.number).range)
        ) {
            Person(name: object.string(name))
        }
    }

    /// Who the day is of: by id; where it shows none, by a number that one person has.
    func find(of object: borrowing ObjectReader) -> Int? {
        let id = object.value(.userID)
        if id.kind == .integer { return find(id: id.integer) }
        return find(
            id: object.text.span.extracting(id.range),
            number: object.text.span.extracting(object.value(WorkKey.number).range))
    }
}
