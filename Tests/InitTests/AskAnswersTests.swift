import Conductor
import Handoff
import Messages
import Testing
import WorkModel

/// The questions as they are put and answered line by line.
@Suite struct AskAnswersTests {
    @Test(arguments: Language.allCases)
    func `nothing but the end of input takes all defaults`(language: Language) {
        let talk = Talk(["hrmos-json"], in: language)
        let lines = ["hrmos-json"] + [String](repeating: "", count: 30)
        #expect(talk.answers == Talk(lines, in: language).answers)
        #expect(talk.answers?.pipelineText(in: language) == ofFiles().pipelineText(in: language))
        for key in InitKey.allCases {
            let isAsked = key.kinds.contains(.hrmosJSON)
            #expect(
                talk.said.contains(key.question(for: .hrmosJSON)[language]) == isAsked, "\(key)")
        }
    }

    @Test func `a wrong answer is told what is possible and asked again`() {
        let talk = Talk(["hrmos-json", "", "", "", "", "", "本 社", "本社"], in: .ja)
        #expect(talk.answers?[.name] == "本社")
        #expect(
            talk.said.contains(
                """
                  [hrmos]: 本 社
                  → 「本 社」は使えません。書けるのは次の値です: A-Z a-z 0-9 ぁ-ん ァ-ヶ 漢字 - _
                  [hrmos]: 本社

                """))
    }

    @Test func `kinds that can't be chosen yet are shown`() {
        let said = Talk([], in: .en).said
        #expect(
            said.contains("not in init of this version yet: king-of-time-api, "))
    }

    @Test func `input that ends after a wrong answer takes no default for it`() {
        let talk = Talk(["jobcan-csv"], in: .en)
        #expect(
            talk.faults == [
                Fault(
                    .usageBadOption,
                    [
                        .key: "kind", .value: "jobcan-csv",
                        .expected: "hrmos-api | hrmos-json | hrmos-csv | csv",
                    ])
            ])
    }

    @Test func `times in whole minutes aren't asked to be rounded`() {
        let lines =
            ["hrmos-json"] + [String](repeating: "", count: 12) + ["1", "clip", "allow"]
        let talk = Talk(lines, in: .en)
        #expect(talk.answers?[.pastMidnight] == "clip")
        #expect(talk.answers?[.firstLoad] == "allow")
        #expect(!talk.said.contains(InitKey.clockIn.question(for: .hrmosJSON).en))
    }

    @Test(arguments: [("", false), ("lists/users.json", true)])
    func `HRMOS's own list of employees needs no others beside it`(users: String, asks: Bool) {
        let said = Talk(["hrmos-csv", "", users], in: .ja).said
        for key in [InitKey.departments, .employments] {
            #expect(said.contains(key.question(for: .hrmosCSV).ja) == asks)
        }
        #expect(said.contains("  [segments.csv]: \n"))
    }

    @Test func `files that fit are counted at once, and those that aren't there named`() throws {
        try withTemporaryFolder { folder in
            for file in ["a.json", "b.json", "users.json"] { try write("[]", to: folder / file) }
            let talk = Talk(
                ["hrmos-json", "[ab].json, c/*.json"], for: (folder / "pipeline.yml").text, in: .en)
            #expect(talk.said.contains("→ files that fit [ab].json: 2\n"))
            #expect(talk.said.contains("→ no file fits c/*.json yet"))
            #expect(talk.said.contains("→ segments.json isn't there yet"))
            #expect(!talk.said.contains("→ users.json"))
        }
    }

    @Test(arguments: [
        ("no", "no", 2), ("yes", "no", 1), ("no", "yes", 1), ("yes", "yes", 0),
    ])
    func `what isn't settled in CrowdLog is warned of`(sync: String, unused: String, count: Int) {
        let lines = ["hrmos-json"] + [String](repeating: "", count: 10) + [sync, unused]
        let said = Talk(lines, in: .ja).said
        #expect(said.split(separator: "→ 警告:").count - 1 == count)
    }
}
