import Conductor
import Foundation
import Handoff
import Messages
import Testing
import WorkModel

/// Guesses at every CSV file of samples/.
@Suite struct SampleTests {
    private static let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")

    /// Without what `make demo` leaves, and what only a program of one's own can read.
    private static func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: samples.path)
            .filter {
                $0.hasSuffix(".csv") && !$0.contains("workspace") && !$0.hasSuffix("punches.csv")
            }
            .sorted()
    }

    /// What each file is, by its name.
    private func list(of file: String) -> GuessedList {
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        return switch name {
        case "members.csv": .members
        case "mapping.csv": .mapping
        case "man-hours.csv": .manHours
        case "employees.csv": .employees
        case "segments.csv": .segments
        case "attendance-template.csv", "upload-001.csv": .current
        case _ where name.hasPrefix("held-for-review"): .corrections
        case _ where name.hasPrefix("daily-"): .attendance
        default: .own
        }
    }

    @Test func `each is known for what it is`() throws {
        let files = try Self.files()
        #expect(files.count > 30)
        for file in files {
            let guess = try FileGuess(of: Self.samples.appending(path: file).path)
            #expect(guess.list.value == list(of: file), "\(file)")
            #expect(guess.list.sureness == .sure, "\(file)")
        }
    }

    @Test func `HRMOS's daily lists are laid out as the built-in profile has it`() throws {
        for file in try Self.files() where list(of: file) == .attendance {
            let guess = try FileGuess(of: Self.samples.appending(path: file).path)
            let columns: [InitKey: [String]] = [
                .header: ["yes"], .sourceIDColumn: ["ユーザID"], .nameColumn: ["氏名"],
                .employeeNumberColumn: ["社員番号"], .dateColumn: ["日付"], .dates: ["yyyy/M/d"],
                .segmentColumn: ["勤務区分"], .clockInColumn: ["出勤時刻+=H"],
                .clockOutColumn: ["退勤時刻+=J"],
                .breakColumns: ["休憩1開始+=L", "休憩1終了+=N", "休憩2開始+=P", "休憩2終了+=R"],
                .punchedInColumn: ["打刻出勤時刻+=T"], .punchedOutColumn: ["打刻退勤時刻+=V"],
            ]
            #expect(guess.openKeys == [], "\(file)")
            #expect(guess.encoding == .cp932)
            for key in layoutKeys where key != .durations {
                #expect(guess.answer(to: key) == columns[key] ?? [], "\(file) \(key)")
            }
            let report = guess.report(in: .en)
            #expect(report.contains("profile: hrmos-daily the entry below isn't needed"))
        }
    }

    @Test func `CrowdLog's list of man-hours is laid out as the samples' profile has it`() throws {
        let file = Self.samples.appending(path: "man-hours.csv").path
        let guess = try FileGuess(of: file)
        #expect(guess.openKeys == [])
        let text = guess.profileText(named: "man-hours", in: .en)
        for line in [
            "employee_code: 社員コード", "date: 年月日", "man_hours: 工数", "dates: yyyy-MM-dd ",
            "durations: h:mm ",
        ] {
            #expect(text.contains("  \(line)"), "\(text)")
        }
    }

    @Test func `CrowdLog's template names its own columns`() throws {
        let file = Self.samples.appending(path: "attendance-template.csv").path
        let guess = try FileGuess(of: file)
        #expect(guess.openKeys == [])
        #expect(
            guess.profileText(named: "current", in: .en).contains(
                """
                    columns:                      # field: heading, or place, such as =C or =3
                      employee_code: 社員コード
                      date: 年月日
                      clock_in: 出社
                      clock_out: 退社
                      break_periods: 休憩詳細
                      leave: 休暇
                      daily_report: 日報
                      status: ステータス
                    dates: yyyy-MM-dd
                """))
    }
}
