import WorkModel

/// What the cells of a column show besides their values.
struct ColumnFacts {
    /// Whole numbers without a format that would give them leading zeros; the heading isn't counted.
    var numberCount = 0
    var leastDigits = Int.max
    /// Of numbers and of texts that are all digits.
    var mostDigits = 0
    /// The row of the first of the shortest numbers.
    var rowOfLeast = 0
    /// Formulas that nobody has calculated, and the row of the first.
    var emptyFormulaCount = 0
    var rowOfEmptyFormula = 0
    /// All formulas, and the row of the first.
    var formulaCount = 0
    var rowOfFormula = 0

    mutating func noteNumber(digits: Int, row: Int) {
        numberCount += 1
        mostDigits = max(mostDigits, digits)
        guard digits < leastDigits else { return }
        (leastDigits, rowOfLeast) = (digits, row)
    }

    mutating func noteText(digits: Int) {
        mostDigits = max(mostDigits, digits)
    }

    mutating func noteFormula(isEmpty: Bool, row: Int) {
        if formulaCount == 0 { rowOfFormula = row }
        formulaCount += 1
        guard isEmpty else { return }
        if emptyFormulaCount == 0 { rowOfEmptyFormula = row }
        emptyFormulaCount += 1
    }
}

/// What a sheet shows besides its values.
struct SheetFacts {
    var columns: [ColumnFacts] = []
    var hiddenRowCount = 0
    var firstHiddenRow = 0
    /// Places of hidden columns that hold anything, from 0.
    var hiddenColumns: [ClosedRange<Int>] = []
    var mergedAreas: [MergedArea] = []

    /// Makes room for a column's facts.
    mutating func makeRoom(for column: Int) {
        guard column >= columns.count else { return }
        let count = column + 1 - columns.count
        columns.append(contentsOf: repeatElement(ColumnFacts(), count: count))
    }
}
