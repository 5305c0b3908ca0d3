import Messages
import Testing
import WorkModel

@Suite struct FaultWordsTests {
    @Test(arguments: FaultCode.allCases)
    func `every fault says what, why and how to mend it in both languages`(code: FaultCode) {
        for words in [code.words.what, code.words.why, code.words.mend] {
            expectBothLanguages(words)
        }
    }

    @Test(arguments: FaultCode.allCases)
    func `every mend names the command to run next`(code: FaultCode) {
        let next = ["kintai check", "kintai run", "{command}", "same command again", "同じコマンド"]
        for language in Language.allCases {
            let mend = code.words.mend[language]
            #expect(next.contains { mend.contains($0) }, "\(code) \(language)")
        }
    }

    @Test(arguments: FaultCode.allCases)
    func `words use the facts that the code promises, all of them`(code: FaultCode) throws {
        let promised = try #require(try PromisedFacts.read()[code.rawValue])
        let words = code.words
        for language in Language.allCases {
            let text = [words.what, words.why, words.mend].map { $0[language] }.joined()
            let used = Set(placeholders(in: text))
            let allowed = promised.always.union(promised.sometimes)
            #expect(used.isSubset(of: allowed), "\(language)")
            let printedAsPlace: Set = ["file", "line"]
            #expect(allowed.subtracting(printedAsPlace).isSubset(of: used), "\(language)")
        }
    }

    @Test(arguments: FaultCode.allCases)
    func `words read well without the facts that may be absent`(code: FaultCode) throws {
        let promised = try #require(try PromisedFacts.read()[code.rawValue])
        let words = code.words
        for language in Language.allCases {
            for text in [words.what, words.why, words.mend].map({ $0[language] }) {
                let filled = fill(text) { promised.always.contains($0) ? "x" : nil }
                #expect(!filled.contains("?") && !filled.contains("["), "\(filled)")
            }
        }
    }

    @Test(arguments: FaultCode.allCases)
    func `an example leaves nothing open`(code: FaultCode) {
        for language in Language.allCases {
            let text = describe(code.example, in: language)
            #expect(placeholders(in: text).isEmpty)
            for open in [" ?", "'?'", "「?」", "（?"] {
                #expect(!text.contains(open), "\(text)")
            }
            #expect(text.split(separator: "\n").count == 3)
        }
    }
}

/// Expects text in both languages, the Japanese one with Japanese characters, without space around.
func expectBothLanguages(_ words: Words) {
    for text in [words.ja, words.en] {
        #expect(!text.isEmpty)
        #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(text)")
        #expect(!text.contains("  ") && !text.contains("\n"), "\(text)")
    }
    let kanaAndKanji: ClosedRange<Unicode.Scalar> = "\u{3040}"..."\u{9FFF}"
    #expect(words.ja.unicodeScalars.contains(where: kanaAndKanji.contains), "\(words.ja)")
    #expect(!words.en.isEmpty && words.ja != words.en)
}
