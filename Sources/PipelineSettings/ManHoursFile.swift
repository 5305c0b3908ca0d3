/// Recorded man-hours (工数), such as CrowdLog's タイムシートエクスポート (the key `target.man_hours`).
///
/// The vendor publishes that export's columns 1 to 22, not those of the hours (`crowdlog.md` §2.1), so
/// a profile of the user's own names them: `employee_code`, `date` and `man_hours`, whose `durations`
/// say how the file writes hours.
package struct ManHoursFile: Codable, Hashable, Sendable {
    package var file: InputFile
    package var format: CSVFormat

    package init(file: InputFile, format: CSVFormat) {
        self.file = file
        self.format = format
    }
}
