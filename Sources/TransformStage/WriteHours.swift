internal import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Writes what each timesheet of a partition comes to by rule 9, in both ways to write breaks.
///
/// - Parameters:
///   - month: The month.
///   - tables: The integration's; they keep what is worked out of people.
///   - settings: The pipeline and the days that the run looks at.
///   - run: Has been extracted.
/// - Throws: faults of what the stages before wrote, and of writing.
package func writeHours(
    of month: WorkMonth, with tables: inout IntegrationTables, settings: RunSettings,
    in run: RunFolder
) throws(Faults) {
    let partition = try Partition(month, with: &tables, settings: settings, in: run)
    let integration = tables.integration
    let rules = partition.rules
    let decisions = decide(rules)
    var package = try PackageWriter(replacing: run.hours(integration.name, month))
    try package.add(.hours) { table throws(Faults) in
        for timesheet in decisions.timesheets {
            let day = rules.month.days[timesheet.day]
            guard let meaning = rules.meaning(of: day),
                let worked = rules.workedMinutes(of: day, on: timesheet.date, meaning)
            else { continue }
            table.record.field(rules.month.people.all[Int(day.person)].number.text)
            table.record.field(timesheet.date.append)
            for minutes in [worked.actual, worked.merged] {
                table.record.field { bytes in
                    if let minutes { appendNumber(minutes, to: &bytes) }
                }
            }
            table.record.field { bytes in
                if worked.isUnsure { bytes.append(contentsOf: NoteCode.hoursDiffer.rawValue.utf8) }
            }
            table.record.field(day.origin.append)
            try table.endRow()
        }
    }
    var facts = PackageFacts(
        stage: .hours, integration: integration.name, month: month, window: settings.window,
        sources: partition.sources, inputs: partition.inputs)
    facts.counts[integration.name.text] = Tally(
        received: decisions.timesheets.count, passed: ["hours": decisions.timesheets.count])
    try package.finish(facts)
}
