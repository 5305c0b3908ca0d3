package import WorkModel

extension DelimitedReader {
    /// The index of the column under a heading.
    ///
    /// Throws `csvMissingColumn` with the headings found and the closest, and `csvRepeatedColumn`
    /// where the heading stands twice.
    package func column(_ heading: String) throws(Faults) -> Int {
        if let index = try columnIfPresent(heading) { return index }
        throw missing(heading, shown: heading)
    }

    /// The index of the column under a heading that may stand more than once.
    ///
    /// `occurrence` says which, from 1. Throws `csvMissingColumn` with the headings found and the
    /// closest.
    package func column(_ heading: String, occurrence: Int) throws(Faults) -> Int {
        let found = header.indices.filter { header[$0] == heading }
        guard found.indices.contains(occurrence - 1) else {
            throw missing(heading, shown: "[\(heading), \(occurrence)]")
        }
        return found[occurrence - 1]
    }

    private func missing(_ heading: String, shown: String) -> Faults {
        var facts: [FactName: String] = [
            .column: shown, .names: header.joined(separator: ", "),
        ]
        facts[.suggestion] = closestWord(
            to: heading, among: header, mayDiffer: .half)
        let line = headerPlaces.first?.line
        return Faults(.csvMissingColumn, at: Place(file: name, line: line), facts)
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
