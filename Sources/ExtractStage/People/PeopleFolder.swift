import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Writes `people/`: employees.csv, segments.csv and, of a source that was asked for it,
/// changed-outside-window.csv.
func writePeople(
    _ people: People, _ segments: SegmentList, changed: [ChangedDay]? = nil,
    _ facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.addEmployees(people)
    try package.add(.segments) { table throws(Faults) in
        for segment in segments.sorted {
            table.record.field(segment.id)
            table.record.field(segment.title)
            table.record.field(segment.displayTitle)
            table.record.field(segment.kind?.rawValue ?? "")
            try table.endRow()
        }
    }
    if let changed { try package.addChanged(changed) }
    try package.finish(facts)
}

extension PackageWriter {
    /// Writes changed-outside-window.csv.
    fileprivate mutating func addChanged(_ days: [ChangedDay]) throws(Faults) {
        try add(.changedOutside) { table throws(Faults) in
            for day in days {
                table.record.field(day.number)
                table.record.field(day.date.append)
                table.record.field(day.sourceID)
                table.record.field(day.listed.append)
                try table.endRow()
            }
        }
    }

    /// Writes employees.csv.
    mutating func addEmployees(_ people: People) throws(Faults) {
        try add(.employees) { table throws(Faults) in
            for person in people.sorted {
                table.record.field(person.sourceID)
                table.record.field(person.number)
                table.record.field(person.name)
                table.record.field(person.email)
                table.record.field(person.department)
                table.record.field(person.employment)
                table.record.field(person.startDate)
                table.record.field(person.endDate)
                table.record.field(person.closingDay)
                try table.endRow()
            }
        }
    }
}
