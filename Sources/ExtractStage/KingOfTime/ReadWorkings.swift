import WorkModel

/// Reads the items of `/daily-workings` (`other-sources.md` §1.4) and keeps of each what is needed.
struct WorkingReader: ~Copyable {
    private enum Key: Int, CaseIterable {
        case date, employeeKey, isClosing, workdayTypeName, breakTime, totalWork, holidaysObtained
    }

    private var item = ObjectReader(keys: Key.allCases.map { "\($0)" })
    private var leave = LeaveReader()

    init() {}

    /// Reads an answer's body, of days of `span` alone.
    /// - Returns: why it can't be read, in English and without any of its values; `nil` where it was.
    mutating func read(
        _ body: [UInt8], of span: ClosedRange<WorkDate>, into days: inout KingOfTimeDays
    ) -> String? {
        var walk = JSONWalk(body)
        return walk.objects(under: "dailyWorkings") { range in
            if let refusal = item.read(body, range) { return refusal }
            guard let date = WorkDate(string(.date)), span.contains(date) else {
                return "an item of none of the days asked for"
            }
            let key = string(.employeeKey)
            guard !key.isEmpty else { return "an item without employeeKey" }
            var working = KingOfTimeWorking()
            working.dayType = string(.workdayTypeName)
            working.isClosing = ["true": true, "false": false][string(.isClosing)]
            for (field, path) in [
                (Key.breakTime, \KingOfTimeWorking.breakTime), (.totalWork, \.totalWork),
            ] where !item.value(at: field.rawValue).isEmpty {
                guard let minutes = wholeMinutes(item.value(at: field.rawValue), in: item) else {
                    return "\(field) isn't whole minutes"
                }
                working[keyPath: path] = minutes
            }
            let holidays = string(.holidaysObtained)
            if !holidays.isEmpty {
                if let refusal = leave.read(Array(holidays.utf8), into: &working.leave) {
                    return refusal
                }
            }
            days.add(working, of: key, on: date)
            return nil
        }
    }

    private func string(_ key: Key) -> String { item.string(item.value(at: key.rawValue)) }
}

/// Whole minutes, as a number or as text; `nil` for anything else.
func wholeMinutes(_ value: JSONValue, in object: borrowing ObjectReader) -> Int? {
    let minutes = value.kind == .integer ? value.integer : Int(object.string(value))
    return minutes.flatMap { (0...100_000).contains($0) ? $0 : nil }
}

/// Reads holidaysObtained: full-day, half-day and hourly leave.
private struct LeaveReader: ~Copyable {
    private var halves = ObjectReader(
        keys: ["fulltimeHoliday", "halfdayHolidays"], itemsKey: 1, itemKeys: ["typeName", "name"])
    private var hours = ObjectReader(
        keys: ["hourHolidays"], itemsKey: 0, itemKeys: ["start", "end", "minutes"])
    private var full = ObjectReader(keys: ["name"])

    mutating func read(_ text: [UInt8], into leave: inout KingOfTimeLeave) -> String? {
        let refusal = halves.read(text, text.indices) ?? hours.read(text, text.indices)
        if let refusal { return refusal }
        let day = Array(halves.string(halves.value(at: 0)).utf8)
        if !day.isEmpty {
            if let refusal = full.read(day, day.indices) { return refusal }
            leave.full = [full.string(full.value(at: 0))]
        }
        let listed = halves.value(at: 1)
        guard listed.kind == .missing || listed.kind == .items || isEmptyList(listed) else {
            return "halfdayHolidays is no list of objects"
        }
        if listed.kind == .items {
            for item in listed.range {
                leave.halves.append(
                    KingOfTimeLeave.Half(
                        typeName: halves.string(halves.value(ofItem: item, at: 0)),
                        name: halves.string(halves.value(ofItem: item, at: 1))))
            }
        }
        return readHours(into: &leave)
    }

    private func isEmptyList(_ value: JSONValue) -> Bool { halves.string(value) == "[]" }

    private func readHours(into leave: inout KingOfTimeLeave) -> String? {
        let listed = hours.value(at: 0)
        guard listed.kind == .items else {
            let isNone = listed.kind == .missing || hours.string(listed) == "[]"
            return isNone ? nil : "hourHolidays is no list of objects"
        }
        for item in listed.range {
            let start = hours.string(hours.value(ofItem: item, at: 0))
            let end = hours.string(hours.value(ofItem: item, at: 1))
            let counted = hours.value(ofItem: item, at: 2)
            var minutes = counted.isEmpty ? nil : wholeMinutes(counted, in: hours)
            if counted.isEmpty, let from = secondsSince1970(ofServiceTime: start),
                let to = secondsSince1970(ofServiceTime: end), from < to
            {
                minutes = (to - from) / 60
            }
            guard let minutes else { return "hourHolidays without minutes" }
            leave.hours.append(KingOfTimeLeave.Hours(start: start, minutes: minutes))
        }
        return nil
    }
}

/// Reads `2026-10-05T09:00:00+09:00`, or without seconds as times are that are no stamps (§1.2).
func secondsSince1970(ofServiceTime text: String) -> Int? {
    if let seconds = secondsSince1970(ofTimestamp: text) { return seconds }
    guard text.utf8.count > 16 else { return nil }
    let minute = text.utf8.index(text.utf8.startIndex, offsetBy: 16)
    return secondsSince1970(ofTimestamp: text[..<minute] + ":00" + text[minute...])
}
