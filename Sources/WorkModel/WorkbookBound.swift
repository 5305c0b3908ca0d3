/// What of a workbook is bounded.
package enum WorkbookBound: String, CaseIterable, Sendable {
    /// Entries of the zip file.
    case entries
    /// How many times as large a part becomes.
    case ratio
    case partBytes = "part-bytes"
    case sheets
    case rows
    case columns
    case cells
    case cellBytes = "cell-bytes"
    case rowBytes = "row-bytes"
    /// Different texts.
    case texts
    case textBytes = "text-bytes"
    case mergedAreas = "merged-areas"
    case formats
}
