package import WorkModel

extension DelimitedReader {
    /// The index of the column under a heading.
    ///
    /// Throws `csvMissingColumn` with the headings found and the closest, and `csvRepeatedColumn`
    /// where the heading stands twice.
    package func column(_ heading: String) throws(Faults) -> Int {
        if let index = try columnIfPresent(heading) { return index }
        var facts: [FactName: String] = [
            .column: heading, .names: header.joined(separator: ", "),
        ]
        facts[.suggestion] = closestWord(
            to: heading, among: header, mayDiffer: .half)
        let line = headerPlaces.first?.line
        throw Faults(.csvMissingColumn, at: Place(file: name, line: line), facts)
    }

    /// The index of the column under a heading, or `nil` where there is none.
    ///
    /// Throws `csvRepeatedColumn` where the heading stands twice.
    package func columnIfPresent(_ heading: String) throws(Faults) -> Int? {
        let found = header.indices.filter { header[$0] == heading }
        if found.count > 1 {
            throw Faults(.csvRepeatedColumn, at: headerPlaces[found[1]], [.column: heading])
        }
        return found.first
    }
}
