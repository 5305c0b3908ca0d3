import Messages
import Testing
import WorkModel

@testable import Conductor

/// What `kintai history` prints, letter for letter.
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

    /// Runs by state, their days added and changed, vanished days and seconds; newest first.
    private static let nights = History(entries: [
        entry(.plan, .done, 5, 5, 9, 900), entry(.run, .loaded, 800, 100, 1, 12),
        entry(.run, .failed, 5, 5, 9, 900), entry(.run, .loaded, 45, 5, 0, 13),
        entry(.undo, .done, 5, 5, 9, 900), entry(.run, .loaded, 38, 2, 0, 11),
        entry(.run, .loaded, 41, 3, 0, nil), entry(.run, .loaded, 40, 7, 0, 12),
    ])

    private static func entry(
        _ kind: HistoryKind, _ state: HistoryState, _ added: Int, _ changed: Int, _ vanished: Int,
        _ seconds: Int?
    ) -> HistoryEntry {
        HistoryEntry(
            run: "", start: "", kind: kind, state: state, window: nil, integrations: [],
            counts: ["added": added, "changed": changed, "held": 3, "vanished": vanished],
            pending: 0, confirmed: 0, seconds: seconds)
    }

    @Test(arguments: [
        (
            Language.ja,
            [
                "最近の登録 5 回（古い順）",
                "              推移   最新  それまでの中央値",
                "  追加＋変更  ▂▂▂▂█   900                45  ← いつもより大幅に多い",
                "  保留        █████     3                 3",
                "  消失        ▁▁▁▁█     1                 0",
                "  秒数        █·▇██    12                12",
            ]
        ),
        (
            Language.en,
            [
                "The last 5 loaded runs, oldest first",
                "                   Trend  Newest  Median before",
                "  Added + changed  ▂▂▂▂█     900             45  ← far more than usual",
                "  Held             █████       3              3",
                "  Vanished         ▁▁▁▁█       1              0",
                "  Seconds          █·▇██      12             12",
            ]
        ),
    ])
    func `says how the last loaded runs went`(language: Language, expected: [String]) {
        #expect(Self.nights.trendLines(in: language) == expected)
        let text = Self.nights.text(in: language)
        #expect(text.hasSuffix("\n\n" + expected.joined(separator: "\n") + "\n"))
    }

    @Test func `says nothing of two loaded runs`() {
        let entries = Self.nights.entries.suffix(2)
        #expect(History(entries: Array(entries)).trendLines(in: .en).isEmpty)
    }

    @Test func `looks at the newest twenty`() throws {
        let entries = (1...30).map { Self.entry(.run, .loaded, $0, 0, 0, nil) }
        let lines = History(entries: entries).trendLines(in: .en)
        #expect(lines.first == "The last 20 loaded runs, oldest first")
        #expect(lines.count == 5)
        #expect(try #require(lines.dropFirst(2).first).hasPrefix("  Added + changed  █"))
    }
}
