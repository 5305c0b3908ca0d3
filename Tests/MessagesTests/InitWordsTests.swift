import Messages
import Testing

@Suite struct InitWordsTests {
    @Test(arguments: InitKey.allCases, InitKind.allCases)
    func `every question stands in both languages`(key: InitKey, kind: InitKind) {
        expectBothLanguages(key.question(for: kind))
    }

    @Test(arguments: InitWords.allCases)
    func `all that init says stands in both languages, with the same facts`(words: InitWords) {
        expectBothLanguages(words.words)
        #expect(Set(placeholders(in: words.words.ja)) == Set(placeholders(in: words.words.en)))
    }

    @Test(arguments: GuessWords.allCases)
    func `so does all that guess says`(words: GuessWords) {
        expectBothLanguages(words.words)
        #expect(Set(placeholders(in: words.words.ja)) == Set(placeholders(in: words.words.en)))
    }

    @Test(arguments: GuessReason.allCases)
    func `so does every reason of a guess`(reason: GuessReason) {
        expectBothLanguages(reason.words)
    }

    @Test(arguments: GuessedList.allCases)
    func `so does every kind of list`(list: GuessedList) {
        expectBothLanguages(list.words)
    }

    @Test(arguments: ProbeWords.allCases.map(\.words) + ProbeKey.allCases.map(\.look))
    func `so does all that probe says and asks`(words: Words) {
        #expect(!words.ja.isEmpty && !words.en.isEmpty)
        #expect(Set(placeholders(in: words.ja)) == Set(placeholders(in: words.en)))
    }

    @Test(arguments: ProbeChoice.allCases.map(\.words) + ProbeRemark.allCases.map(\.words))
    func `so does each thing that a probe finds`(words: Words) {
        expectBothLanguages(words)
    }

    @Test(arguments: InitComment.allCases)
    func `every comment stands in both languages`(comment: InitComment) {
        #expect(!comment.words.ja.isEmpty && !comment.words.en.isEmpty)
        for text in [comment.words.ja, comment.words.en] {
            #expect(!text.contains("\n"), "a comment is one line")
        }
    }

    @Test func `no two say the same`() {
        let questions = InitKey.allCases.flatMap { key in
            Set(InitKind.allCases.map { key.question(for: $0) })
        }
        let all =
            questions + InitWords.allCases.map(\.words)
            + ProbeKey.allCases.map(\.look) + ProbeRemark.allCases.map(\.words)
            + InitComment.allCases.map(\.words)
        for language in Language.allCases {
            #expect(Set(all.map { $0[language] }).count == all.count)
        }
    }
}
