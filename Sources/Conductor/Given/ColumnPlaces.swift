import Handoff

/// Where a table's columns stand, by their names.
struct ColumnPlaces {
    private let places: [String: Int]

    init(_ schema: TableSchema) {
        places = Dictionary(
            uniqueKeysWithValues: schema.headings.enumerated().map { ($0.element, $0.offset) })
    }

    /// The place of a column that the table has.
    subscript(_ name: String) -> Int {
        guard let place = places[name] else { preconditionFailure("no column \(name)") }
        return place
    }
}
