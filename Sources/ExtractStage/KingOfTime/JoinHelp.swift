/// One row of a working day with the stamps made there.
struct KingOfTimePart {
    /// `nil` where the service lists the stamps alone.
    var working: KingOfTimeWorking?
    var stamps: [KingOfTimeStamp] = []
    /// Stamps that can't be read, as they are.
    var unread: [String] = []
}

/// Joins the rows of one person's working day: of a day on which somebody helped another division the
/// service may list one a division (`other-sources.md` §4.2).
///
/// They become one where that loses nothing; else they stay apart, and transform holds the day.
/// - Parameters:
///   - workings: the day's rows, at least one or a list of stamps.
///   - records: the day's lists of stamps.
/// - Returns: one part, or all that can't be joined.
func joinParts(_ workings: [KingOfTimeWorking], _ records: [KingOfTimePart]) -> [KingOfTimePart] {
    let stamps = records.flatMap(\.stamps)
    let unread = records.flatMap(\.unread)
    let distinct = Array(Set(stamps)).sorted(by: KingOfTimeStamp.precedes)
    guard workings.count > 1 else {
        return [KingOfTimePart(working: workings.first, stamps: distinct, unread: unread)]
    }
    if Set(workings).count == 1,
        records.count <= 1 || distinct.count * records.count == stamps.count
    {
        // The same row again.
        return [KingOfTimePart(working: workings[0], stamps: distinct, unread: unread)]
    }
    let areApart = distinct.count == stamps.count
    if Set(workings.map(\.dayType)).count == 1, areApart, WorkClocks.arePaired(distinct) {
        var joined = workings[0]
        for other in workings.dropFirst() { joined = joined.joined(with: other) }
        return [KingOfTimePart(working: joined, stamps: distinct, unread: unread)]
    }
    // Each row with its own stamps, where there are as many lists of them.
    return workings.enumerated().map { place, working in
        var part =
            records.count == workings.count
            ? records[place] : KingOfTimePart(stamps: place == 0 ? distinct : [], unread: unread)
        part.working = working
        return part
    }
}

extension KingOfTimeWorking {
    /// Both rows of a day as one.
    fileprivate func joined(with other: Self) -> Self {
        var row = self
        row.breakTime = sum(breakTime, other.breakTime)
        row.totalWork = sum(totalWork, other.totalWork)
        row.leave = leave.joined(with: other.leave)
        // A day is closed when all of it is.
        row.isClosing = isClosing.flatMap { first in other.isClosing.map { first && $0 } }
        return row
    }
}

/// `nil` where one of them isn't known.
private func sum(_ left: Int?, _ right: Int?) -> Int? {
    left.flatMap { left in right.map { left + $0 } }
}
