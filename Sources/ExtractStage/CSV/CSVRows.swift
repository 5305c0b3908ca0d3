import PipelineSettings

/// Whose rows CSV files hold, where that changes what their cells mean.
enum CSVRows: Sendable {
    /// HRMOS's own list, with its lists of people and segments.
    case hrmos(HRMOSFiles)
    /// An export in a layout of the user's own.
    case export
    /// Rows as attendance.csv has them, and people as employees.csv has them.
    case ready(employees: [InputFile])

    /// Whether nobody has an id but the number, where the file has no column of ids.
    var numbersAreIDs: Bool {
        if case .export = self { true } else { false }
    }

    /// Whether every clock time counts from the work date's midnight, so that no punch is moved to
    /// another day; a month's origins then count only the files that have rows of it.
    var isReady: Bool {
        if case .ready = self { true } else { false }
    }

    var masters: HRMOSFiles? {
        if case .hrmos(let files) = self { files } else { nil }
    }

    var employees: [InputFile] {
        if case .ready(let files) = self { files } else { [] }
    }
}
