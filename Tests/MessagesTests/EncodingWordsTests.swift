import Messages
import Testing
import WorkModel

@Suite struct EncodingWordsTests {
    @Test(arguments: [
        (
            FoundEncoding(encoding: .utf8, files: ["members.csv"]),
            "読み取り: メンバー members.csv … UTF-8（自動判別）",
            "Read: members members.csv … UTF-8 (detected)"
        ),
        (
            FoundEncoding(
                integration: IntegrationName("本社"), encoding: .cp932,
                files: ["日次勤怠.csv", "b.csv", "c.csv"]),
            "読み取り: 本社 日次勤怠.csv ほか2ファイル … CP932（自動判別）",
            "Read: 本社 日次勤怠.csv and 2 more … CP932 (detected)"
        ),
        (
            FoundEncoding(encoding: .cp932, files: ["a\u{1B}[2J.csv"]),
            "読み取り: メンバー a\\u{1B}[2J.csv … CP932（自動判別）",
            "Read: members a\\u{1B}[2J.csv … CP932 (detected)"
        ),
    ])
    func `tells of any number of files on one line`(
        found: FoundEncoding, ja: String, en: String
    ) {
        #expect(found.text(in: .ja) == ja)
        #expect(found.text(in: .en) == en)
    }
}
