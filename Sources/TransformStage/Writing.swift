import Delimited
import Handoff
import PipelineSettings
import WorkModel

extension Decisions {
    /// How many days came in and what became of them.
    var tally: Tally {
        var tally = Tally(received: fates.count)
        for fate in fates {
            switch fate {
            case .timesheet: tally.passed["timesheets", default: 0] += 1
            case .ended(.held(let code, _, _)): tally.held[code.rawValue, default: 0] += 1
            case .ended(.ignored(let code)): tally.ignored[code.rawValue, default: 0] += 1
            }
        }
        return tally
    }
}

/// Writes a partition's timesheets.csv, held.csv and ignored.csv.
func write(
    _ decisions: Decisions, _ rules: Rules, facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(.timesheets) { table throws(Faults) in
        for index in decisions.timesheetsByCode(rules) {
            try writeTimesheet(decisions.timesheets[index], decisions, rules, to: &table)
        }
    }
    try package.add(.held) { table throws(Faults) in
        for (index, fate) in decisions.fates.enumerated() {
            guard case .ended(.held(let code, let field, let value)) = fate else { continue }
            try writeSetAside(index, code.rawValue, field, value, rules, to: &table)
        }
    }
    try package.add(.ignored) { table throws(Faults) in
        for (index, fate) in decisions.fates.enumerated() {
            guard case .ended(.ignored(let code)) = fate else { continue }
            try writeSetAside(index, code.rawValue, "", "", rules, to: &table)
        }
    }
    try package.finish(facts)
}

extension Decisions {
    /// The timesheets' indices by code, date and origin; days come by number.
    fileprivate func timesheetsByCode(_ rules: Rules) -> [Int] {
        func precedes(_ left: Int, _ right: Int) -> Bool {
            let (first, second) = (timesheets[left], timesheets[right])
            if first.code != second.code { return first.code < second.code }
            if first.date != second.date { return first.date < second.date }
            return rules.month.days[first.day].origin < rules.month.days[second.day].origin
        }
        let indices = Array(timesheets.indices)
        let isSorted = zip(indices, indices.dropFirst()).allSatisfy { !precedes($1, $0) }
        return isSorted ? indices : indices.sorted(by: precedes)
    }
}

/// One row of timesheets.csv.
private func writeTimesheet(
    _ timesheet: TimesheetDay, _ decisions: Decisions, _ rules: Rules,
    to table: inout TableWriter
) throws(Faults) {
    let day = rules.month.days[timesheet.day]
    table.record.field(timesheet.code.text)
    table.record.field(timesheet.date.append)
    for minutes in [timesheet.clockIn, timesheet.clockOut] {
        table.record.field { bytes in
            if let minutes { appendClock(minutes: minutes, to: &bytes) }
        }
    }
    table.record.field { bytes in
        appendBreaks(decisions.breaks[timesheet.breaks], to: &bytes)
    }
    table.record.field(timesheet.leave.rawValue)
    table.record.field(timesheet.leaveName)
    table.record.field { bytes in
        if let minutes = day.hourlyLeave, minutes > 0 { appendNumber(Int(minutes), to: &bytes) }
    }
    table.record.field(rules.month.texts.span.extracting(rules.dailyReport(of: day)))
    table.record.field(rules.settings.status.cell)
    table.record.field { bytes in
        if !timesheet.notes.isEmpty { appendNotes(timesheet.notes, to: &bytes) }
    }
    table.record.field(rules.month.people[Int(day.person)].number.text)
    table.record.field(day.origin.append)
    try table.endRow()
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

/// One row of held.csv or ignored.csv.
private func writeSetAside(
    _ index: Int, _ code: String, _ field: String, _ value: String, _ rules: Rules,
    to table: inout TableWriter
) throws(Faults) {
    let day = rules.month.days[index]
    let person = Int(day.person)
    table.record.field(rules.month.people[person].number.text)
    table.record.field(rules.identities.member(of: person, on: day.date)?.code.text ?? "")
    table.record.field(rules.month.dateText(of: index))
    table.record.field(code)
    table.record.field(field)
    table.record.field(value)
    table.record.field(day.origin.append)
    try table.endRow()
}
