import Delimited
import Handoff
import WorkModel

/// Writes `people/`: employees.csv and segments.csv.
func writePeople(
    _ people: People, _ segments: SegmentList, _ facts: PackageFacts, to folder: Path
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
    try package.finish(facts)
}

extension PackageWriter {
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
