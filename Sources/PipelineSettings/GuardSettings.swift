package import WorkModel

/// CrowdLog's own attendance download (the key `target.current`), which guards what people typed
/// there.
///
/// Its columns aren't published (`crowdlog.md` §2.2), so a profile of the user's own names them; it
/// has at least those of `employee_code`, `date`, `clock_in` and `clock_out`.
package struct CurrentFile: Codable, Hashable, Sendable {
    package var file: InputFile
    package var format: CSVFormat

    package init(file: InputFile, format: CSVFormat) {
        self.file = file
        self.format = format
    }
}

/// How pipeline.yml says which days are closed (締め; the key `target.closed_through`).
package enum ClosedThrough: Codable, Hashable, Sendable {
    /// The last closed day.
    case date(WorkDate)
    /// A file whose first line of text is the last closed day, `yyyy-MM-dd`.
    case file(InputFile)
    /// A period ends on that day of the month, `1...31`, where 31 or a day that the month hasn't is
    /// its last one, and is closed once so many more days, `0...31`, have passed.
    case monthly(closingDay: Int, openDays: Int)
}

/// The folder where people find what they need after a run (the key `deliver`).
package struct DeliverySettings: Codable, Hashable, Sendable {
    /// An absolute path; the folder need not be there.
    package var folder: String
    /// The group that files get; `nil` = the one that they are made with.
    package var group: String?
    /// The files' mode; `nil` = 0600.
    package var mode: UInt16?

    package init(folder: String, group: String? = nil, mode: UInt16? = nil) {
        self.folder = folder
        self.group = group
        self.mode = mode
    }
}
