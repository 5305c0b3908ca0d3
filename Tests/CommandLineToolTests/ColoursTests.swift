import CommandLineTool
import Testing

@Suite struct ColoursTests {
    @Test(arguments: [
        (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
        (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
        (true, ["TERM": "xterm"], true),
    ])
    func `colours only terminals whose people don't mind`(
        isTerminal: Bool, environment: [String: String], expected: Bool
    ) {
        #expect(mayColour(isTerminal: isTerminal, environment: environment) == expected)
    }

    @Test func `colours what a line is, wherever a place stands before it`() {
        #expect(
            coloured("a.csv:3:1: error: bad [csv-nul]\n  why:  error: x\n警告: 古い") == """
                a.csv:3:1: \u{1B}[1;31merror:\u{1B}[0m bad [csv-nul]
                  why:  error: x
                \u{1B}[1;33m警告:\u{1B}[0m 古い
                """)
        #expect(coloured("terror: no label\nplain") == "terror: no label\nplain")
    }
}
