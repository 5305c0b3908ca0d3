import Delimited
import WorkModel

/// Where a corrections file has its columns, under our own names or the headings of either language.
struct CorrectionColumns {
    private let header: [String]
    private var columns: [ColumnHeading: Int] = [:]

    /// - Throws: all of `csvUnknownColumn`, `csvRepeatedColumn` and `csvMissingColumn`; the date is
    ///   needed, and the employee number or the source id.
    init(of reader: borrowing DelimitedReader) throws(Faults) {
        header = reader.header
        var faults: [Fault] = []
        for (index, heading) in reader.header.map(trimmed).enumerated() where !heading.isEmpty {
            let place = reader.headerPlaces[index]
            guard let column = ColumnHeading(heading: heading),
                ColumnHeading.heldForReview.contains(column)
            else {
                faults.append(unknown(heading, at: place))
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                faults.append(Fault(.csvRepeatedColumn, at: place, [.column: heading]))
            }
        }
        let place = Place(file: reader.name, line: reader.headerPlaces.first?.line)
        if columns[.date] == nil { faults.append(missing(.date, at: place)) }
        if columns[.employeeNumber] == nil, columns[.sourceID] == nil {
            faults.append(missing(.employeeNumber, at: place))
        }
        if let faults = Faults(faults) { throw faults }
    }

    subscript(column: ColumnHeading) -> Int? { columns[column] }

    /// All columns that are there.
    var all: [Int] { Array(columns.values) }

    /// The column's heading as the file has it.
    func heading(_ column: ColumnHeading) -> String {
        columns[column].map { header[$0] } ?? column.rawValue
    }

    private func unknown(_ heading: String, at place: Place) -> Fault {
        var facts: [FactName: String] = [.column: heading, .names: header.joined(separator: ", ")]
        facts[.suggestion] = closestWord(to: heading, among: missingHeadings, mayDiffer: .half)
        return Fault(.csvUnknownColumn, at: place, facts)
    }

    private func missing(_ column: ColumnHeading, at place: Place) -> Fault {
        let spelling = spelling(column)
        var facts: [FactName: String] = [.column: spelling, .names: header.joined(separator: ", ")]
        let unknown = header.filter { ColumnHeading(heading: $0) == nil }
        facts[.suggestion] = closestWord(to: spelling, among: unknown, mayDiffer: .half)
        return Fault(.csvMissingColumn, at: place, facts)
    }

    /// The headings that could still be meant, in the file's manner.
    private var missingHeadings: [String] {
        ColumnHeading.heldForReview.map(spelling).filter { !header.contains($0) }
    }

    /// The column's name in the manner of the headings that the file has.
    private func spelling(_ column: ColumnHeading) -> String {
        let known = ColumnHeading.heldForReview
        if known.contains(where: { header.contains($0.headings.ja) }) { return column.headings.ja }
        if known.contains(where: { header.contains($0.headings.en) }) { return column.headings.en }
        return column.rawValue
    }
}
