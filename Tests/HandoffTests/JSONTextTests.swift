import Handoff
import Testing

/// JSON of ours may be read on a terminal, and its texts are others'.
@Suite struct JSONTextTests {
    @Test(arguments: [
        ("a\u{1B}[31m", #""a\u001b[31m""#), ("\u{9B}31m", #""\u009b31m""#),
        ("\u{202E}a\u{2066}", #""\u202ea\u2066""#), ("a\u{2028}b\u{200B}", #""a\u2028b\u200b""#),
        ("\u{A0}é社😀※", "\"\u{A0}é社😀※\""), ("", "\"\""),
    ])
    func `escapes what changes how a terminal shows it, and nothing else`(
        text: String, json: String
    ) throws {
        #expect(encodeJSONLine(text).lowercased() == json.lowercased())
        #expect(String(decoding: encodeJSON([text]), as: UTF8.self).contains(encodeJSONLine(text)))
        #expect(decodeJSON(String.self, from: Array(encodeJSONLine(text).utf8)) == text)
    }
}
