import Delimited

/// XXH3 of a source row's fields but `correction` and `origin`: what a correction was made for.
package struct SourceHash: Hashable, Sendable {
    /// `xxh3:` and sixteen hexadecimal digits; without a letter in front a spreadsheet would take
    /// one in a thousand for a number.
    package let text: String

    /// Reads sixteen hexadecimal digits, with or without `xxh3:`.
    /// - Returns: `nil` for anything else.
    package init?(_ text: String) {
        let lowercased = text.lowercased()
        let digits = lowercased.hasPrefix("xxh3:") ? lowercased.dropFirst(5) : lowercased[...]
        guard digits.utf8.count == 16, digits.allSatisfy(\.isHexDigit) else { return nil }
        self.text = "xxh3:" + digits
    }

    /// The hash of a row that is CSV already, its fields up to `source_id` without a line end.
    package init(ofFields fields: Span<UInt8>) {
        let lineEnd = [UInt8(ascii: "\n")]
        var checksum = XXH3()
        checksum.update(fields)
        checksum.update(lineEnd.span)
        text = "xxh3:" + checksum.hexadecimal
    }

    /// The hash of a row of attendance.csv, whose cells are asked for by the names of their columns.
    package init(of cell: (String) -> String) {
        var record = RecordWriter()
        for heading in TableSchema.attendance.headings
        where heading != "correction" && heading != "origin" {
            record.field(cell(heading))
        }
        let bytes = record.bytes
        self.init(ofFields: bytes.span)
    }
}
