import Foundation
import Testing
import WorkModel

@testable import PipelineConfig

/// Values set in a text that a person wrote and goes on to read.
@Suite struct EditPipelineTests {
    static let text = """
        # ours
        version: 1
        integrations:
          - name: 本社   # the tenant
            time: {unit: 15, clock_in: up}   # rounding
          # the second
          - name: 大阪
        target:          # one
          kind: crowdlog-csv
          encoding: "cp932"  # choose the same
          max_rows: 10000
          leave_columns: {full: {"休暇, 他": 全休}, none: {}}   # leave
          timesheet:
            # as it is
            unit: 15
          members:
            - {file: members.csv}

        """

    @Test(arguments: [
        ("target.max_rows", "500", "  max_rows: 10000", "  max_rows: 500"),
        (
            "target.encoding", "utf-8", #"  encoding: "cp932"  # choose the same"#,
            "  encoding: utf-8  # choose the same"
        ),
        ("target.timesheet.unit", "5", "    unit: 15", "    unit: 5"),
        (
            "target.leave_columns", "{none: {休暇: なし}}",
            #"  leave_columns: {full: {"休暇, 他": 全休}, none: {}}   # leave"#,
            "  leave_columns: {none: {休暇: なし}}   # leave"
        ),
        (
            "integrations.0.time.clock_in", "down",
            "    time: {unit: 15, clock_in: up}   # rounding",
            "    time: {unit: 15, clock_in: down}   # rounding"
        ),
        (
            "integrations.0.time.clock_out", "down",
            "    time: {unit: 15, clock_in: up}   # rounding",
            "    time: {clock_out: down, unit: 15, clock_in: up}   # rounding"
        ),
        (
            "target.blank_columns", "write", "  kind: crowdlog-csv",
            "  kind: crowdlog-csv\n  blank_columns: write  # probe"
        ),
        (
            "target.timesheet.tolerance", "5", "    unit: 15",
            "    unit: 15\n    tolerance: 5  # probe"
        ),
        (
            "integrations.1.time.unit", "5", "  - name: 大阪",
            "  - name: 大阪\n    time: {unit: 5}  # probe"
        ),
        (
            "integrations.0.status", "omit", "  - name: 本社   # the tenant",
            "  - name: 本社   # the tenant\n    status: omit  # probe"
        ),
    ])
    func `sets one value and leaves all else`(
        path: String, value: String, line: String, new: String
    ) throws {
        let expected = Self.text.replacing(line + "\n", with: new + "\n", maxReplacements: 1)
        #expect(expected != Self.text)
        #expect(edit(Self.text, change(path, value), comment: "probe") == expected)
        let crlf = edit(
            Self.text.replacing("\n", with: "\r\n"), change(path, value), comment: "probe")
        #expect(crlf == expected.replacing("\n", with: "\r\n"))
    }

    @Test(arguments: [
        // Another key reads the same value through an anchor.
        ("a: &x {unit: 15}\ntarget: *x\n", "target.unit", "5"),
        // What is there is no mapping.
        ("target: crowdlog\n", "target.unit", "5"),
        ("integrations: []\n", "integrations.0.status", "omit"),
        // A value over two lines.
        ("target:\n  encoding: >\n    cp932\n", "target.encoding", "utf-8"),
        ("target: {a: 1,\n  b: {c: 1,\n   d: 2}}\n", "target.b", "{}"),
    ])
    func `changes nothing where more than the value would change`(
        text: String, path: String, value: String
    ) {
        #expect(edit(text, change(path, value), comment: "probe") == nil)
    }

    @Test func `a key without a value gets one`() {
        let text = "target:\n  timesheet:\n  kind: crowdlog-csv\n"
        #expect(
            edit(text, change("target.timesheet.unit", "5"), comment: "probe")
                == "target:\n  timesheet: {unit: 5}\n  kind: crowdlog-csv\n")
    }

    @Test func `what is set already stays to the byte`() {
        #expect(edit(Self.text, change("target.max_rows", "10000"), comment: "x") == Self.text)
    }
}

private func change(_ path: String, _ value: String) -> SettingChange {
    SettingChange(
        path.split(separator: ".").map { Int($0).map { .item($0) } ?? .key(String($0)) }, value)
}
