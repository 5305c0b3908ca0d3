import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Whom the run's people/ names already, where only some of the window's months are read.
///
/// A month may be extracted once more after a service's answers were removed, and a program
/// (`kind: command`) may be called for each month by itself: whoever only another month shows must
/// stay then.
/// - Parameters:
///   - name: the integration.
///   - months: those that are read now; none where the people alone are asked for.
///   - window: of the run.
///   - run: whose people/ is read.
/// - Returns: nobody where all months are read; nor where people/ isn't there whole, since then all
///   months are wanted anew.
/// - Throws: what keeps people/ from being read after all.
func earlierPeople(
    of name: IntegrationName, besides months: [WorkMonth], of window: WorkWindow,
    in run: RunFolder
) throws(Faults) -> [Person] {
    guard !months.isEmpty, months.count < window.months.count,
        let package = PackageReader.intact(at: run.people(name), stage: .people)
    else { return [] }
    var people: [Person] = []
    try package.rows(.employees) { block in
        for row in 0..<block.rowCount {
            people.append(
                Person(
                    sourceID: block.text(row: row, column: 0),
                    number: block.text(row: row, column: 1),
                    name: block.text(row: row, column: 2),
                    email: block.text(row: row, column: 3),
                    department: block.text(row: row, column: 4),
                    employment: block.text(row: row, column: 5),
                    startDate: block.text(row: row, column: 6),
                    endDate: block.text(row: row, column: 7),
                    closingDay: block.text(row: row, column: 8)))
        }
    }
    return people
}

extension People {
    /// Adds whoever isn't among the people.
    ///
    /// Of somebody who is, only a number counts that isn't known otherwise.
    mutating func keep(_ earlier: [Person]) {
        for person in earlier {
            let (id, number) = (person.sourceID.utf8.span, person.number.utf8.span)
            notice(find(id: id, number: number), id: id, number: number) { person }
        }
    }
}
