/// A file of another kind that people take for an .xlsx workbook.
package enum WorkbookKind: String, CaseIterable, Sendable {
    /// .ods of LibreOffice.
    case openDocument = "ods"
    /// Apple's .numbers.
    case numbers
    /// .xlsb.
    case binary = "xlsb"
    /// A document or slides.
    case document
    /// A zip file of whatever else.
    case zip
}
