import JapaneseText
import Testing

@Suite struct CodeTextTests {
    @Test(arguments: [
        ("Ａ０１２ー３", "A012-3"), ("a012", "a012"), ("'007", "007"), ("''007", "'007"),
        ("00 7\u{200B}", "007"),
        ("A\u{2011}7", "A-7"), ("A\u{2043}7", "A-7"), ("", ""), ("'", ""), ("①", "1"),
        ("Ａ'7", "A'7"),
    ])
    func `cleans a code`(text: String, cleaned: String) {
        #expect(cleanedCode(text) == cleaned)
    }

    @Test(arguments: [
        ("A-0012", "A12"), ("AO12", "A12"), ("AI2", "A12"), ("ao-i2", "A12"), ("A102", "A102"),
        ("A120", "A120"), ("A012B034", "A12B34"), ("A-01-02", "A102"), ("社員7", "社員7"), ("---", ""),
        ("", ""), ("A1O", "A10"),
    ])
    func `reduces a code to what survives retyping`(code: String, reduced: String) {
        #expect(skeleton(ofCleanedCode: code) == reduced)
    }
}
