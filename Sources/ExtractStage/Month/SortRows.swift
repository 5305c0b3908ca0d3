import WorkModel

/// Sorts rows by the bytes of number and date, then by origin.
///
/// A month has few people and many rows, and those mostly come in the order of their days: the people
/// are sorted and the rows of each gathered; rows of one are sorted where they don't come in order.
func sortRows(_ rows: inout [MonthRows.Row], by keys: RowKeys) {
    // Rows are counted in 32 bits here.
    guard rows.count < Int(Int32.max) else { return rows.sort(by: keys.precedes) }
    let people = PeopleOfRows(rows, keys)
    let starts = people.firstPlaces { keys.precedes(rows[$0], rows[$1]) }
    var places = starts
    var order = [Int32](repeating: 0, count: rows.count)
    for (row, person) in people.ofRows.enumerated() {
        order[Int(places[Int(person)])] = Int32(row)
        places[Int(person)] += 1
    }
    arrange(&rows, in: &order)
    for (start, end) in zip(starts, places) {
        for place in Int(start)..<max(Int(start), Int(end) - 1)
        where keys.precedes(rows[place + 1], rows[place]) {
            rows[Int(start)..<Int(end)].sort(by: keys.precedes)
            break
        }
    }
}

/// Moves to each place the row at `order[place]`, without a second array: a month's rows are most of what
/// is in memory.
private func arrange(_ rows: inout [MonthRows.Row], in order: inout [Int32]) {
    for start in order.indices where order[start] >= 0 {
        let first = rows[start]
        var place = start
        while true {
            let from = Int(order[place])
            // Its row has come.
            order[place] = -1
            if from == start { break }
            rows[place] = rows[from]
            place = from
        }
        rows[place] = first
    }
}

/// Which rows have one number.
private struct PeopleOfRows {
    /// By row, people numbered in the order in which they come.
    private(set) var ofRows: [Int32] = []
    /// The first row of each.
    private var firstRows: [Int] = []
    private var rowCounts: [Int32] = []
    /// People by hash, at most half of the slots taken; −1 is free.
    private var slots = [Int32](repeating: -1, count: 1024)

    init(_ rows: [MonthRows.Row], _ keys: RowKeys) {
        ofRows.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            var slot = self.slot(of: row, in: rows, keys)
            if slots[slot] < 0 {
                if 2 * (firstRows.count + 1) > slots.count {
                    grow(rows, keys)
                    slot = self.slot(of: row, in: rows, keys)
                }
                slots[slot] = Int32(firstRows.count)
                firstRows.append(index)
                rowCounts.append(0)
            }
            let person = slots[slot]
            rowCounts[Int(person)] += 1
            ofRows.append(person)
        }
    }

    /// The place of each one's first row, where they are in that order of their first rows.
    func firstPlaces(_ precedes: (Int, Int) -> Bool) -> [Int32] {
        var places = [Int32](repeating: 0, count: firstRows.count)
        var next: Int32 = 0
        for person in firstRows.indices.sorted(by: { precedes(firstRows[$0], firstRows[$1]) }) {
            places[person] = next
            next += rowCounts[person]
        }
        return places
    }

    /// Where the row's person is, or belongs.
    private func slot(
        of row: MonthRows.Row, in rows: [MonthRows.Row], _ keys: RowKeys
    ) -> Int {
        var hash = row.numberStart &* 0x9E37_79B9_7F4A_7C15
        keys.hashRest(of: row, into: &hash)
        var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - slots.count.trailingZeroBitCount))
        while slots[slot] >= 0,
            !keys.haveSameNumber(rows[firstRows[Int(slots[slot])]], row)
        {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow(_ rows: [MonthRows.Row], _ keys: RowKeys) {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for (person, first) in firstRows.enumerated() {
            slots[slot(of: rows[first], in: rows, keys)] = Int32(person)
        }
    }
}
