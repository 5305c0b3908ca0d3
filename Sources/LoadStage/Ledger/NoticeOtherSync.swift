import WorkModel

/// What CrowdLog has of a day beside what it is known to have been given.
struct SeenDay {
    /// By `WrittenField`, as all values here.
    let current: [String]
    let new: [String]
    /// `nil` where nothing is known to be there.
    let confirmed: [String]?
    let pending: [String]?
    /// Minutes of leave without a place in the day.
    let hourlyLeave: Int
    /// The fields that can be compared.
    let fields: [WrittenField]

    /// Whether it is as the source says, and not because it was given so.
    var hasArrivedUnasked: Bool {
        isCurrent(new) && !isCurrent(confirmed) && !isCurrent(pending)
    }

    /// Whether its breaks, and maybe the leave, stand there as one break: so CrowdLog's own link is known
    /// to have written them (`crowdlog.md` §5.4).
    var hasMergedBreaks: Bool {
        let known = [WrittenField.clockIn, .clockOut, .breaks]
        guard known.allSatisfy(fields.contains) else { return false }
        let hours = [WrittenField.clockIn, .clockOut].map(\.rawValue)
        guard hours.allSatisfy({ current[$0] == new[$0] }) else { return false }
        let (there, ours) = (
            lengths(current[WrittenField.breaks.rawValue]),
            lengths(new[WrittenField.breaks.rawValue])
        )
        guard let there, let ours, there.count == 1, ours.count > 1 || hourlyLeave > 0 else {
            return false
        }
        let total = ours.reduce(0, +)
        return [total, total + hourlyLeave].contains(there[0]) && there != ours
    }

    private func isCurrent(_ values: [String]?) -> Bool {
        guard let values else { return false }
        return fields.allSatisfy { current[$0.rawValue] == values[$0.rawValue] }
    }
}

/// The lengths of `12:00-13:00/17:00-17:15`, in minutes; `nil` where it can't be read.
private func lengths(_ breaks: String) -> [Int]? {
    var lengths: [Int] = []
    for span in breaks.split(separator: "/") {
        let ends = span.split(separator: "-", maxSplits: 1).compactMap {
            ClockTime(String($0))?.minutes
        }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        lengths.append(ends[1] - ends[0])
    }
    return lengths
}
