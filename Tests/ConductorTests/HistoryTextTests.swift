import Messages
import Testing
import WorkModel

@testable import Conductor

/// The table of `kintai history`, letter for letter.
@Suite struct HistoryTextTests {
    @Test(arguments: [
        (
            Language.ja,
            """
            実行                   開始（日本時間）     種類  状態        期間                    連携名      取得  追加  変更  変更なし  保留  対象外  消失  未確認  確認済み   秒数
            20261121T200000Z-undo                       取消  完了                                               ·     ·     ·         ·     ·       ·     ·       3         0      ·
            20261121T200000Z       2026-11-22 05:00:00  登録  台帳に記録  2026-10-13〜2026-11-20  本社,大阪  1,200    40     7     1,100     3      50     1       4        43  1,234

            """
        ),
        (
            Language.en,
            """
            Run                    Start (Asia/Tokyo)   Kind  State   Days                    Integration  Extracted  Added  Changed  Unchanged  Held  Ignored  Vanished  Pending  Confirmed  Seconds
            20261121T200000Z-undo                       undo  done                                                 ·      ·        ·          ·     ·        ·         ·        3          0        ·
            20261121T200000Z       2026-11-22 05:00:00  run   loaded  2026-10-13〜2026-11-20  本社,大阪        1,200     40        7      1,100     3       50         1        4         43    1,234

            """
        ),
    ])
    func `lists the runs`(language: Language, expected: String) throws {
        let from = try #require(WorkDate("2026-10-13"))
        let to = try #require(WorkDate("2026-11-20"))
        let history = History(entries: [
            HistoryEntry(
                run: "20261121T200000Z-undo", start: "", kind: .undo, state: .done, window: nil,
                integrations: [], counts: nil, pending: 3, confirmed: 0, seconds: nil),
            HistoryEntry(
                run: "20261121T200000Z", start: "2026-11-22 05:00:00", kind: .run, state: .loaded,
                window: WorkWindow(from: from, to: to),
                integrations: [IntegrationName("本社"), IntegrationName("大阪")],
                counts: [
                    "extracted": 1200, "added": 40, "changed": 7, "unchanged": 1100, "held": 3,
                    "ignored": 50, "vanished": 1, "failed": 0,
                ], pending: 4, confirmed: 43, seconds: 1234),
        ])
        #expect(history.text(in: language) == expected)
    }
}
