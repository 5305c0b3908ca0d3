import Delimited
import PipelineSettings
import Testing

@testable import LoadStage

@Suite struct OutputTextTests {
    /// The seven of `design.md`, Load, "Import file"; any other that CP932 has comes back as it was.
    @Test func `the characters that read back as their twins are known`() throws {
        let twins: [Unicode.Scalar] = [
            "\u{A2}", "\u{A3}", "\u{AC}", "\u{2014}", "\u{2016}", "\u{2212}", "\u{301C}",
        ]
        for value in 0..<0x10FFFF as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value), CP932.encode(scalar) != nil else { continue }
            let utf8 = Array(String(scalar).utf8)
            var decoded: [UInt8] = []
            _ = CP932.decode(encode(utf8, .cp932).span, into: &decoded)
            try #require((decoded != utf8) == twins.contains(scalar), "U+\(value)")
            if twins.contains(scalar) {
                #expect(mayHave(twin: String(scalar)))
                #expect(mayHave(twin: "会議\(scalar)"))
            }
        }
    }

    @Test(arguments: ["", "会議", "9:00-18:00", "、。〝〟", "①㈱“”…", "ｱｲｳ"])
    func `most texts have none`(text: String) {
        #expect(!mayHave(twin: text))
    }

    private func mayHave(twin text: String) -> Bool { mayHaveTwin(text.utf8.span) }
}
