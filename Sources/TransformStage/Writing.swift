import Delimited
import Handoff
import PipelineSettings
import WorkModel

extension Decisions {
    /// How many days came in and what became of them.
    var tally: Tally {
        var tally = Tally(received: endings.codes.count)
        if !timesheets.isEmpty { tally.passed["timesheets"] = timesheets.count }
        var held = Counts<HoldCode>()
        var ignored = Counts<IgnoreCode>()
        for code in endings.codes {
            switch code {
            case nil: break
            case .held(let code): held.add(code)
            case .ignored(let code): ignored.add(code)
            }
        }
        for (code, count) in held.all { tally.held[code.rawValue] = count }
        for (code, count) in ignored.all { tally.ignored[code.rawValue] = count }
        return tally
    }
}

/// How often each of a few codes occurs.
private struct Counts<Code: Equatable> {
    private(set) var all: [(code: Code, count: Int)] = []

    mutating func add(_ code: Code) {
        for index in all.indices where all[index].code == code {
            all[index].count += 1
            return
        }
        all.append((code, 1))
    }
}

/// Writes a partition's timesheets.csv, held.csv and ignored.csv.
func write(
    _ decisions: Decisions, _ rules: Rules, facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    var ready = ReadyRows(rules)
    try package.add(.timesheets) { table throws(Faults) in
        for index in decisions.timesheetsByCode(rules) {
            let timesheet = decisions.timesheets[index]
            if !ready.append(timesheet, decisions, rules, to: &table.record) {
                appendTimesheet(timesheet, decisions, rules, to: &table.record)
            }
            try table.endRow()
        }
    }
    try package.add(.held) { table throws(Faults) in
        for index in decisions.endings.codes.indices {
            guard case .held(let code) = decisions.endings.codes[index] else { continue }
            let (field, value) = decisions.endings.details(of: index)
            if !ready.append(index, code.rawValue, field, value, rules, to: &table.record) {
                appendSetAside(index, code.rawValue, field, value, rules, to: &table.record)
            }
            try table.endRow()
        }
    }
    try package.add(.ignored) { table throws(Faults) in
        for index in decisions.endings.codes.indices {
            guard case .ignored(let code) = decisions.endings.codes[index] else { continue }
            if !ready.append(index, code.rawValue, "", "", rules, to: &table.record) {
                appendSetAside(index, code.rawValue, "", "", rules, to: &table.record)
            }
            try table.endRow()
        }
    }
    try package.finish(facts)
}

extension Decisions {
    /// The timesheets' indices by code, date and origin; days come by number.
    fileprivate func timesheetsByCode(_ rules: Rules) -> [Int] {
        let places = rules.identities.directory.placesByCode
        var sorted = timesheets.indices.map { index in
            let timesheet = timesheets[index]
            return SortedTimesheet(
                place: Int32(places[Int(timesheet.member)]), date: timesheet.date,
                index: Int32(index))
        }
        sorted.sort { left, right in
            if left.place != right.place { return left.place < right.place }
            if left.date != right.date { return left.date < right.date }
            return origin(left, rules) < origin(right, rules)
        }
        return sorted.map { Int($0.index) }
    }

    private func origin(_ timesheet: SortedTimesheet, _ rules: Rules) -> Origin {
        rules.month.days[timesheets[Int(timesheet.index)].day].origin
    }
}

/// What timesheets are sorted by.
private struct SortedTimesheet {
    /// The code's place among all members' codes.
    let place: Int32
    let date: WorkDate
    /// In `Decisions.timesheets`.
    let index: Int32
}

/// Appends a row of timesheets.csv.
private func appendTimesheet(
    _ timesheet: TimesheetDay, _ decisions: Decisions, _ rules: Rules,
    to record: inout RecordWriter
) {
    let day = rules.month.days[timesheet.day]
    record.field(rules.identities.directory.members[Int(timesheet.member)].code.text)
    record.field(timesheet.date.append)
    record.field { bytes in
        if let minutes = timesheet.clockIn { appendClock(minutes: minutes, to: &bytes) }
    }
    record.field { bytes in
        if let minutes = timesheet.clockOut { appendClock(minutes: minutes, to: &bytes) }
    }
    record.field { bytes in
        appendBreaks(decisions.breaks[timesheet.breaks], to: &bytes)
    }
    record.field(timesheet.leave.rawValue)
    record.field(rules.meaning(of: day)?.leaveName ?? "")
    record.field { bytes in
        if let minutes = day.hourlyLeave, minutes > 0 { appendNumber(Int(minutes), to: &bytes) }
    }
    record.field(rules.month.texts.span.extracting(rules.dailyReport(of: day)))
    record.field(rules.settings.status.cell)
    record.field { bytes in
        if !timesheet.notes.isEmpty { appendNotes(timesheet.notes, to: &bytes) }
    }
    record.field(rules.month.people.all[Int(day.person)].number.text)
    record.field(day.origin.append)
}

/// Appends the codes with spaces between them.
private func appendNotes(_ notes: Notes, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: notes.codes.map(\.rawValue).joined(separator: " ").utf8)
}

/// Appends `12:00-13:00/17:00-17:15`.
private func appendBreaks(_ breaks: ArraySlice<Break>, to bytes: inout [UInt8]) {
    for (index, pause) in breaks.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "/")) }
        appendClock(minutes: pause.start, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendClock(minutes: pause.end, to: &bytes)
    }
}

/// Appends a row of held.csv or ignored.csv.
private func appendSetAside(
    _ index: Int, _ code: String, _ field: String, _ value: String, _ rules: Rules,
    to record: inout RecordWriter
) {
    let day = rules.month.days[index]
    let person = Int(day.person)
    record.field(rules.month.people.all[person].number.text)
    record.field(
        rules.identities.member(of: person, on: day.date)
            .map { rules.identities.directory.members[$0].code.text } ?? "")
    record.field(rules.month.dateText(of: index))
    record.field(code)
    record.field(field)
    record.field(value)
    record.field(day.origin.append)
}
