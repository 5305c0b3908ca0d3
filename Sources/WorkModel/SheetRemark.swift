/// What a workbook's sheet shows that its reader should know of.
package struct SheetRemark: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// Nobody has said which of several sheets is to be read; `names` are the others.
        case otherSheets = "other-sheets"
        /// The sheet is hidden, and was read.
        case hiddenSheet = "hidden-sheet"
        /// Hidden rows were read; `count` of them, `cell` the first row.
        case hiddenRows = "hidden-rows"
        /// Columns that were read are hidden; `names` are their letters.
        case hiddenColumns = "hidden-columns"
        /// Cells are merged; `count` areas, `cell` the first cell of the first.
        case mergedCells = "merged-cells"
        /// Employee numbers that lost the zeros before them, or may have; `count` numbers, `cell` the
        /// first of the shortest, `digits` those of the longest.
        case numbersAsCodes = "numbers-as-codes"
        /// The same of CrowdLog's codes, where only the workbook itself can be mended.
        case numbersAsMemberCodes = "numbers-as-member-codes"
        /// The workbook wants its formulas calculated: what is saved may be a place holder; `count`
        /// formulas in columns that were read, `cell` the first.
        case uncalculatedFormulas = "uncalculated-formulas"
    }

    package var kind: Kind
    /// The file as pipeline.yml names it, with the sheet: `members.xlsx[Sheet1]`.
    package var sheet: String
    package var count: Int?
    package var cell: String?
    package var digits: Int?
    package var names: [String]?

    package init(
        _ kind: Kind, of sheet: String, count: Int? = nil, cell: String? = nil,
        digits: Int? = nil, names: [String]? = nil
    ) {
        self.kind = kind
        self.sheet = sheet
        self.count = count
        self.cell = cell
        self.digits = digits
        self.names = names
    }
}
