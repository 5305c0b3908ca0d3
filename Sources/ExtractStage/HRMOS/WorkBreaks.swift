import WorkModel

/// Appends the breaks of a day in the order in which HRMOS has them: the two slots, then the rest.
///
/// `12:00-13:00/17:00-`; a break without both ends is none. `extra_breaks` carry no day flags.
func appendBreaks(
    of object: borrowing ObjectReader, on day: WorkDate?, to bytes: inout [UInt8]
) {
    var list = BreakList()
    list.append(
        WorkClock(
            object.value(.break1Start), flag: object.value(.nextDayBreak1Start), of: object, on: day
        ),
        WorkClock(
            object.value(.break1End), flag: object.value(.nextDayBreak1End), of: object, on: day),
        to: &bytes, of: object)
    list.append(
        WorkClock(
            object.value(.break2Start), flag: object.value(.nextDayBreak2Start), of: object, on: day
        ),
        WorkClock(
            object.value(.break2End), flag: object.value(.nextDayBreak2End), of: object, on: day),
        to: &bytes, of: object)
    let extra = object.value(.extraBreaks)
    guard extra.kind == .items else { return list.append(extra, to: &bytes, of: object) }
    for item in extra.range {
        list.append(
            WorkClock(object.value(ofItem: item, .start), flag: .missing, of: object, on: day),
            WorkClock(object.value(ofItem: item, .end), flag: .missing, of: object, on: day),
            to: &bytes, of: object)
    }
}

private struct BreakList {
    private var isEmpty = true

    mutating func append(
        _ start: WorkClock, _ end: WorkClock, to bytes: inout [UInt8],
        of object: borrowing ObjectReader
    ) {
        guard !start.isMissing || !end.isMissing else { return }
        separate(&bytes)
        start.append(to: &bytes, of: object)
        bytes.append(UInt8(ascii: "-"))
        end.append(to: &bytes, of: object)
    }

    /// Appends what isn't a break as it stands.
    mutating func append(
        _ value: JSONValue, to bytes: inout [UInt8], of object: borrowing ObjectReader
    ) {
        guard !value.isEmpty else { return }
        separate(&bytes)
        object.append(value, to: &bytes)
    }

    private mutating func separate(_ bytes: inout [UInt8]) {
        if !isEmpty { bytes.append(UInt8(ascii: "/")) }
        isEmpty = false
    }
}
