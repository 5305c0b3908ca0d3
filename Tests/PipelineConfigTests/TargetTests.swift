import PipelineSettings
import Testing
import WorkModel

@Suite struct TargetTests {
    @Test func `reads every key of the target`() throws {
        let text = document(
            target: """
                kind: crowdlog-csv
                first_load: allow
                encoding: utf-8-bom
                max_rows: 500
                timesheet: {attendance: false, leave: false, unit: 5, tolerance: 0}
                date_format: yyyy/MM/dd
                confirm: on_write
                blank_columns: write
                max_changed_percent: 0
                max_missing_percent: 100
                submitted: a.json
                closed_through: 2026-09-30
                replace_unencodable: 〓
                leave_columns: {full: {休暇: 全休, 区分: 1}, morning: null, none: {休暇: ""}}
                """
        ).replacing(
            "[{file: members.csv}]",
            with: "[{file: members.csv, encoding: cp932, max_age: null}, {file: a.json}]")
        let target = try settings(text).target
        #expect(target.members.map(\.file.name) == ["members.csv", "a.json"])
        #expect(target.members.map(\.encoding) == [.cp932, .auto])
        #expect(target.members.map(\.maxAge) == [nil, 3_024_000])
        let columns = LeaveColumns(
            full: [
                LeaveColumns.Cell(column: "休暇", value: "全休"),
                LeaveColumns.Cell(column: "区分", value: "1"),
            ],
            none: [LeaveColumns.Cell(column: "休暇", value: "")])
        #expect(
            target
                == TargetSettings(
                    members: target.members, firstLoad: .allow, template: target.template,
                    encoding: .utf8WithMark, maxRows: 500,
                    timesheet: TimesheetSettings(
                        attendance: false, leave: false, unit: 5, tolerance: 0),
                    dateFormat: .slashes, blankColumns: .write, replaceUnencodable: "〓",
                    leaveColumns: columns, confirm: .onWrite, maxChangedPercent: 0,
                    maxMissingPercent: 100, closedThrough: WorkDate("2026-09-30").map { .date($0) },
                    submitted: target.submitted))
        #expect(target.submitted?.name == "a.json")
    }

    @Test(arguments: [
        (
            "encoding: sjis",
            [
                "5:13 config-bad-value value=sjis expected=cp932 | utf-8 | utf-8-bom key=target.encoding"
            ]
        ),
        (
            "encoding: UTF8",
            [
                "5:13 config-bad-value value=UTF8 expected=cp932 | utf-8 | utf-8-bom"
                    + " suggestion=utf-8 key=target.encoding"
            ]
        ),
        ("max_rows: 0", ["5:13 config-bad-value value=0 expected=>= 1 key=target.max_rows"]),
        (
            "timesheet: {unit: 0, tolerence: 1}",
            [
                "5:21 config-bad-value value=0 expected=1..60 key=target.timesheet.unit",
                "5:24 config-unknown-key suggestion=tolerance key=target.timesheet.tolerence",
            ]
        ),
        (
            "replace_unencodable: \"\"",
            ["5:24 config-bad-value value= expected=text key=target.replace_unencodable"]
        ),
        (
            "leave_columns: {full: {}, half: {}, morning: {休暇: }, none: 全休}",
            [
                "5:25 config-bad-value value={} expected={休暇: …} key=target.leave_columns.full",
                "5:29 config-unknown-key key=target.leave_columns.half",
                "5:53 config-wrong-type expected=text found=null"
                    + " key=target.leave_columns.morning.休暇",
                "5:62 config-wrong-type expected=mapping found=text key=target.leave_columns.none",
            ]
        ),
        (
            "confirm: on-write",
            [
                "5:12 config-bad-value value=on-write expected=manual | on_write"
                    + " suggestion=on_write key=target.confirm"
            ]
        ),
        (
            "max_missing_percent: 101",
            ["5:24 config-bad-value value=101 expected=0..100 key=target.max_missing_percent"]
        ),
        (
            "submitted: none.csv",
            ["5:14 config-missing-file key=target.submitted path=none.csv"]
        ),
    ])
    func `finds faults of the target`(lines: String, expected: [String]) throws {
        #expect(try faults(document(target: lines)) == expected)
    }

    @Test(arguments: [
        ("[]", ["2:1 config-missing-key key=target.members"]),
        ("null", ["2:1 config-missing-key key=target.members"]),
        (
            "[members.csv]",
            ["3:13 config-wrong-type expected=mapping found=text key=target.members[]"]
        ),
        ("[{encoding: auto}]", ["3:13 config-missing-key key=target.members[].file"]),
        (
            "[{file: none.csv, profile: crowdlog-member}]",
            [
                "3:20 config-missing-file key=target.members[].file path=none.csv",
                "3:39 config-bad-value value=crowdlog-member expected=crowdlog-members"
                    + " suggestion=crowdlog-members key=target.members[].profile",
            ]
        ),
    ])
    func `finds faults of the members`(members: String, expected: [String]) throws {
        #expect(
            try faults(document().replacing("[{file: members.csv}]", with: members)) == expected)
    }
}
