import Delimited
import Handoff
import Messages
import Testing
import WorkModel

@testable import Conductor
@testable import ExtractStage

/// The list for review goes to a clerk, through a spreadsheet, and comes back as corrections.
@Suite struct MendedListTests {
    enum SavedAs: CaseIterable {
        case asWritten
        case utf8WithMark
        case cp932
        case workbook
    }

    @Test(arguments: Language.allCases, SavedAs.allCases)
    func `mended rows correct their days and nothing else changes`(
        language: Language, savedAs: SavedAs
    ) async throws {
        let rehearsal = try Rehearsal()
        let before = try await rehearsal.play(language)
        let written = try rehearsal.review()
        var list = written
        let held = try MendedList(list)
        let replaced = try held.first("本社", "missing-clock-out")
        let skipped = try held.first("大阪", "")
        let done = try held.first("本社", "half-day-unclear")
        list[replaced][try held.column(.clockOut)] = "18:00"
        list[replaced][try held.column(.why)] = "打刻漏れ, \"本人\"に確認"
        list[skipped][try held.column(.action)] = ReviewWords.actions[1][language]
        list[done][try held.column(.action)] = ReviewWords.actions[2][language]
        switch savedAs {
        case .asWritten: try rehearsal.correct(with: bytes(of: list, savedAs))
        case .utf8WithMark, .cp932:
            try rehearsal.correct(with: bytes(of: list.map(held.savedByExcel), savedAs))
        case .workbook:
            try rehearsal.correct(with: workbook(of: list, for: rehearsal.run, language))
        }

        let after = try await rehearsal.play(language)

        var expected = before
        expected[try held.row(list[replaced])] = nil
        let source = try held.row(list[replaced])
        let sources = before.keys.filter { $0.integration == "本社" }
            .compactMap { $0.origin.split(separator: ":").first.flatMap { Int($0) } }
        let origin = "\((sources.max() ?? 0) + 1):\(replaced + 1)"
        let correction = Rehearsal.Row(
            integration: source.integration, number: source.number, date: source.date,
            origin: origin)
        let timesheet = try #require(after[correction])
        #expect(timesheet.hasPrefix("timesheet ") && timesheet.hasSuffix("-18:00"))
        expected[correction] = timesheet
        expected[try held.row(list[skipped])] = "dismissed"
        expected[try held.row(list[done])] = "done-by-hand"
        #expect(Set(after.keys).subtracting(expected.keys) == [])
        #expect(Set(expected.keys).subtracting(after.keys) == [])
        #expect(after.filter { expected[$0.key] != $0.value } == [:])

        // The new list is the old one without them, hashes and all.
        let left = written.indices.filter { ![replaced, skipped, done].contains($0) }
        #expect(try rehearsal.review() == left.map { written[$0] })
    }

