import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads recorded man-hours (工数) and writes `man-hours/`, month by month: the sum of each person's
/// day.
///
/// - Parameters:
///   - list: The file and its layout.
///   - months: Whose hours are wanted.
///   - window: Of the comparison.
///   - run: Where they are written.
/// - Throws: what is wrong with the file, or all of its `csvBadValue` at once; `cannotWrite` or
///   `diskFull`.
package func extractManHours(
    _ list: ManHoursFile, months: [WorkMonth], window: WorkWindow, into run: RunFolder
) throws(Faults) {
    let surveyed = try SurveyedManHours(list, months: months, window: window)
    for month in months {
        let days = try ManHoursMonth(month, of: surveyed)
        var facts = PackageFacts(
            stage: .manHours, month: month, window: window, sources: [surveyed.facts.name],
            inputs: [surveyed.input], counts: ["man-hours": days.tally(surveyed)])
        facts.covers = surveyed.covers
        var package = try PackageWriter(replacing: run.manHours(month))
        try package.add(.manHours) { table throws(Faults) in
            for (day, hours) in days.sorted {
                table.record.field(day.code)
                table.record.field(day.date.append)
                table.record.field { appendNumber(hours.minutes, to: &$0) }
                table.record.field { appendNumber(hours.entries, to: &$0) }
                table.record.field(Origin(source: 1, position: hours.line).append)
                try table.endRow()
            }
        }
        try package.finish(facts)
    }
}

/// The man-hours of one month, summed by person and day.
private struct ManHoursMonth {
    struct Day: Hashable {
        let code: String
        let date: WorkDate
    }

    struct Hours {
        var minutes = 0
        /// Rows of the list.
        var entries = 0
        /// Of the first of them.
        let line: Int
    }

    private let month: WorkMonth
    private var days: [Day: Hours] = [:]

    /// - Throws: `fileMissing`, or `fileUnreadable` of a file that changed since the survey.
    init(_ month: WorkMonth, of surveyed: SurveyedManHours) throws(Faults) {
        self.month = month
        guard let file = surveyed.file else { return }
        var block = RecordBlock()
        for stretch in surveyed.survey.stretches(of: month) {
            var reader = try DelimitedReader(file.part(stretch))
            var count = 0
            while try reader.next(&block) {
                for row in 0..<block.rowCount {
                    let row = ManHoursRow(
                        block: block, row: row, layout: file.layout, profile: surveyed.profile,
                        file: surveyed.facts)
                    if add(row) { count += 1 }
                }
            }
            guard count == stretch.count else { throw file.changed }
        }
    }

    /// - Returns: whether the row is one of the month's.
    private mutating func add(_ row: ManHoursRow) -> Bool {
        // The survey has told all of them.
        var faults = FaultList()
        let code = row.code
        guard !code.isEmpty, let date = row.date(&faults), date.month == month else { return false }
        let minutes = row.minutes(&faults)
        let day = Day(code: code, date: date)
        days[day, default: Hours(line: row.line)].minutes += minutes
        days[day]?.entries += 1
        return true
    }

    /// By employee code, then date.
    var sorted: [(key: Day, value: Hours)] {
        days.sorted { left, right in
            left.key.code == right.key.code
                ? left.key.date < right.key.date
                : left.key.code.utf8.lexicographicallyPrecedes(right.key.code.utf8)
        }
    }

    func tally(_ surveyed: SurveyedManHours) -> Tally {
        let entries = days.values.reduce(0) { $0 + $1.entries }
        return Tally(
            received: entries, passed: ["entries": entries],
            outside: ["without-code": surveyed.withoutCode[month] ?? 0])
    }
}
