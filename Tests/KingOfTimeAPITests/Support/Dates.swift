import Testing
import WorkModel

func date(_ text: String) throws -> WorkDate {
    try #require(WorkDate(text))
}

/// All days from one date to another.
func days(_ from: String, _ to: String) throws -> [WorkDate] {
    try #require(WorkWindow(from: try date(from), to: try date(to))).days
}
