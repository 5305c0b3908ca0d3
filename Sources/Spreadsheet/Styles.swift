import WorkModel

/// Reads the formats of cells: one for each number that a cell's `s` may have.
/// - Throws: `workbookDamaged` or `workbookOverLimit`.
func readFormats(
    _ part: String?, in archive: borrowing ZipArchive
) throws(Faults) -> [NumberFormat] {
    guard let part else { return [] }
    var handler = StylesHandler(name: archive.name)
    try archive.parse(part, &handler)
    return handler.formats
}

struct StylesHandler: XMLHandler {
    var faults: Faults?
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    private let name: String

    init(name: String) {
        self.name = name
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .numberFormat:
            guard let id = attributes.number(.numberFormatID),
                let code = attributes.text(.formatCode),
                code.utf8.count <= WorkbookLimits.formatBytes
            else { return true }
            codes[id] = NumberFormat(code: code)
        case .cellFormats: isInCellFormats = true
        case .cellFormat where isInCellFormats:
            let id = attributes.number(.numberFormatID) ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
        guard formats.count <= WorkbookLimits.formats, codes.count <= WorkbookLimits.formats else {
            return fail(overLimit(.formats, WorkbookLimits.formats, in: name))
        }
        return true
    }

    mutating func end(_ element: XMLName) -> Bool {
        if element == .cellFormats { isInCellFormats = false }
        return true
    }
}
