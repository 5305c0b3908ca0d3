package import WorkModel

/// A column of a sheet: what its cells hold, and how it meets the eye.
package struct WorkbookColumn: Sendable {
    /// How cells look that hold something of the kind, and empty ones that somebody fills.
    package enum Kind: Sendable {
        case text
        /// `[h]:mm`: 26:30.
        case minutes
        /// `h:mm`, a time of the day; one past 24:00 is `[h]:mm`.
        case clock
        case date
        case number
    }

    package let heading: String
    package let kind: Kind
    /// People type here.
    package var isInput: Bool
    /// The widest that the column gets, in digits; longer texts go on in further lines of the cell.
    package var widest: Int
    /// Words that are offered; others may be typed too.
    package var choices: [String]

    package init(
        _ heading: String, _ kind: Kind = .text, isInput: Bool = false, widest: Int = 40,
        choices: [String] = []
    ) {
        self.heading = heading
        self.kind = kind
        self.isInput = isInput
        self.widest = widest
        self.choices = choices
    }
}

/// What a cell holds; nothing is ever a formula.
package enum WorkbookCell: Equatable, Sendable {
    case empty
    case text(String)
    /// Whole minutes, of a duration or after midnight; negative ones, which Excel can't show, become
    /// text.
    case minutes(Int)
    /// Dates before 1900-03-01, which spreadsheets count differently, become text.
    case date(WorkDate)
    case number(Double)

    package static func number(_ count: Int) -> WorkbookCell { .number(Double(count)) }
}
