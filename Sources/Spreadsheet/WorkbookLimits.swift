/// Bounds of what a workbook may hold, so that neither memory nor time depend on who made it.
///
/// Beside them libxml2 stops at a tag or text of 10 MB, at 256 levels, and at 10 MB of names.
enum WorkbookLimits {
    /// Entries of the zip file.
    static let entries = 10_000
    /// How many times as large as in the file a part may become, once it is over `freeBytes`.
    ///
    /// A sheet of a million rows that differ in nothing but their number becomes about 25 times as
    /// large; deflate can't do more than 1,032.
    static let ratio: Int64 = 250
    static let freeBytes: Int64 = 32 << 20
    /// Bytes of one part.
    static let partBytes: Int64 = 8 << 30
    /// Rows of a sheet, as Excel has them.
    static let rows = 1_048_576
    /// Places of columns, as Excel has them.
    static let columnPlaces = 16_384
    /// Columns up to the last one that holds anything.
    static let columns = 1_024
    /// Cells of a sheet, empty ones that have a format included.
    static let cells = 100_000_000
    /// Bytes of one cell's text; Excel has up to 32,767 characters.
    static let cellBytes = 256 << 10
    /// Bytes of one row.
    static let rowBytes = 1 << 20
    /// Different texts of a workbook, and their bytes: what memory depends on.
    static let texts = 2_000_000
    static let textBytes = 48 << 20
    /// Merged areas of a sheet.
    static let mergedAreas = 100_000
    /// Formats, and bytes of one's code.
    static let formats = 100_000
    static let formatBytes = 1_024
    /// Sheets of a workbook.
    static let sheets = 1_000
}
