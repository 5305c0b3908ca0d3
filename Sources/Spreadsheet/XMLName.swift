/// Names of elements and attributes that are read; all others are passed over.
enum XMLName: Int32, CaseIterable {
    // A sheet's cells come first: names are searched in this order.
    case c, r, s, t, v, row, f, si, hidden
    case inlineString
    case phonetic
    case sheetData, mergeCell, ref, col, min, max
    // The workbook.
    case sheet, name, id, state, workbookProperties, date1904, calculation, fullCalcOnLoad
    // Relationships.
    case relationship, relationshipID, type, target, targetMode
    // Styles.
    case numberFormat, numberFormatID, formatCode, cellFormats, cellFormat
    // Strings.
    case stringTable
    // Content types.
    case override, contentType, partName

    var text: StaticString {
        switch self {
        case .c: "c"
        case .r: "r"
        case .s: "s"
        case .t: "t"
        case .v: "v"
        case .row: "row"
        case .f: "f"
        case .si: "si"
        case .hidden: "hidden"
        case .inlineString: "is"
        case .phonetic: "rPh"
        case .sheetData: "sheetData"
        case .mergeCell: "mergeCell"
        case .ref: "ref"
        case .col: "col"
        case .min: "min"
        case .max: "max"
        case .sheet: "sheet"
        case .name: "name"
        case .id: "id"
        case .state: "state"
        case .workbookProperties: "workbookPr"
        case .date1904: "date1904"
        case .calculation: "calcPr"
        case .fullCalcOnLoad: "fullCalcOnLoad"
        case .relationship: "Relationship"
        case .relationshipID: "Id"
        case .type: "Type"
        case .target: "Target"
        case .targetMode: "TargetMode"
        case .numberFormat: "numFmt"
        case .numberFormatID: "numFmtId"
        case .formatCode: "formatCode"
        case .cellFormats: "cellXfs"
        case .cellFormat: "xf"
        case .stringTable: "sst"
        case .override: "Override"
        case .contentType: "ContentType"
        case .partName: "PartName"
        }
    }

    /// Namespaces of elements: of sheets, transitional and strict, and of relationships
    /// (ISO/IEC 29500-1 and -4, ECMA-376 part 2).
    static let elementNamespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
    ]

    /// Namespaces of `r:id`, transitional and strict.
    static let attributeNamespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]
}
