import Messages
import Testing

@Suite struct TemplateTests {
    @Test(arguments: [
        ("{key} is {value}", "time.unit is 7"), ("no facts", "no facts"), ("", ""),
        ("no {count}", "no ?"), ("a[ or {key}]", "a or time.unit"), ("a[ or {count}]", "a"),
        ("[{key}: {count}]b", "b"), ("[{count}][{key}]{value}", "time.unit7"),
        ("${NAME} {file: path} {} {", "${NAME} {file: path} {} {"), ("{{key}}", "{time.unit}"),
        ("a ] b", "a ] b"), ("a [{key}", "a [time.unit"), ("「{key}」の{value}行", "「time.unit」の7行"),
    ])
    func `fills a template`(template: String, text: String) {
        let facts = ["key": "time.unit", "value": "7"]
        #expect(fill(template) { facts[$0] } == text)
    }

    @Test(arguments: [
        ("{a}[ {b} {NAME}]{a}", ["a", "b", "a"]), ("{a b} {1}", []),
    ])
    func `finds the placeholders`(template: String, names: [String]) {
        #expect(placeholders(in: template) == names)
    }
}

@Suite struct PrintableTests {
    @Test(arguments: [
        ("25:65", "25:65"), ("有給休暇（午前）", "有給休暇（午前）"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\u{1B}]0;x\u{7}", "\\u{1B}]0;x\\u{7}"), ("\u{9B}2J\u{7F}\u{0}", "\\u{9B}2J\\u{7F}\\u{0}"),
        ("\u{202E}abc\u{2066}", "\\u{202E}abc\\u{2066}"),
        ("\u{200B}\u{FEFF}", "\\u{200B}\\u{FEFF}"),
        ("\u{2028}\u{2029}\u{E000}", "\\u{2028}\\u{2029}\\u{E000}"),
        ("葛\u{E0100}😀", "葛\u{E0100}😀"),
    ])
    func `shows what would move a terminal`(text: String, shown: String) {
        #expect(printable(text, limit: 80) == shown)
    }

    @Test(arguments: [("1234", "1234"), ("12345", "1234…"), ("\n\n\n\n\n", "\\n\\n\\n\\n…")])
    func `cuts after the limit`(text: String, shown: String) {
        #expect(printable(text, limit: 4) == shown)
    }
}
