import Delimited
import Testing
import WorkModel

@Suite struct RowCursorTests {
    private func written(room: Int, _ write: (inout RowCursor) -> Void) -> String {
        var record = RecordWriter()
        record.field("before")
        record.append(room: room, write)
        return String(decoding: record.bytes.dropFirst("before,".utf8.count), as: UTF8.self)
    }

    @Test func `copies texts of every length`() {
        for count in 0..<40 {
            let text = String(
                String(repeating: "0123456789abcdefghijklmnopqrstuvwxyz-.", count: 2).prefix(count))
            #expect(written(room: count) { $0.append(copying: text.utf8.span) } == text)
        }
    }

    @Test(arguments: [-5999, -61, -60, -1, 0, 9, 10, 59, 60, 719, 1439, 1440, 2879, 5999])
    func `writes times as everything else does`(minutes: Int) {
        #expect(
            written(room: 6) { $0.append(clock: minutes) }
                == text { appendClock(minutes: minutes, to: &$0) })
    }

    @Test(arguments: [0, 9, 10, 99, 100, 1_000_000, 999_999_999_999_999_999])
    func `writes numbers`(number: Int) {
        #expect(written(room: 18) { $0.append(number: number) } == String(number))
    }

    @Test func `writes numbers of up to nine digits`() {
        for number in Array(0...10_100) + stride(from: 0, through: 1_200_000_000, by: 99_871) {
            let written = written(room: 10) { $0.append(number: number) }
            if written != String(number) { Issue.record("\(number): \(written)") }
        }
    }

    @Test func `writes origins and runs of commas`() {
        #expect(
            written(room: 20) { cells in
                cells.append(Origin(source: 1, position: 140))
                cells.commas(8)
                cells.commas(0)
                cells.comma()
            } == "1:140,,,,,,,,,")
    }

    @Test func `writes dates, also where two share a place`() {
        var texts = DateTexts()
        // 64 days apart, so that each takes the other's place.
        for day in [20_747, 20_811, 20_747, 0, -64, 20_748] as [Int32] {
            let date = WorkDate(dayNumber: day)
            let text = texts.text(of: date)
            #expect(written(room: 10) { $0.append(text) } == date.description)
        }
    }

    @Test func `takes ready cells with their quotes`() {
        var ready = ReadyCells()
        ready.add("a,b", "c")
        ready.add("")
        ready.add("d")
        #expect((0..<ready.count).map { ready.length($0) } == [7, 0, 1])
        #expect(
            written(room: 20) { cells in
                for index in [2, 0, 1] {
                    cells.append(index, of: ready)
                    cells.comma()
                }
            } == "d,\"a,b\",c,,")
    }
}

@Suite struct ShortTextTests {
    private static let texts = [
        "", "1", "2", "12", "21", "121", "1234", "1235", "0234", "12345", "1234567", "12345678",
        "123456789", "12345678x", "x23456789", "1234567890123456", "1234567890123457",
        "12345678901234567", "出勤", "公休", "出勤(在宅)", "出勤(在宅」",
    ]

    @Test(arguments: texts)
    func `are equal to themselves alone`(text: String) {
        for other in Self.texts {
            #expect(areEqual(text.utf8.span, other.utf8.span) == (text == other))
            guard text.utf8.count == other.utf8.count else { continue }
            let keys = (shortKey(of: text.utf8.span), shortKey(of: other.utf8.span))
            guard let one = keys.0, let another = keys.1 else {
                #expect(text.isEmpty || text.utf8.count > 16)
                continue
            }
            #expect((one == another) == (text == other))
        }
    }

    @Test func `get numbers in the order in which they come`() {
        var table = TextTable()
        for round in 0..<2 {
            for (number, text) in Self.texts.enumerated() {
                #expect(table.find(text.utf8.span) == (round == 0 ? nil : number))
                #expect(table.number(of: text.utf8.span) == number)
            }
        }
        // Past what it first has room for.
        for number in 0..<500 {
            #expect(table.number(of: "text \(number)".utf8.span) == Self.texts.count + number)
        }
        #expect(table.find("text 7".utf8.span) == Self.texts.count + 7)
        #expect(table.count == Self.texts.count + 500)
    }
}
