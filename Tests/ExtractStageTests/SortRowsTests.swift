import Delimited
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
            let origin = Origin(source: 1, position: position)
            if isReadable, Bool.random(using: &random) {
                month.append(
                    number: number.utf8.span, day: day, sourceIDLength: 0, origin: origin, room: 64
                ) { cells in
                    cells.append(copying: number.utf8.span)
                    cells.comma()
                    cells.append(copying: date.utf8.span)
                    cells.comma()
                    cells.comma()
                }
            } else {
                month.cell = Array(number.utf8)
                month.endNumber()
                month.cell = Array(date.utf8)
                month.endDate()
                month.endSourceID()
                month.endRow(day: isReadable ? day : nil, sourceIDLength: 0, origin: origin)
            }
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
    /// A month of ten thousand people has three hundred thousand of them in memory, a thread each.
    @Test func `a row of the index has 40 bytes`() {
        #expect(MemoryLayout<MonthRows.Row>.stride == 40)
    }

    /// Ids and numbers that the index has no room for go the long way round.
    @Test(arguments: [8, 255, 256, 70_000])
    func `numbers and ids may be of any length`(length: Int) throws {
        let long = String(repeating: "9", count: length)
        func row(_ day: Int, _ id: String) -> String {
            "2026/10/\(day),\(id),,,1,出勤,09:00,0,18:00,0" + String(repeating: ",,0", count: 6)
                + "\n"
        }
        func user(_ id: String, _ number: String) -> String {
            "\(id),a,,\(number),架空,花子" + String(repeating: ",", count: 10) + "\n"
        }
        let users = Company.usersCSV.prefix { $0 != "\n" } + "\n"
        let company = try Company.withCSV(
            [
                (
                    "days.csv",
                    Company.dailyHeader + "\n" + row(2, long + "1") + row(1, long + "2")
                        + row(2, "3") + row(2, "4") + row(1, "3")
                )
            ],
            users: users + user(long + "1", "A1") + user(long + "2", "A2") + user("3", long + "2")
                + user("4", long + "1"))
        try company.extractDaily()
        let rows = try company.rows("2026-10").map { $0.split(separator: ",").map(String.init) }
        #expect(
            rows.map { [$0.first, $0.dropLast().last, $0.last] } == [
                [long + "1", "4", "1:5"], [long + "2", "3", "1:6"], [long + "2", "3", "1:4"],
                ["A1", long + "1", "1:2"], ["A2", long + "2", "1:3"],
            ])
    }
}