    /// The row that it was made for is no longer there to be checked.
    @Test func `a correction that is held can be mended again`() async throws {
        let rehearsal = try Rehearsal()
        _ = try await rehearsal.play(.ja)
        let written = try rehearsal.review()
        let list = try MendedList(written)
        var row = written[try list.first("本社", "missing-clock-out")]
        row[try list.column(.clockOut)] = "定時"
        try rehearsal.correct(with: bytes(of: [written[0], row], .utf8WithMark))
        _ = try await rehearsal.play(.ja)

        let again = try rehearsal.review()
        let held = try MendedList(again)
        row = again[try held.first("本社", "unreadable-value")]
        #expect(row[try held.column(.clockOut)] == "定時")
        #expect(row[try held.column(.sourceHash)] == "")
        #expect(
            row[try held.column(.mend)]
                == """
                修正ファイル corrections.csv の2行目でこの日の「退勤」を直し（この一覧では 18:30、翌朝 7:00 は 31:00 と書きます）\
                てから kintai run を実行してください。
                """)
        row[try held.column(.clockOut)] = "18:00"
        try rehearsal.correct(with: bytes(of: [again[0], row], .utf8WithMark))
        let fates = try await rehearsal.play(.ja)
        let origin = row[try held.column(.origin)]
        #expect(
            fates.filter { $0.key.origin == origin }.values.allSatisfy { $0.hasSuffix("-18:00") })
        #expect(try rehearsal.review().count == again.count - 1)
    }

    /// Nothing of what the workbook shows is a change.
    @Test(arguments: Language.allCases)
    func `the workbook as it was written corrects nothing`(language: Language) async throws {
        let rehearsal = try Rehearsal()
        let before = try await rehearsal.play(language)
        let list = try rehearsal.review()
        try rehearsal.correct(
            with: FileReading.bytes(of: rehearsal.run.heldForReviewWorkbook))
        let again = try await rehearsal.play(language)
        #expect(again == before)
        #expect(try rehearsal.review() == list)
    }

    /// A spreadsheet runs none of these, and each comes back as it was.
    @Test(arguments: [
        "=1+1", "+81", "-00:30", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠1", "'=1",
        "''+1",
        "'A0006", "A=1", "",
    ])
    func `defuses formulas without changing what is loaded`(cell: String) async throws {
        let rehearsal = try Rehearsal()
        try FileWriting.makeFolder(rehearsal.run.path)
        var written = try ReviewList(of: rehearsal.run, rowCount: 1, .en)
        var cells = ReviewCells()
        cells[.note] = cell
        try written.add(cells)
        let file = try written.finish().csv
        let csv = String(decoding: try FileReading.bytes(of: file).dropFirst(3), as: UTF8.self)
        let places = ColumnHeading.heldForReview
        let note = try #require(places.firstIndex(of: .note))
        // One row, in which nothing else holds a comma, a quote or a line end.
        let row = csv.drop { $0 != "\r\n" }.dropFirst()
        let shown = row.split(separator: ",", omittingEmptySubsequences: false)[note]
            .replacing("\"", with: "")
        let first = shown.unicodeScalars.first
        #expect(first.map("=+-@\t\r＝＋－＠".unicodeScalars.contains) != true)
        #expect(mendedCell(String(shown), of: .note) == cell)
    }

    private func workbook(
        of list: [[String]], for run: RunFolder, _ language: Language
    ) throws -> [UInt8] {
        var written = try ReviewList(of: run, rowCount: list.count, language)
        for row in list.dropFirst() {
            var cells = ReviewCells()
            for (column, text) in zip(ColumnHeading.heldForReview, row) { cells[column] = text }
            try written.add(cells)
        }
        return try written.finish().workbook
    }

    private func bytes(of list: [[String]], _ savedAs: SavedAs) -> [UInt8] {
        var record = RecordWriter(lineEnd: .crlf)
        for row in list {
            for cell in row { record.field(cell) }
            record.endRow()
        }
        guard savedAs == .cp932 else { return [0xEF, 0xBB, 0xBF] + record.bytes }
        var bytes: [UInt8] = []
        for scalar in String(decoding: record.bytes, as: UTF8.self).unicodeScalars {
            // What CP932 lacks Excel saves as a question mark.
            let code = CP932.encode(scalar) ?? UInt16(UInt8(ascii: "?"))
            if code > 0xFF { bytes.append(UInt8(code >> 8)) }
            bytes.append(UInt8(code & 0xFF))
        }
        return bytes
    }
}

/// A list for review as rows of cells, its headings first.
struct MendedList {
    private let rows: [[String]]

    init(_ rows: [[String]]) throws {
        self.rows = rows
        try #require(rows.count > 3)
    }

    func column(_ column: ColumnHeading) throws -> Int {
        try #require(rows[0].firstIndex { ColumnHeading(heading: $0) == column })
    }

    /// The first row of an integration with a code; an empty one is any.
    func first(_ integration: String, _ code: String) throws -> Int {
        let columns = try (integration: column(.integration), code: column(.code))
        return try #require(
            rows.indices.first { row in
                rows[row][columns.integration] == integration
                    && (code.isEmpty || rows[row][columns.code] == code)
            })
    }

    /// The row of attendance that a row of the list is of.
    func row(_ cells: [String]) throws -> Rehearsal.Row {
        Rehearsal.Row(
            integration: cells[try column(.integration)],
            number: cells[try column(.employeeNumber)], date: cells[try column(.date)],
            origin: cells[try column(.origin)])
    }

    /// Dates as `2026/8/6`, clocks as `9:05` and `26:30:00`, numbers without leading zeros.
    func savedByExcel(_ cells: [String]) throws -> [String] {
        var cells = cells
        let date = try column(.date)
        if let day = WorkDate(cells[date])?.yearMonthDay {
            cells[date] = "\(day.year)/\(day.month)/\(day.day)"
        }
        let number = try column(.employeeNumber)
        if let digits = Int(cells[number]) { cells[number] = String(digits) }
        for clock in [ColumnHeading.clockIn, .clockOut, .punchedIn, .punchedOut] {
            let index = try column(clock)
            guard let time = ClockTime(cells[index]), time.minutes >= 0 else { continue }
            if cells[index].hasPrefix("0") { cells[index].removeFirst() }
            if time.minutes >= 1440 { cells[index] += ":00" }
        }
        return cells
    }
}
