import Messages
import Testing
import WorkModel

@Suite struct DescribeTests {
    @Test func `tells a ragged row letter for letter`() {
        let fault = FaultCode.csvRaggedRow.example
        #expect(
            describe(fault, in: .en) == """
                october.csv:14:1: error: this row has 29 columns, the ones before it have 30 \
                [csv-ragged-row]
                  why:  a row that lost a column would put every later value under the wrong heading
                  mend: open october.csv at line 14, or export it again, then run: kintai run
                """)
        #expect(
            describe(fault, in: .ja) == """
                october.csv:14:1: エラー: この行は29列ですが、前の行は30列です [csv-ragged-row]
                  理由: 列が足りないと、それより後の値がすべて別の見出しの値として読まれてしまいます
                  対処: october.csv の14行目を直すか、書き出し直してから、kintai run を実行してください
                """)
    }

    @Test func `leaves out a suggestion that is absent`() {
        let place = Place(file: "pipeline.yml", line: 3)
        let fault = Fault(.configUnknownKey, at: place, [.key: "colour"])
        #expect(
            describe(fault, in: .en) == """
                pipeline.yml:3: error: there is no key colour [config-unknown-key]
                  why:  a setting that nobody reads would have no effect, and nobody would notice
                  mend: correct or remove it in pipeline.yml at line 3, then run: kintai check
                """)
        let japanese = describe(fault, in: .ja)
        #expect(
            japanese.hasPrefix("pipeline.yml:3: エラー: colour というキーはありません [config-unknown-key]\n"))
    }

    @Test(arguments: [
        (Place.nowhere, "error:"), (Place(file: "a.csv"), "a.csv: error:"),
        (Place(file: "a\u{1B}[0m.csv", line: 2), "a\\u{1B}[0m.csv:2: error:"),
        (Place(file: "a.csv", line: 2, column: 7), "a.csv:2:7: error:"),
    ])
    func `places a fault as compilers do`(place: Place, start: String) {
        #expect(describe(Fault(.fileEmpty, at: place), in: .en).hasPrefix(start + " this file"))
    }

    @Test func `tells several faults one after the other`() throws {
        let faults = [Fault(.fileEmpty, at: Place(file: "a")), Fault(.diskFull)]
        let text = describe(try #require(Faults(faults)), in: .ja)
        #expect(text == faults.map { describe($0, in: .ja) }.joined(separator: "\n"))
        #expect(text.split(separator: "\n").count == 6)
    }

    @Test(arguments: [
        ("list", "リスト", "a list"), ("true or false", "true または false の値", "true or false"),
        ("Sequence", "Sequence", "Sequence"),
    ])
    func `names kinds of values in the reader's language`(found: String, ja: String, en: String) {
        let fault = Fault(.jsonNotAnArray, at: Place(file: "a.json"), [.found: found])
        #expect(describe(fault, in: .ja).contains("（見つかったもの: \(ja)）"))
        #expect(describe(fault, in: .en).contains("this is \(en) where an array belongs"))
    }

    @Test func `cuts a long value, yet never a command or a path`() {
        let long = String(repeating: "あ", count: 200)
        let value = Fault(.csvBadValue, [.column: "from", .value: long, .expected: "yyyy-MM-dd"])
        #expect(describe(value, in: .en).contains("'" + long.prefix(80) + "…'"))
        let command = Fault(.packageTorn, [.command: "kintai extract " + long])
        #expect(describe(command, in: .en).hasSuffix("kintai extract " + long))
    }

    @Test func `never fills in what stands in a fact`() {
        let fault = Fault(.usageBadOption, [.key: "{value}", .value: "[{key}]", .expected: "x"])
        let text = describe(fault, in: .en)
        #expect(text.hasPrefix("error: {value} can't be '[{key}]' [usage-bad-option]\n"))
    }
}
