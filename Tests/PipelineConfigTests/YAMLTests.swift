import PipelineSettings
import Testing
import WorkModel

@Suite struct YAMLTests {
    @Test(arguments: [
        ("a: [1\nb: 2\n", "2:2"),
        ("a:\n\t- 1\n", "2:1"),
        ("a: *nobody\n", "1:4"),
        ("a: 1\n---\nb: 2\n", "2:1"),
        ("a: \"x\n", "2:1"),
        ("a: 1\nb: \u{1}\n", "2:4"),
    ])
    func `tells where YAML ends being YAML`(text: String, place: String) throws {
        let found = try faults(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\(place) config-syntax system=") == true, "\(found)")
    }

    @Test func `finds repeated keys and whatever else there is`() throws {
        let text = document(
            root: "language: ja\n\"language\": en\nlanguage: fr\nkeep_runs: 0",
            integration: "time: {unit: 5, unit: 7}\ntime: {}\nwork: 1")
        #expect(
            try faults(text) == [
                "3:1 config-repeated-key key=language",
                "4:1 config-repeated-key key=language",
                "5:12 config-bad-value value=0 expected=>= 1 key=keep_runs",
                "12:21 config-repeated-key key=integrations[].time.unit",
                "13:5 config-repeated-key key=integrations[].time",
                "14:5 config-unknown-key key=integrations[].work",
            ])
    }

    @Test(arguments: [
        (
            "keep_runs: !!python/object:os.system 3",
            [
                "2:12 config-wrong-type expected=text found=!<tag:yaml.org,2002:python/object:os.system> key=keep_runs"
            ]
        ),
        ("keep_runs: !!str 3", []),
        ("window: !mine {}", ["2:9 config-wrong-type expected=mapping found=!<!mine> key=window"]),
        ("[a, b]: 3", ["2:1 config-wrong-type expected=text found=mapping key=pipeline.yml"]),
        ("? [a]\n: 3", ["2:3 config-wrong-type expected=text found=mapping key=pipeline.yml"]),
        (
            "root: &a 1\n*a : 2",
            ["2:1 config-unknown-key key=root", "2:7 config-unknown-key key=1"]
        ),
    ])
    func `takes plain keys and values only`(lines: String, expected: [String]) throws {
        #expect(try faults(document(root: lines)) == expected)
    }

    @Test func `merges what an anchor names`() throws {
        let other = "  - <<: *first\n    name: 支社\n    time: {<<: *time, unit: 30}\n"
        let text = document(integration: "time: &time {unit: 15, clock_in: up}\nstatus: 1")
            .replacing("- name", with: "- &first\n    name")
        let read = try settings(text + other)
        #expect(read.integrations.map(\.name.text) == ["本社", "支社"])
        #expect(read.integrations.map(\.time.unit) == [15, 30])
        #expect(read.integrations.map(\.time.clockIn) == [.up, .up])
        #expect(read.integrations.map(\.status) == [.completed, .completed])
    }

    @Test func `tells a fault behind an anchor once`() throws {
        let other = "  - <<: *first\n    name: 支社\n"
        let text = document(integration: "approval: nobody").replacing(
            "- name", with: "- &first\n    name")
        #expect(
            try faults(text + other) == [
                "9:15 config-bad-value value=nobody expected=any | approved"
                    + " key=integrations[].approval"
            ])
    }

    @Test func `stops at a tree that aliases blow up`() throws {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...8 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(items)]")
        }
        let found = try faults(lines.joined(separator: "\n"))
        #expect(found == ["1:34 config-syntax system=more than 200000 nodes"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func `stops at a tree too deep`(step: String) throws {
        let found = try faults("a: " + String(repeating: step, count: 3000))
        #expect(found.count == 1)
        #expect(found.first?.contains("config-syntax") == true, "\(found)")
    }

    @Test(arguments: ["word", "[version]", "1", "!x {}"])
    func `wants keys at the top`(text: String) throws {
        let found = try faults(text)
        #expect(found.first?.hasPrefix("1:1 config-wrong-type expected=mapping") == true)
    }

    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
    func `reads any line end and a byte-order mark`(mark: String, lineEnd: String) throws {
        let text = document(root: "language: ja\nlanguage: en\nx: 1")
        #expect(
            try faults(mark + text.replacing("\n", with: lineEnd)) == [
                "3:1 config-repeated-key key=language", "4:1 config-unknown-key key=x",
            ])
    }
}
