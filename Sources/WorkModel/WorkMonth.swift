/// A calendar month, the time half of a partition.
package struct WorkMonth: Hashable, Comparable, Sendable {
    /// Whole months after January of year 0.
    package let index: Int

    package init(index: Int) {
        self.index = index
    }

    /// Reads `yyyy-MM`.
    /// - Returns: `nil` for anything else.
    package init?(_ text: Span<UInt8>) {
        guard text.count == 7, text[4] == UInt8(ascii: "-"),
            let year = wholeNumber(text, 0..<4), let month = wholeNumber(text, 5..<7),
            year >= 1, (1...12).contains(month)
        else { return nil }
        self.index = year * 12 + month - 1
    }

    /// Reads `yyyy-MM`.
    package init?(_ text: String) {
        self.init(text.utf8.span)
    }

    /// The month's first day.
    package var firstDay: WorkDate {
        // Every month of a year that `init` lets in has a first day.
        WorkDate(year: index / 12, month: index % 12 + 1, day: 1) ?? WorkDate(dayNumber: 0)
    }

    /// The month's last day.
    package var lastDay: WorkDate {
        WorkMonth(index: index + 1).firstDay.advanced(by: -1)
    }

    package static func < (left: WorkMonth, right: WorkMonth) -> Bool {
        left.index < right.index
    }
}

extension WorkMonth: CustomStringConvertible {
    package var description: String {
        text { bytes in
            appendDigits(index / 12, count: 4, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            appendDigits(index % 12 + 1, count: 2, to: &bytes)
        }
    }
}

extension WorkMonth: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let month = WorkMonth(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a month: \(text)")
        }
        self = month
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
