import Conductor
import ExtractStage
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import Testing
import TransformStage
import WorkModel
import Workbook

/// Guesses at workbooks, whose dates and times are numbers in a format.
@Suite struct WorkbookTests {
    /// A sheet of attendance behind one of something else.
    private func writeWorkbook(to path: Path) throws {
        var book = try WorkbookWriter(for: path, rowCount: 3)
        try book.addSheet("表紙", [WorkbookColumn("見本")])
        try book.addRow([.text("架空商事")])
        try book.addSheet(
            "10月",
            [
                WorkbookColumn("従業員コード"), WorkbookColumn("氏名"), WorkbookColumn("日付", .date),
                WorkbookColumn("出勤", .clock), WorkbookColumn("退勤", .clock),
                WorkbookColumn("休憩時間", .minutes), WorkbookColumn("承認"),
            ])
        for (code, day, end) in [("0001", 5, 1080), ("0002", 5, 1590), ("0001", 6, 1110)] {
            try book.addRow([
                .text(code), .text("架空 花子"),
                .date(try #require(WorkDate(year: 2026, month: 10, day: day))), .minutes(540),
                .minutes(end), .minutes(60), .text("承認済み"),
            ])
        }
        try FileWriting.replaceFile(path, with: book.finish())
    }

    @Test func `a sheet is guessed at as CSV is, and a trial reads it`() throws {
        try withTemporaryFolder { folder in
            let file = folder / "a.xlsx"
            try writeWorkbook(to: file)
            #expect(try FileGuess(of: file.text).list.value == nil)

            let guess = try FileGuess(of: file.text, sheet: "10月")
            #expect(guess.list.value == .attendance)
            #expect(guess.encoding == nil)
            #expect(guess.openKeys == [])
            #expect(guess.answer(to: .durations) == ["h:mm"])
            #expect(guess.answer(to: .dates) == ["yyyy-MM-dd"])
            #expect(guess.answer(to: .approvalColumn) == ["承認"])
            #expect(guess.report(in: .en).contains("an Excel workbook"))
            let steps = guess.nextSteps(profile: "p", config: "c.yml", in: .en)
            #expect(
                steps[0].contains("], sheet: 10月, profile: p}")
                    || steps[0].contains("sheet: \"10月\""))
            #expect(steps[1].contains(" --sheet 10月 --profile p"))

            let config = folder / "profile.yml"
            let text = guess.profileText(named: "p", in: .ja)
            try FileWriting.replaceFile(config, with: Array(text.utf8))
            let profile = try readProfile("p", path: config.text, environment: [:])
            _ = try extractTrialFile(
                InputFile(name: "a.xlsx", path: file.text, sheet: "10月"),
                CSVFormat(profile: profile), into: folder / "trial")
            let overview = try AttendanceOverview(of: folder / "trial", madeBy: "a trial")
            #expect(overview.unreadable.map(\.value) == [])
            #expect(overview.dayCount == 3)
        }
    }
}
