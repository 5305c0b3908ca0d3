import Delimited
import WorkModel

/// The number, date and source id of a month's rows, and the order of rows.
struct RowKeys {
    /// Those that the cells don't have as they are.
    let keys: [UInt8]
    let places: [MonthRows.KeyPlace]
    /// The cells of all rows, as CSV.
    let cells: [UInt8]
    /// Bytes of a date that stands in the cells: `2026-10-01`.
    private let dateLength = 10

    func number(of row: MonthRows.Row) -> ArraySlice<UInt8> { slice(row, numberPlace(of: row)) }

    func date(of row: MonthRows.Row) -> ArraySlice<UInt8> {
        guard row.keyPlace >= 0 else {
            // A comma stands between the cells.
            let start = row.cellsStart + Int(row.numberLength) + 1
            return cells[start..<start + dateLength]
        }
        let place = places[Int(row.keyPlace)]
        let start = place.start + Int(place.number)
        return keys[start..<start + Int(place.date)]
    }

    func sourceID(of row: MonthRows.Row) -> ArraySlice<UInt8> {
        guard row.keyPlace >= 0 else {
            // The comma behind the cell is the last byte.
            let end = row.cells.upperBound - 1
            return cells[end - Int(row.sourceIDLength)..<end]
        }
        let place = places[Int(row.keyPlace)]
        let start = place.start + Int(place.number) + Int(place.date)
        return keys[start..<start + Int(place.sourceID)]
    }

    /// Where the number lies, in `keys` or in `cells`.
    private func numberPlace(of row: MonthRows.Row) -> Range<Int> {
        guard row.keyPlace >= 0 else {
            return row.cellsStart..<row.cellsStart + Int(row.numberLength)
        }
        let place = places[Int(row.keyPlace)]
        return place.start..<place.start + Int(place.number)
    }

    private func slice(_ row: MonthRows.Row, _ range: Range<Int>) -> ArraySlice<UInt8> {
        row.keyPlace < 0 ? cells[range] : keys[range]
    }

    /// Adds to a hash what `numberStart` doesn't tell of a number.
    func hashRest(of row: MonthRows.Row, into hash: inout UInt64) {
        guard row.numberLength > 8 else { return }
        let range = numberPlace(of: row)
        let bytes = row.keyPlace < 0 ? cells.span : keys.span
        for place in range.lowerBound + 8..<range.upperBound {
            hash = (hash ^ UInt64(bytes[place])) &* 0x9E37_79B9_7F4A_7C15
        }
    }

    func haveSameNumber(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        guard left.numberStart == right.numberStart, left.numberLength == right.numberLength
        else { return false }
        return left.numberLength <= 8 || compareNumbers(left, right) == 0
    }

    /// Compares numbers by their bytes, without a slice of either: that would count references.
    private func compareNumbers(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Int {
        let (ofLeft, ofRight) = (numberPlace(of: left), numberPlace(of: right))
        return compareBytes(
            (left.keyPlace < 0 ? cells.span : keys.span).extracting(ofLeft),
            (right.keyPlace < 0 ? cells.span : keys.span).extracting(ofRight))
    }

    /// The order by the bytes of number and date, then by origin.
    func precedes(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        if left.numberStart != right.numberStart { return left.numberStart < right.numberStart }
        // Numbers of up to eight bytes that start alike differ in length alone, by zero bytes.
        if left.numberLength > 8 || left.numberLength != right.numberLength {
            let order = compareNumbers(left, right)
            if order != 0 { return order < 0 }
        }
        if left.dayNumber != .min, right.dayNumber != .min {
            if left.dayNumber != right.dayNumber { return left.dayNumber < right.dayNumber }
        } else if let isBefore = isBefore(date(of: left), date(of: right)) {
            return isBefore
        }
        return left.isEarlier(than: right)
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
