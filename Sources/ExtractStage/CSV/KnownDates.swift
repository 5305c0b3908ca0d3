import Cells
import Delimited
import PipelineSettings
import WorkModel

/// Dates of cells that were read before: a file has many rows of a few dates.
struct KnownDates {
    private struct Known {
        var key: (UInt64, UInt64) = (0, 0)
        /// 0 = none is known.
        var count = 0
        var day: WorkDate?
    }

    private let style: DateStyle
    private var known = [Known](repeating: Known(), count: 64)

    init(_ style: DateStyle) {
        self.style = style
    }

    /// The day that a cell says; `nil` where it can't be read.
    mutating func day(of text: Span<UInt8>) -> WorkDate? {
        guard let key = shortKey(of: text) else { return cellDate(text, style) }
        let hash = (key.0 ^ key.1 &* 31) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(hash >> 58)
        if known[slot].key == key, known[slot].count == text.count { return known[slot].day }
        known[slot] = Known(key: key, count: text.count, day: cellDate(text, style))
        return known[slot].day
    }
}
