package import WorkModel

extension InputTable {
    /// Whose codes a column holds.
    package enum CodeOwner {
        /// The source's employee numbers, which pipeline.yml can pad.
        case source
        /// CrowdLog's members.
        case members
    }

    /// What is to be said of the sheet; nothing of CSV.
    ///
    /// - Parameters:
    ///   - columns: those that are read.
    ///   - codes: the one of employee numbers or codes.
    ///   - owner: whose codes these are.
    /// - Returns: the remarks, those of the whole sheet first.
    package func remarks(
        reading columns: some Sequence<Int>, codes: Int?, of owner: CodeOwner = .source
    ) -> [SheetRemark] {
        guard let sheet else { return [] }
        let columns = Set(columns)
        return sheet.remarksOfSheet
            + [
                sheet.remarkOfHiddenColumns(columns), sheet.remarkOfFormulas(columns),
                codes.flatMap { sheet.remarkOfCodes($0, of: owner) },
            ].compactMap(\.self)
    }
}

extension InputSheet {
    fileprivate var remarksOfSheet: [SheetRemark] {
        var remarks: [SheetRemark] = []
        if !otherSheets.isEmpty {
            remarks.append(SheetRemark(.otherSheets, of: displayName, names: otherSheets))
        }
        if sheet.isHidden { remarks.append(SheetRemark(.hiddenSheet, of: displayName)) }
        if facts.hiddenRowCount > 0 {
            remarks.append(
                SheetRemark(
                    .hiddenRows, of: displayName, count: facts.hiddenRowCount,
                    cell: String(facts.firstHiddenRow)))
        }
        if let first = facts.mergedAreas.first {
            remarks.append(
                SheetRemark(
                    .mergedCells, of: displayName, count: facts.mergedAreas.count,
                    cell: cellName(first.columns.lowerBound, first.rows.lowerBound)))
        }
        return remarks
    }

    fileprivate func remarkOfHiddenColumns(_ columns: Set<Int>) -> SheetRemark? {
        let hidden = columns.sorted().filter { column in
            facts.hiddenColumns.contains { $0.contains(column) }
        }
        guard !hidden.isEmpty else { return nil }
        return SheetRemark(.hiddenColumns, of: displayName, names: hidden.map(columnLetters))
    }

    fileprivate func remarkOfFormulas(_ columns: Set<Int>) -> SheetRemark? {
        guard wantsCalculation else { return nil }
        let found = facts.columns.indices.filter {
            columns.contains($0) && facts.columns[$0].formulaCount > 0
        }
        guard let first = found.first else { return nil }
        return SheetRemark(
            .uncalculatedFormulas, of: displayName,
            count: found.reduce(0) { $0 + facts.columns[$1].formulaCount },
            cell: cellName(first, facts.columns[first].rowOfFormula))
    }

    /// Numbers of one length have lost nothing that anybody could tell.
    fileprivate func remarkOfCodes(
        _ column: Int, of owner: InputTable.CodeOwner
    ) -> SheetRemark? {
        guard facts.columns.indices.contains(column) else { return nil }
        let found = facts.columns[column]
        guard found.numberCount > 0, found.leastDigits < found.mostDigits else { return nil }
        return SheetRemark(
            owner == .source ? .numbersAsCodes : .numbersAsMemberCodes, of: displayName,
            count: found.numberCount, cell: cellName(column, found.rowOfLeast),
            digits: found.mostDigits)
    }
}

/// What a spreadsheet calls a cell, with its column from 0.
func cellName(_ column: Int, _ row: Int) -> String {
    columnLetters(column) + String(row)
}
