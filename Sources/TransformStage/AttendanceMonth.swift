import Delimited
import Handoff
import WorkModel

/// A partition's attendance in memory: compact rows and the texts that they share.
struct AttendanceMonth {
    private(set) var days: [AttendanceDay] = []
    /// Those of the months before too, where they are known.
    private(set) var people: AttendancePeople
    /// Work segments as the source writes them, with their kind.
    private(set) var titles: [SegmentTitle] = []
    private(set) var breaks: [RecordedBreak] = []
    /// UTF-8 of the notes.
    private(set) var texts: [UInt8] = []
    /// The first cell of a day that can't be read, by the day's index.
    private(set) var unreadable: [Int: UnreadableCell] = [:]
    /// Dates that can't be read, as they stand, by the day's index.
    private(set) var unreadableDates: [Int: String] = [:]

    struct SegmentTitle: Hashable {
        let text: String
        let kind: SegmentKind?
    }

    private let keepsNotes: Bool
    /// Cells of titles and kinds as they stand in the file, and the place in `titles` of each.
    private var titleCells = TextTable()
    private var titlesOfCells: [Int32] = []
    private var titlePlaces: [TitleKey: Int32] = [:]

    init(keepsNotes: Bool, people: AttendancePeople = AttendancePeople()) {
        self.keepsNotes = keepsNotes
        self.people = people
    }

    /// Reads a partition; columns stand in the order of `TableSchema.attendance`.
    mutating func read(_ package: PackageReader) throws(Faults) {
        try package.rows(.attendance) { block in
            for row in 0..<block.rowCount { append(row, of: block) }
        }
    }

    /// The breaks of a day.
    func breaks(of day: AttendanceDay) -> ArraySlice<RecordedBreak> {
        breaks[Int(day.firstBreak)..<(Int(day.firstBreak) + Int(day.breakCount))]
    }

    /// The date as the source has it.
    func dateText(of index: Int) -> String {
        days[index].date?.description ?? unreadableDates[index] ?? ""
    }

    private mutating func append(_ row: Int, of block: borrowing RecordBlock) {
        let bytes = block.bytes.span
        func cell(_ column: Int) -> Range<Int> { block.range(row: row, column: column) }

        let noteStart = texts.count
        if keepsNotes {
            for position in cell(14) { texts.append(bytes[position]) }
        }
        let firstBreak = breaks.count
        var cells = CellReader()
        let date = cells.date(bytes.extracting(cell(1)), column: 1)
        let title = title(row, block, &cells)
        let clockIn = cells.clock(bytes.extracting(cell(4)), column: 4)
        let clockOut = cells.clock(bytes.extracting(cell(5)), column: 5)
        let punchedIn = cells.clock(bytes.extracting(cell(6)), column: 6)
        let punchedOut = cells.clock(bytes.extracting(cell(7)), column: 7)
        cells.breaks(bytes.extracting(cell(8)), column: 8, into: &breaks)
        let breakTotal = cells.minutes(bytes.extracting(cell(9)), column: 9)
        let hourlyLeave = cells.minutes(bytes.extracting(cell(10)), column: 10)
        let leaveDays = cells.hundredths(bytes.extracting(cell(11)), column: 11)
        let worked = cells.minutes(bytes.extracting(cell(12)), column: 12)
        let approval: Approval? = cells.word(bytes.extracting(cell(13)), column: 13)
        let correction: Correction? = cells.word(bytes.extracting(cell(16)), column: 16)
        let origin = cells.origin(bytes.extracting(cell(17)), column: 17)

        if date == nil { unreadableDates[days.count] = block.text(row: row, column: 1) }
        if let column = cells.unreadable {
            unreadable[days.count] = UnreadableCell(
                field: TableSchema.attendance.columns[column].name,
                value: block.text(row: row, column: column))
        }
        days.append(
            AttendanceDay(
                person: people.place(
                    number: bytes.extracting(cell(0)), sourceID: bytes.extracting(cell(15))),
                title: title,
                date: date, clockIn: clockIn, clockOut: clockOut, punchedIn: punchedIn,
                punchedOut: punchedOut, firstBreak: Int32(firstBreak),
                breakCount: Int16(clamping: breaks.count - firstBreak), breakTotal: breakTotal,
                hourlyLeave: hourlyLeave, worked: worked, leaveDays: leaveDays,
                approval: approval, correction: correction,
                isUnreadable: cells.unreadable != nil, noteStart: UInt32(noteStart),
                noteLength: UInt32(texts.count - noteStart),
                originSource: Int32(clamping: origin.source),
                originPosition: Int32(clamping: origin.position)))
    }

    /// The place in `titles` of a row's segment and kind.
    private mutating func title(
        _ row: Int, _ block: borrowing RecordBlock, _ cells: inout CellReader
    ) -> Int32 {
        guard let range = block.plainRange(row: row, columns: 2...3) else {
            return newTitle(row, block, &cells)
        }
        let known = titleCells.number(of: block.bytes.span.extracting(range))
        if known < titlesOfCells.count, titlesOfCells[known] >= 0 { return titlesOfCells[known] }
        let isReadable = cells.unreadable == nil
        let title = newTitle(row, block, &cells)
        while titlesOfCells.count <= known { titlesOfCells.append(-1) }
        // A kind that can't be read is told of every row.
        if isReadable, cells.unreadable == nil { titlesOfCells[known] = title }
        return title
    }

    private mutating func newTitle(
        _ row: Int, _ block: borrowing RecordBlock, _ cells: inout CellReader
    ) -> Int32 {
        let kind = block.bytes.span.extracting(block.range(row: row, column: 3))
        let title = SegmentTitle(
            text: block.text(row: row, column: 2), kind: cells.word(kind, column: 3))
        let key = TitleKey(text: Array(title.text.utf8), kind: title.kind)
        if let known = titlePlaces[key] { return known }
        let place = Int32(titles.count)
        titlePlaces[key] = place
        titles.append(title)
        return place
    }
}

/// A segment's text by its bytes: two spellings that Unicode calls equal are two titles.
private struct TitleKey: Hashable {
    let text: [UInt8]
    let kind: SegmentKind?
}
