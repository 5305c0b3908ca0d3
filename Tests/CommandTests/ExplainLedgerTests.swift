import Foundation
import Testing

/// `kintai explain` tells what the ledger knows of a day, letter for letter.
@Suite struct ExplainLedgerTests {
    private static let mend = (
        ja: """
        対処: 勤怠が誤って消えたのなら、元データを直して kintai run を実行してください。なくてよい日なら、クラウドログの\
        タイムシートでこの日の勤怠を消し、corrections.csv でこの日の action を done にして kintai run を実行してください。
        """,
        en: """
        Mend: If it went by mistake, correct the source, then run: kintai run. If it is right, clear the day in \
        CrowdLog's timesheet, give it the action done in corrections.csv, then run: kintai run
        """
    )

    @Test func `tells what CrowdLog has, what is pending and what has vanished`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night(
                "2026-10-07",
                [
                    "0012,2026-10-05,09:00,18:00", "0012,2026-10-06,09:30,18:30",
                    "0013,2026-10-05,09:00,18:00",
                ])
            _ = try await office.kintai("confirm")
            // One day changes, one is gone, one stays.
            let second = try await office.night(
                "2026-10-08", ["0012,2026-10-05,09:15,18:00", "0013,2026-10-05,09:00,18:00"])

            let changed = try await explain(office, "0012", "2026-10-05")
            #expect(
                changed.ja == """
                    2026-10-05　社員番号 0012（連携 名古屋）
                    元データ: attendance.csv の 2 番目
                    勤怠: 勤務 09:15〜18:00
                    結果: 社員コード 0012 のタイムシートになりました。
                      出社 09:15、退社 18:00、休憩 なし
                    比較: 変更 出社 09:00 → 09:15
                    取込ファイル: workspace/runs/\(second.run)/load/2026-10/upload-001.csv の 2 行目
                    クラウドログの登録: 出社 09:00、退社 18:00（実行 \(first.run)、2026-10-07 で確認済み）
                    確認待ち: 実行 \(second.run) から（2026-10-08、3 日目）

                    """)
            #expect(
                changed.en == """
                    2026-10-05, employee number 0012 (名古屋)
                    Source: attendance.csv, line or item 2
                    Attendance: worked 09:15 to 18:00
                    Result: a timesheet of employee code 0012.
                      in 09:15, out 18:00, breaks none
                    Change: in 09:00 → 09:15
                    Import file: workspace/runs/\(second.run)/load/2026-10/upload-001.csv, line 2
                    CrowdLog has: in 09:00, out 18:00 (confirmed of run \(first.run), 2026-10-07)
                    Pending: since run \(second.run) (2026-10-08, day 3)

                    """)

            let unchanged = try await explain(office, "0013", "2026-10-05")
            #expect(
                unchanged.en.hasSuffix(
                    """
                    Change: none (CrowdLog has the same)
                    CrowdLog has: in 09:00, out 18:00 (confirmed of run \(first.run), 2026-10-07)

                    """))

            let vanished = try await explain(office, "0012", "2026-10-06")
            #expect(
                vanished.ja == """
                    2026-10-06　社員番号 0012（連携 名古屋）
                    元データ: 実行 \(second.run)（2026-10-01 から 2026-10-08 まで）には、この日の勤怠がありません
                    結果: 保留 — 元データから消えた日（vanished）
                    理由: クラウドログに登録した日（09:30-18:30）ですが、元データに登録できる勤怠がなくなりました。
                    \(Self.mend.ja)
                    この日の勤怠がある実行は、次で確かめられます: kintai explain --employee 0012 --date 2026-10-06 --run \(first.run)
                    クラウドログの登録: 出社 09:30、退社 18:30（実行 \(first.run)、2026-10-07 で確認済み）

                    """)
            #expect(
                vanished.en == """
                    2026-10-06, employee number 0012 (名古屋)
                    Source: run \(second.run) (2026-10-01 to 2026-10-08) has no attendance of this day
                    Result: held — vanished (vanished)
                    Why:  CrowdLog was given '09:30-18:30' for this day, but the source has nothing to load now.
                    \(Self.mend.en)
                    The newest run that has the day: kintai explain --employee 0012 --date 2026-10-06 --run \(first.run)
                    CrowdLog has: in 09:30, out 18:30 (confirmed of run \(first.run), 2026-10-07)

                    """)
        }
    }

    @Test func `tells of a held day what was given out before`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,18:00"])
            _ = try await office.night("2026-10-08", ["0012,2026-10-05,09:00,"])
            let held = try await explain(office, "0012", "2026-10-05")
            let file = "workspace/runs/\(first.run)/load/2026-10/upload-001.csv"
            #expect(held.ja.contains("（missing-clock-out）"))
            #expect(
                held.ja.hasSuffix(
                    """
                    クラウドログの登録: 確認できたものはありません
                    確認待ち: 出社 09:00、退社 18:00、実行 \(first.run) から（2026-10-07、4 日目）
                      取込ファイル: \(file) の 2 行目

                    """))
            #expect(
                held.en.hasSuffix(
                    """
                    CrowdLog has: nothing that is known of
                    Pending: in 09:00, out 18:00, since run \(first.run) (2026-10-07, day 4)
                      Import file: \(file), line 2

                    """))
        }
    }

    @Test func `says which run has a day that the newest hasn't`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,"])
            _ = try await office.night("2026-10-08", ["0013,2026-10-05,09:00,18:00"])
            let words = "explain --employee 0012 --date 2026-10-05"
            let missing = try await office.kintai("\(words) --language en")
            #expect(missing.status == 66)
            #expect(missing.errors.contains("(run \(first.run) has it) [day-not-found]"))
            #expect(missing.errors.contains("kintai \(words) --run \(first.run)\n"))
            #expect(try await office.kintai("\(words) --run \(first.run)").status == 0)
        }
    }

    @Test func `tells a day to be cleared by hand after an undo`() async throws {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,18:00"])
            _ = try await office.kintai("confirm")
            _ = try await office.kintai("undo")
            let answer = try await explain(office, "0012", "2026-10-05")
            #expect(
                answer.ja.contains("\n手作業待ち: クラウドログのタイムシートでこの日を消してください。実行 \(first.run)-undo から"))
            #expect(
                answer.en.contains(
                    "\nBy hand: clear the day in CrowdLog's timesheets; since run \(first.run)-undo"
                ))
        }
    }

    private func explain(
        _ office: Office, _ employee: String, _ date: String
    ) async throws -> (ja: String, en: String) {
        let words = "explain --employee \(employee) --date \(date) --today 2026-10-10 --language"
        let (ja, en) = (
            try await office.kintai("\(words) ja"), try await office.kintai("\(words) en")
        )
        #expect(ja.status == 0 && en.status == 0, "\(ja.errors)")
        return (ja.output, en.output)
    }
}
