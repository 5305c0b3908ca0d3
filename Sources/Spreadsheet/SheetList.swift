import WorkModel

/// What a workbook says of itself: its sheets and how to read them.
struct SheetList {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// `nil` of a sheet without cells, such as a chart.
        let part: String?
    }

    private(set) var sheets: [Sheet] = []
    /// Dates are counted from 1904.
    let countsFrom1904: Bool
    /// The workbook wants all formulas calculated when it is opened: what is saved may be nothing but
    /// a place holder.
    let wantsCalculation: Bool
    /// `nil` where the workbook has none.
    let stringsPart: String?
    let stylesPart: String?

    /// - Throws: `workbookOfAnotherKind`, `workbookDamaged`, or `workbookOverLimit`.
    init(_ archive: borrowing ZipArchive) throws(Faults) {
        try refuseOtherPackages(archive)
        guard let part = try Relationships(of: "", in: archive).part(ofKind: "officeDocument")
        else { throw archive.damaged("_rels/.rels", "it names no workbook") }
        try refuseOtherDocuments(part, archive.name)
        let relationships = try Relationships(of: part, in: archive)
        var handler = WorkbookHandler(name: archive.name)
        try archive.parse(part, &handler)
        countsFrom1904 = handler.countsFrom1904
        wantsCalculation = handler.wantsCalculation
        stringsPart = relationships.part(ofKind: "sharedStrings")
        stylesPart = relationships.part(ofKind: "styles")
        let byID = Dictionary(
            relationships.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sheets = handler.sheets.map { sheet in
            let target = byID[sheet.id]
            return Sheet(
                name: sheet.name, isHidden: sheet.isHidden,
                part: target?.kind == "worksheet" ? target?.part : nil)
        }
        guard sheets.contains(where: { $0.part != nil }) else {
            throw archive.damaged(part, "it has no worksheet")
        }
    }

    /// The sheets that have cells, in the workbook's order.
    var worksheets: [Sheet] { sheets.filter { $0.part != nil } }

    /// The sheet that is asked for, by name or by number from 1; without a choice the first that
    /// isn't hidden.
    /// - Throws: `sheetMissing`.
    func sheet(_ choice: String?, in file: String) throws(Faults) -> Sheet {
        let worksheets = worksheets
        guard let choice else {
            return worksheets.first { !$0.isHidden } ?? worksheets[0]
        }
        if let named = worksheets.first(where: { $0.name == choice }) { return named }
        if let number = Int(choice), worksheets.indices.contains(number - 1) {
            return worksheets[number - 1]
        }
        let names = worksheets.map(\.name)
        var facts: [FactName: String] = [.value: choice, .names: names.joined(separator: ", ")]
        facts[.suggestion] = closestWord(to: choice, among: names, mayDiffer: .half)
        throw Faults(.sheetMissing, at: Place(file: file), facts)
    }
}

struct WorkbookHandler: XMLHandler {
    var faults: Faults?
    private(set) var sheets: [(name: String, isHidden: Bool, id: String)] = []
    private(set) var countsFrom1904 = false
    private(set) var wantsCalculation = false
    private let name: String

    init(name: String) {
        self.name = name
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .workbookProperties: countsFrom1904 = attributes.isTrue(.date1904)
        case .calculation: wantsCalculation = attributes.isTrue(.fullCalcOnLoad)
        case .sheet:
            guard sheets.count < WorkbookLimits.sheets else {
                return fail(overLimit(.sheets, WorkbookLimits.sheets, in: name))
            }
            let state = attributes.text(.state) ?? "visible"
            sheets.append(
                (
                    attributes.text(.name) ?? "", state != "visible",
                    attributes.text(.id, isQualified: true) ?? ""
                ))
        default: break
        }
        return true
    }
}
