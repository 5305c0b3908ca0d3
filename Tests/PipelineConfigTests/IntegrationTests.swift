import PipelineSettings
import Testing
import WorkModel

@Suite struct IntegrationTests {
    @Test func `reads every key of an integration`() throws {
        let read = try settings(
            document(
                integration: """
                    auto_sync: false
                    employees:
                      exclude: [0012, "7"]
                      unknown: hold
                      code: {case: lower, strip_leading_zeros: true, remove_prefix: E-, pad: 6,
                             add_prefix: "1", mapping: mapping.csv}
                    time: {basis: punched, unit: 15, clock_in: up, clock_out: down,
                           break_start: nearest, break_end: up, past_midnight: clip}
                    breaks: {mode: merged, unplaced: ignore, place_at: 9:30}
                    approval: approved
                    unpunched: hold
                    daily_report: note
                    status: 1
                    """))
        let integration = try #require(read.integrations.first)
        #expect(!integration.autoSync)
        #expect(integration.employees.exclude.map(\.text) == ["0012", "7"])
        #expect(integration.employees.unknown == .hold)
        var code = CodeSettings(
            letterCase: .lower, stripLeadingZeros: true, removePrefix: "E-", pad: 6, addPrefix: "1")
        code.mapping = integration.employees.code.mapping
        #expect(integration.employees.code == code)
        #expect(code.mapping?.name == "mapping.csv")
        #expect(
            integration.time
                == TimeSettings(
                    basis: .punched, unit: 15, clockIn: .up, clockOut: .down, breakStart: .nearest,
                    breakEnd: .up, pastMidnight: .clip))
        #expect(
            integration.breaks == BreakSettings(mode: .merged, unplaced: .ignore, placeAt: 570))
        #expect(integration.approval == .approved)
        #expect(integration.unpunched == .hold)
        #expect(integration.dailyReport == .note)
        #expect(integration.status == .completed)
    }

    @Test(arguments: [
        (
            "auto_sync: on",
            [
                "8:16 config-bad-value value=on expected=true | false suggestion=true"
                    + " key=integrations[].auto_sync"
            ]
        ),
        (
            "auto_sync: \"true\"",
            [
                "8:16 config-wrong-type expected=true or false found=text"
                    + " key=integrations[].auto_sync"
            ]
        ),
        (
            "time: {unit: 7, basis: worked, clok_in: up}",
            [
                "8:18 config-bad-value value=7 expected=1 | 5 | 10 | 15 | 30 | 60"
                    + " key=integrations[].time.unit",
                "8:36 config-unknown-key suggestion=clock_in key=integrations[].time.clok_in",
            ]
        ),
        (
            "breaks: {place_at: 24:00}",
            [
                "8:24 config-bad-value value=24:00 expected=00:00..23:59"
                    + " key=integrations[].breaks.place_at"
            ]
        ),
        (
            "approval: aproved",
            [
                "8:15 config-bad-value value=aproved expected=any | approved"
                    + " suggestion=approved key=integrations[].approval"
            ]
        ),
        (
            "status: 2",
            [
                "8:13 config-bad-value value=2 expected=omit | 0 | 1"
                    + " key=integrations[].status"
            ]
        ),
        (
            "employees: {exclude: 0012}",
            ["8:26 config-wrong-type expected=list found=text key=integrations[].employees.exclude"]
        ),
        (
            "employees: {exclude: [[1], false]}",
            [
                "8:27 config-wrong-type expected=text found=list"
                    + " key=integrations[].employees.exclude[]",
                "8:32 config-wrong-type expected=text found=true or false"
                    + " key=integrations[].employees.exclude[]",
            ]
        ),
        (
            "employees: {only_departments: [人事部], exclude_employment: [アルバイト]}",
            [
                "8:35 config-contradiction expected=source.departments: departments.json | [] found=[…]"
                    + " key=integrations[].employees.only_departments",
                "8:62 config-contradiction expected=source.employments: employments.json | [] found=[…]"
                    + " key=integrations[].employees.exclude_employment",
            ]
        ),
        (
            "employees: {code: {mapping: none.csv, pad: 51}}",
            [
                "8:33 config-missing-file key=integrations[].employees.code.mapping path=none.csv",
                "8:48 config-bad-value value=51 expected=0..50"
                    + " key=integrations[].employees.code.pad",
            ]
        ),
    ])
    func `finds faults of an integration`(lines: String, expected: [String]) throws {
        #expect(try faults(document(integration: lines)) == expected)
    }

    @Test(arguments: [
        "東京本社", "HRMOS-1", "ひらがな_カタカナ", "佐々木", "〇〇支店", "サーバー", "é",
    ])
    func `takes a name that is a folder's`(name: String) throws {
        let read = try settings(document().replacing("本社", with: name))
        #expect(read.integrations.map(\.name.text) == [name])
    }

    @Test(arguments: ["本 社", "a/b", "..", "本社（東京）", "a.b", "\"\""])
    func `refuses a name that isn't a folder's`(name: String) throws {
        let expected = "A-Z a-z 0-9 ぁ-ん ァ-ヶ 漢字 - _"
        let written = name == "\"\"" ? "" : name
        #expect(
            try faults(document().replacing("本社", with: name)) == [
                "6:11 config-bad-value value=\(written) expected=\(expected)"
                    + " key=integrations[].name"
            ])
    }

    @Test func `composes a name`() throws {
        let read = try settings(document().replacing("本社", with: "カ\u{3099}"))
        #expect(read.integrations.map { Array($0.name.text.unicodeScalars) } == [["ガ"]])
    }

    @Test func `refuses two names that share a folder`() throws {
        let other = "  - name: TOKYO\n    source: *source\n"
        let text = document().replacing("本社", with: "Tokyo")
            .replacing("source: {", with: "source: &source {")
        #expect(
            try faults(text + other) == [
                "8:11 config-contradiction expected=≠ Tokyo found=TOKYO key=integrations[].name"
            ])
    }

    @Test(arguments: [
        (
            "omit", "1",
            ["11:13 config-contradiction expected=omit found=1 key=integrations[].status"]
        ),
        (
            "0", "omit",
            ["11:13 config-contradiction expected=0 | 1 found=omit key=integrations[].status"]
        ),
        ("0", "1", []),
        (
            "0", "2",
            ["11:13 config-bad-value value=2 expected=omit | 0 | 1 key=integrations[].status"]
        ),
    ])
    func `leaves the status out everywhere or nowhere`(
        first: String, second: String, expected: [String]
    ) throws {
        let text = document(integration: "status: " + first)
            .replacing("source: {", with: "source: &source {")
        let other = "  - name: 支社\n    source: *source\n    status: \(second)\n"
        #expect(try faults(text + other) == expected)
    }
}
