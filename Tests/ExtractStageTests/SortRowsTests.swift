import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct SortRowsTests {
    private static let numbers = [
        "", "1", "12", "2", "A0000001", "A00000010", "A00000011", "Ａ００００１", "Ａ００００２",
        "Ａ０００１０", "12345678901234567", "12345678901234568",
    ]

    @Test(arguments: 0..<20)
    func `rows are by number, date and origin, in whatever order they come`(seed: UInt64) {
        var random = Seeded(state: seed)
        var month = MonthRows()
        var expected: [[String]] = []
        for position in 1...200 {
            let number = Self.numbers.randomElement(using: &random) ?? ""
            // Most days come in order; some can't be read.
            let day = WorkDate(
                dayNumber: 20_747 + Int32(position / 8 + Int.random(in: 0..<3, using: &random)))
            let isReadable = Int.random(in: 0..<10, using: &random) > 0
            let date = isReadable ? day.description : "10月\(position % 3)日"
            month.cell = Array(number.utf8)
            month.endNumber()
            month.cell = Array(date.utf8)
            month.endDate()
            month.endSourceID()
            month.endRow(
                day: isReadable ? day : nil, sourceIDLength: 0,
                origin: Origin(source: 1, position: position))
            expected.append([number, date, String(position)])
        }
        month.sort()
        expected.sort { left, right in
            for column in 0..<2 where left[column] != right[column] {
                return left[column].utf8.lexicographicallyPrecedes(right[column].utf8)
            }
            return (Int(left[2]) ?? 0) < (Int(right[2]) ?? 0)
        }
        let found = month.rows.map { row in
            [
                String(decoding: month.number(of: row), as: UTF8.self),
                String(decoding: month.date(of: row), as: UTF8.self),
                String(row.origin.position),
            ]
        }
        #expect(found == expected)
    }
}
