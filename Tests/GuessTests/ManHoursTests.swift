import Conductor
import Handoff
import Messages
import Testing

/// Lists of man-hours as offices keep them: whose, of which day and how many.
@Suite struct ManHoursTests {
    struct List: Sendable, CustomTestStringConvertible {
        let text: String
        /// The columns of code, date and man-hours; empty where it must be asked.
        let columns: [String]
        /// Empty where it must be asked.
        let durations: String

        var testDescription: String { text }
    }

    private static let keys: [InitKey] = [.employeeCodeColumn, .dateColumn, .manHoursColumn]

    @Test(arguments: [
        List(
            text: """
                社員コード,年月日,プロジェクト名,工数
                E0001,2026-10-01,試作,7:30
                E0002,2026-10-01,試作,0:45
                """, columns: ["社員コード", "年月日", "工数"], durations: "h:mm"),
        List(
            text: """
                日付,従業員コード,氏名,案件,実績工数
                2026/10/1,0012,架空花子,A,7.5
                2026/10/1,0013,見本太郎,B,0.75
                """, columns: ["従業員コード", "日付", "実績工数"], durations: "decimal"),
        List(
            text: """
                社員番号,勤務日,タスク,作業時間
                0012,2026/10/1,設計,450
                0013,2026/10/1,設計,45
                """, columns: ["社員番号", "勤務日", "作業時間"], durations: "minutes"),
        // An hour and 30 minutes, or and 18?
        List(
            text: """
                社員コード,日付,タスク,工数
                E0001,2026/10/1,設計,1.30
                E0001,2026/10/2,設計,8.00
                """, columns: ["社員コード", "日付", "工数"], durations: ""),
        // The plan isn't what was done.
        List(
            text: """
                社員コード,日付,案件名,予定工数,工数
                E0001,2026/10/1,設計,8:00,7:30
                """, columns: ["社員コード", "日付", "工数"], durations: "h:mm"),
    ])
    func `the columns are found by their headings`(list: List) throws {
        let guess = try guess(list.text)
        #expect(guess.list.value == .manHours)
        #expect(Self.keys.flatMap { guess.answer(to: $0) } == list.columns)
        #expect(guess.answer(to: .durations).joined() == list.durations)
        #expect(guess.openKeys == (list.durations.isEmpty ? [.durations] : []))
    }

    @Test func `without headings the values tell, or it is asked`() throws {
        let plain = try guess("E0001,2026/10/1,7:30\nE0002,2026/10/1,0:45\n", as: .manHours)
        #expect(Self.keys.flatMap { plain.answer(to: $0) } == ["=A", "=B", "=C"])
        let several = try guess(
            "E0001,2026/10/1,7:30,1:15\nE0002,2026/10/1,0:45,2:00\n", as: .manHours)
        #expect(several.openKeys.contains(.manHoursColumn))
    }

    @Test func `the next step names the profile`() throws {
        let guess = try guess("社員コード,日付,工数\nE0001,2026/10/1,7:30\n")
        #expect(guess.hasProfile)
        let steps = guess.nextSteps(profile: "our-hours", config: "pipeline.yml", in: .en)
        #expect(steps.count == 1)
        #expect(steps[0].contains("goes under target as man_hours: {file: "))
        #expect(steps[0].contains("profile: our-hours}, for kintai hours"))
    }

    private func guess(_ text: String, as list: GuessedList? = nil) throws -> FileGuess {
        try withTemporaryFolder { folder in
            let path = folder / "hours.csv"
            try FileWriting.replaceFile(path, with: Array(text.utf8))
            return try FileGuess(of: path.text, as: list)
        }
    }
}
