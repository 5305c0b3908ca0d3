import PipelineSettings
import Testing
import WorkModel

@Suite struct RootTests {
    @Test func `reads the top level`() throws {
        let read = try settings(
            document(
                root: """
                    workspace: ../data//./space
                    language: ja
                    keep_runs: 7
                    keep_generations: 1
                    parallel: 4
                    window: {last_days: 3, include_today: true, settle_days: 0}
                    precedence: [本社]
                    """))
        #expect(read.workspace.hasSuffix("/../data/space"))
        #expect(read.language == .ja)
        #expect(read.keepRuns == 7)
        #expect(read.keepGenerations == 1)
        #expect(read.parallel == 4)
        #expect(read.window == WindowSetting(days: .last(3, includeToday: true), settleDays: 0))
        #expect(read.precedence == [IntegrationName("本社")])
    }

    @Test(arguments: [
        ("languge: ja", ["2:1 config-unknown-key suggestion=language key=languge"]),
        ("quite_different: 1", ["2:1 config-unknown-key key=quite_different"]),
        ("keep_runs: 0", ["2:12 config-bad-value value=0 expected=>= 1 key=keep_runs"]),
        ("keep_runs: [1]", ["2:12 config-wrong-type expected=>= 1 found=list key=keep_runs"]),
        ("keep_runs: 1e3", ["2:12 config-bad-value value=1e3 expected=>= 1 key=keep_runs"]),
        ("parallel: 0", ["2:11 config-bad-value value=0 expected=auto | >= 1 key=parallel"]),
        (
            "parallel: Auto",
            [
                "2:11 config-bad-value value=Auto expected=auto | >= 1 suggestion=auto"
                    + " key=parallel"
            ]
        ),
        (
            "language: jp",
            ["2:11 config-bad-value value=jp expected=auto | ja | en suggestion=ja key=language"]
        ),
        (
            "workspace:",
            [
                "2:11 config-wrong-type expected=./workspace | ${HOME}/workspace found=null"
                    + " key=workspace"
            ]
        ),
        (
            "workspace: ~/work",
            [
                "2:12 config-bad-value value=~/work expected=./workspace | ${HOME}/workspace"
                    + " key=workspace"
            ]
        ),
        (
            "language: true",
            ["2:11 config-wrong-type expected=auto | ja | en found=true or false key=language"]
        ),
        ("window: 40", ["2:9 config-wrong-type expected=mapping found=text key=window"]),
        ("precedence: 本社", ["2:13 config-wrong-type expected=list found=text key=precedence"]),
        (
            "precedence: [本杜, 本社, 本社]",
            [
                "2:14 config-bad-value value=本杜 expected=本社 suggestion=本社 key=precedence[]",
                "2:22 config-contradiction expected=≠ 本社 found=本社 key=precedence[]",
            ]
        ),
    ])
    func `finds faults of the top level`(lines: String, expected: [String]) throws {
        #expect(try faults(document(root: lines)) == expected)
    }

    @Test(arguments: ["", "---\n", "# nothing\n", "{}\n"])
    func `tells what must be there`(text: String) throws {
        #expect(
            try faults(text) == [
                "1:1 config-missing-key key=version", "1:1 config-missing-key key=integrations",
                "1:1 config-missing-key key=target",
            ])
    }

    @Test(arguments: [
        ("version: 2", "1:10 config-bad-value value=2 expected=1 key=version"),
        ("version:", "1:9 config-wrong-type expected=1 found=null key=version"),
    ])
    func `reads version 1 only`(version: String, expected: String) throws {
        let text = document().replacing("version: 1", with: version)
        #expect(try faults(text) == [expected])
    }

    @Test(arguments: [
        ("{from: 2021-10-01, to: 2026-09-30, settle_days: 2}", [String]()),
        (
            "{from: 2021-10-02, to: 2021-10-01}",
            ["2:16 config-contradiction expected=<= 2021-10-01 found=2021-10-02 key=window.from"]
        ),
        ("{from: 2021-10-01}", ["2:1 config-missing-key key=window.to"]),
        (
            "{from: 2021-10-01, to: 2021-10-01, last_days: 3}",
            [
                "2:55 config-contradiction expected={from, to} found=last_days (from, to) key=window.last_days"
            ]
        ),
        (
            "{from: 2021-02-30, to: 10/1, include_today: yes}",
            [
                "2:16 config-bad-value value=2021-02-30 expected=yyyy-MM-dd key=window.from",
                "2:32 config-bad-value value=10/1 expected=yyyy-MM-dd key=window.to",
                "2:53 config-contradiction expected={from, to} found=include_today (from, to)"
                    + " key=window.include_today",
                "2:53 config-bad-value value=yes expected=true | false suggestion=true"
                    + " key=window.include_today",
            ]
        ),
        ("{last_days: 0}", ["2:21 config-bad-value value=0 expected=1..3660 key=window.last_days"]),
    ])
    func `reads the window`(window: String, expected: [String]) throws {
        #expect(try faults(document(root: "window: " + window)).sorted() == expected.sorted())
    }

    @Test func `keeps a fixed window`() throws {
        let read = try settings(document(root: "window: {from: 2021-10-01, to: 2026-09-30}"))
        let from = try #require(WorkDate("2021-10-01"))
        let to = try #require(WorkDate("2026-09-30"))
        let window = try #require(WorkWindow(from: from, to: to))
        #expect(read.window == WindowSetting(days: .fixed(window)))
    }
}
