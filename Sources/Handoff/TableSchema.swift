/// A hand-over file: its name and columns, as the Data Package's schema tells them.
package struct TableSchema: Sendable {
    /// What a cell holds, in Table Schema's words (Frictionless Data Package v2).
    package enum Kind: String, Codable, Sendable {
        case string
        case integer
        case number
        case date
    }

    package struct Column: Sendable {
        package let name: String
        package let kind: Kind
        package let description: String

        package init(_ name: String, _ kind: Kind = .string, _ description: String) {
            self.name = name
            self.kind = kind
            self.description = description
        }
    }

    /// The resource's name; the file is `<name>.csv`.
    package let name: String
    package let columns: [Column]

    package init(name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    package var fileName: String { name + ".csv" }
    package var headings: [String] { columns.map(\.name) }
}
