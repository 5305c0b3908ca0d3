import Testing
import WorkModel

@Suite struct ClosestWordTests {
    @Test(arguments: [
        ("integration", "integrations"), ("keep-runs", "keep_runs"), ("WINDOW", "window"),
        ("wnidow", "window"), ("target", "target"),
    ])
    func `suggests what was meant`(text: String, word: String) {
        let words = ["integrations", "keep_runs", "window", "target"]
        #expect(closestWord(to: text, among: words) == word)
    }

    @Test(arguments: ["", "x", "nothing", "勤怠"])
    func `suggests nothing that is far`(text: String) {
        #expect(closestWord(to: text, among: ["integrations", "keep_runs", "on", "b"]) == nil)
    }
}
