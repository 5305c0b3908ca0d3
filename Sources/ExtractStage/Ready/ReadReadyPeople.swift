import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// Reads files of people as employees.csv has them.
///
/// The number stands for the source's own id where that is empty.
/// - Throws: all faults of all files at once.
func readReadyPeople(
    _ files: [InputFile], into people: inout People
) throws(Faults) -> [PackageFacts.Input] {
    var inputs: [PackageFacts.Input] = []
    var faults: [Fault] = []
    for file in files {
        do throws(Faults) {
            inputs.append(try readReadyPeople(file, into: &people))
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    return inputs
}

private func readReadyPeople(
    _ file: InputFile, into people: inout People
) throws(Faults) -> PackageFacts.Input {
    let table = try InputTable(file)
    let checksum = InputChecksum()
    var reader = try DelimitedReader(
        table.source(), encoding: .utf8, onBytes: checksum.update)
    let headings = TableSchema.employees.headings
    var faults = faultsOfHeadings(of: reader, known: headings)
    var columns: [Int?] = []
    for heading in headings {
        do throws(Faults) {
            columns.append(
                heading == "employee_number"
                    ? try reader.column(heading) : try reader.columnIfPresent(heading))
        } catch {
            faults += error.all.filter { !faults.contains($0) }
        }
    }
    if let faults = Faults(faults) { throw faults }
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let cells = columns.map { column in
                String(decoding: block.bytes[cell(column, block, row)], as: UTF8.self)
            }
            guard !cells[0].isEmpty || !cells[1].isEmpty else { continue }
            people.add(
                Person(
                    sourceID: cells[0].isEmpty ? cells[1] : cells[0], number: cells[1],
                    name: cells[2], email: cells[3], department: cells[4],
                    employment: cells[5], startDate: cells[6], endDate: cells[7],
                    closingDay: cells[8], isListed: true))
        }
    }
    return checksum.input(of: table)
}
