import WorkModel

/// The number, date and source id of a month's rows, and the order of rows.
struct RowKeys {
    /// Those that the cells don't have as they are.
    let keys: [UInt8]
    /// The cells of all rows, as CSV.
    let cells: [UInt8]

    func number(of row: MonthRows.Row) -> ArraySlice<UInt8> {
        slice(row, row.cellsStart, row.keysStart, Int(row.numberLength))
    }

    func date(of row: MonthRows.Row) -> ArraySlice<UInt8> {
        let number = Int(row.numberLength)
        // A comma stands between the cells.
        return slice(
            row, row.cellsStart + number + 1, row.keysStart + number, Int(row.dateLength))
    }

    func sourceID(of row: MonthRows.Row) -> ArraySlice<UInt8> {
        let length = Int(row.sourceIDLength)
        // The comma behind the cell is the last byte.
        return slice(
            row, row.cells.upperBound - 1 - length,
            row.keysStart + Int(row.numberLength) + Int(row.dateLength), length)
    }

    private func slice(
        _ row: MonthRows.Row, _ inCells: Int, _ inKeys: Int, _ length: Int
    ) -> ArraySlice<UInt8> {
        row.keysStart < 0
            ? cells[inCells..<inCells + length] : keys[inKeys..<inKeys + length]
    }

    func haveSameNumber(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        guard left.numberStart == right.numberStart, left.numberRest == right.numberRest,
            left.numberLength == right.numberLength
        else { return false }
        return left.numberLength <= 16 || number(of: left) == number(of: right)
    }

    /// The order by the bytes of number and date, then by origin.
    func precedes(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        if left.numberStart != right.numberStart { return left.numberStart < right.numberStart }
        if left.numberRest != right.numberRest { return left.numberRest < right.numberRest }
        // Numbers of up to sixteen bytes that start alike differ in length alone, by zero bytes.
        if left.numberLength > 16 || left.numberLength != right.numberLength,
            let isBefore = isBefore(number(of: left), number(of: right))
        {
            return isBefore
        }
        if left.dayNumber != .min, right.dayNumber != .min {
            if left.dayNumber != right.dayNumber { return left.dayNumber < right.dayNumber }
        } else if let isBefore = isBefore(date(of: left), date(of: right)) {
            return isBefore
        }
        return left.origin < right.origin
    }

    /// The same, but people without a number by their source id.
    func precedesByPerson(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        if left.numberLength == 0 && right.numberLength == 0,
            let isBefore = isBefore(sourceID(of: left), sourceID(of: right))
        {
            return isBefore
        }
        return precedes(left, right)
    }

    /// Whether one text comes before another; `nil` where they are equal.
    private func isBefore(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool? {
        left == right ? nil : left.lexicographicallyPrecedes(right)
    }
}
