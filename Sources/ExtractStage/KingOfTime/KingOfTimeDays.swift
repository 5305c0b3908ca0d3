import Delimited
import WorkModel

/// What a service has answered of some days of everybody, as compact as memory wants it: tens of thousands
/// of rows.
struct KingOfTimeDays {
    /// Whose row it is and of which day.
    struct Slot: Hashable {
        /// A number of `keys`.
        let person: Int
        let date: WorkDate
    }

    /// Employee keys, in the order in which they came.
    private(set) var keys: [String] = []
    private var numbers = TextTable()
    private(set) var workings: [(slot: Slot, working: KingOfTimeWorking)] = []
    private(set) var records: [(slot: Slot, part: KingOfTimePart)] = []

    mutating func add(_ working: KingOfTimeWorking, of key: String, on date: WorkDate) {
        workings.append((slot(key, date), working))
    }

    mutating func add(_ part: KingOfTimePart, of key: String, on date: WorkDate) {
        records.append((slot(key, date), part))
    }

    private mutating func slot(_ key: String, _ date: WorkDate) -> Slot {
        let number = numbers.number(of: key.utf8.span)
        if number == keys.count { keys.append(key) }
        return Slot(person: number, date: date)
    }

    /// Calls `take` with all that is there of each person's day, by date and key.
    func forEachDay(
        _ take: (_ key: String, WorkDate, [KingOfTimeWorking], [KingOfTimePart]) -> Void
    ) {
        var ranks = [Int](repeating: 0, count: keys.count)
        for (rank, person) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
            ranks[person] = rank
        }
        func order(_ slot: Slot) -> Int { Int(slot.date.dayNumber) << 32 | ranks[slot.person] }
        // Rows of days come before those of stamps; of one kind they keep their order.
        let left = workings.enumerated().map { (order($1.slot), $0) }.sorted { $0 < $1 }
        let right = records.enumerated().map { (order($1.slot), $0) }.sorted { $0 < $1 }
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let next = min(
                i < left.count ? left[i].0 : Int.max, j < right.count ? right[j].0 : Int.max)
            var found: (slot: Slot?, workings: [KingOfTimeWorking], records: [KingOfTimePart])
            found = (nil, [], [])
            while i < left.count, left[i].0 == next {
                found.slot = workings[left[i].1].slot
                found.workings.append(workings[left[i].1].working)
                i += 1
            }
            while j < right.count, right[j].0 == next {
                found.slot = records[right[j].1].slot
                found.records.append(records[right[j].1].part)
                j += 1
            }
            guard let slot = found.slot else { continue }
            take(keys[slot.person], slot.date, found.workings, found.records)
        }
    }
}
