import Foundation
import Messages
import Testing
import WorkModel

@Suite struct DayWordsTests {
    @Test(arguments: HoldCode.allCases.map(\.words) + IgnoreCode.allCases.map(\.words))
    func `every held or ignored day says why and what to do in both languages`(words: DayWords) {
        for text in [words.title, words.reason, words.mend] {
            expectBothLanguages(text)
            for language in Language.allCases {
                #expect(
                    Set(placeholders(in: text[language]))
                        .isSubset(of: [
                            "field", "value", "place", "people", "again", "example", "corrections",
                        ]))
            }
        }
        #expect(words.title.ja.count <= 16)
        #expect(words.title.en.count <= 32)
        #expect(words.reason.ja.hasSuffix("。") || words.reason.ja.hasSuffix("。]"))
        #expect(words.mend.ja.hasSuffix("。"))
    }

    @Test(arguments: NoteCode.allCases)
    func `every note is explained in both languages`(code: NoteCode) {
        for text in [code.words.title, code.words.explanation, code.words.mend].compactMap(\.self) {
            expectBothLanguages(text)
            #expect(placeholders(in: text.ja + text.en).isEmpty)
        }
    }

    @Test(arguments: HoldCode.allCases)
    func `every mend of a held day names the command to run next`(code: HoldCode) {
        for language in Language.allCases {
            #expect(code.words.mend[language].contains("kintai run"))
        }
    }

    @Test(arguments: HoldCode.allCases)
    func `an example leaves nothing open, in both languages alike`(code: HoldCode) {
        let (field, value) = code.example
        for language in Language.allCases {
            let day = code.words.text(field: field, value: value, in: language)
            for text in [day.title, day.reason, day.mend] {
                #expect(placeholders(in: text).isEmpty && !text.contains("?"), "\(text)")
            }
            #expect(value.isEmpty || (day.reason + day.mend).contains(value))
        }
    }

    @Test(arguments: HoldCode.allCases)
    func `the contract of field and value has a row for every code`(code: HoldCode) throws {
        let file = repository.appending(path: "Sources/Messages/HoldCode+Words.swift")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let row = try #require(rows.first { $0.contains("| \(code.rawValue) |") })
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(cells.count == 4)
        #expect((cells[2] == "–") == code.example.field.isEmpty)
        #expect((cells[3] == "–") == code.example.value.isEmpty)
    }

    @Test func `tells a field by its heading`() {
        let words = HoldCode.unreadableValue.words
        #expect(
            words.text(field: "clock_in", value: "25:65", in: .ja).reason
                == "「出勤」の値「25:65」を読み取れません。")
        #expect(
            words.text(field: "clock_in", value: "25:65", in: .en).reason
                == "'25:65' can't be read as Clock-in.")
    }

    @Test(arguments: [
        (
            "E0012",
            "この社員番号に当たる人がクラウドログのメンバーにいません。社員コード「E0012」の人かもしれません。",
            "No member of CrowdLog has this employee number. "
                + "It may be the one with the employee code 'E0012'."
        ),
        (
            "", "この社員番号に当たる人がクラウドログのメンバーにいません。",
            "No member of CrowdLog has this employee number."
        ),
    ])
    func `suggests a code only where there is one`(value: String, ja: String, en: String) {
        let words = HoldCode.unknownEmployee.words
        #expect(words.text(field: "employee_code", value: value, in: .ja).reason == ja)
        #expect(words.text(field: "employee_code", value: value, in: .en).reason == en)
    }

    @Test(arguments: [
        (
            DaySource.file("8月.csv"),
            "8月.csv（またはその出力元）でこの日の「出勤」を直し（この一覧では 18:30、翌朝 7:00 は 31:00 と書きます）てから kintai run を実行してください。",
            """
            Correct Clock-in of this day in 8月.csv or where it was exported (in this list 18:30; \
            7:00 next morning is 31:00), then run: kintai run
            """
        ),
        (
            .corrections("mended.csv", line: 4),
            "修正ファイル mended.csv の4行目でこの日の「出勤」を直し（この一覧では 18:30、翌朝 7:00 は 31:00 と書きます）てから kintai run を実行してください。",
            """
            Correct Clock-in of this day in line 4 of mended.csv (corrections) (in this list 18:30; \
            7:00 next morning is 31:00), then run: kintai run
            """
        ),
    ])
    func `sends the reader where the day is from`(source: DaySource, ja: String, en: String) {
        let words = HoldCode.unreadableValue.words
        let texts = Language.allCases.map {
            words.text(field: "clock_in", value: "x", from: source, in: $0).mend
        }
        #expect(texts == [ja, en])
        // Whatever stands there may be right.
        #expect(!words.text(field: "segment", value: "x", in: .ja).mend.contains("この一覧"))
    }

    @Test(arguments: [
        ([], "corrections.csv"), (["修正.xlsx"], "修正.xlsx"), (["1.csv", "2.csv"], "1.csv、2.csv"),
        (["1", "2", "3", "4"], "修正ファイル（4 個）"),
    ])
    func `names the files of corrections`(files: [String], name: String) {
        let text = IgnoreCode.doneByHand.words
            .text(field: "", value: "", corrections: files, in: .ja)
        #expect(text.mend == "自動で登録するときは、\(name) からこの日の行を消して、kintai run を実行してください。")
    }

    @Test(arguments: HoldCode.allCases)
    func `a day that is corrected isn't mended in HRMOS`(code: HoldCode) {
        // The source itself, and two integrations that share a day.
        guard ![.staleCorrection, .splitDay].contains(code) else { return }
        let (field, value) = code.example
        let source = DaySource.corrections("c.csv", line: 2)
        for language in Language.allCases {
            let day = code.words.text(field: field, value: value, from: source, in: language)
            #expect(!day.mend.contains("HRMOS") && !day.mend.contains("["), "\(day.mend)")
        }
    }

    @Test func `shows what can't be printed`() {
        let day = HoldCode.unreadableValue.words
            .text(field: "note\u{1B}[2J", value: "\u{1B}[31m{field}", in: .en)
        #expect(day.reason == "'\\u{1B}[31m{field}' can't be read as note\\u{1B}[2J.")
    }
}
