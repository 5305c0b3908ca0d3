import PipelineSettings
import Testing
import WorkModel

@Suite struct ClosingSettingsTests {
    @Test func `takes a date, a file or a rule of days`() throws {
        #expect(
            try closing("2026-09-30") == .date(#require(WorkDate(year: 2026, month: 9, day: 30))))
        #expect(
            try closing("{closing_day: 20, open_days: 0}")
                == .monthly(closingDay: 20, openDays: 0))
        guard case .file(let file) = try closing("{file: a.json}") else {
            Issue.record("no file")
            return
        }
        #expect(file.name == "a.json")
        #expect(file.path.hasSuffix("/a.json") && file.path.hasPrefix("/"))
        #expect(try closing("null") == nil)
    }

    @Test(arguments: [
        (
            "2026-09-31",
            ["5:19 config-bad-value value=2026-09-31 expected=yyyy-MM-dd key=target.closed_through"]
        ),
        (
            "{closing_day: 32, open_days: 32}",
            [
                "5:33 config-bad-value value=32 expected=1..31"
                    + " key=target.closed_through.closing_day",
                "5:48 config-bad-value value=32 expected=0..31"
                    + " key=target.closed_through.open_days",
            ]
        ),
        (
            "{closing_day: 20}",
            ["5:3 config-missing-key key=target.closed_through.open_days"]
        ),
        (
            "{file: none.txt}",
            ["5:26 config-missing-file key=target.closed_through.file path=none.txt"]
        ),
        (
            "{file: a.json, open_days: 3}",
            [
                "5:45 config-contradiction expected={file: …} | {closing_day: 20, open_days: 10}"
                    + " found=open_days (file) key=target.closed_through.open_days"
            ]
        ),
        (
            "[2026-09-30]",
            [
                "5:19 config-wrong-type expected=mapping found=list key=target.closed_through"
            ]
        ),
    ])
    func `finds faults`(value: String, expected: [String]) throws {
        #expect(try faults(document(target: "closed_through: \(value)")) == expected)
    }

    private func closing(_ value: String) throws -> ClosedThrough? {
        try settings(document(target: "closed_through: \(value)")).target.closedThrough
    }
}

@Suite struct CurrentSettingsTests {
    private static let profile =
        "{columns: {employee_code: 社員コード, date: 日付, clock_in: 出社, clock_out: 退社, leave: 休暇}}"

    @Test func `takes a layout of the user's own`() throws {
        let text = document(
            root: "profiles: {mine: \(Self.profile)}",
            target: "current: {file: a.json, profile: mine, encoding: cp932}")
        let current = try #require(try settings(text).target.current)
        #expect(current.file.name == "a.json")
        #expect(current.format.encoding == .cp932)
        #expect(
            current.format.profile.columns.texts == [
                .employeeCode: .heading("社員コード", occurrence: nil),
                .date: .heading("日付", occurrence: nil),
                .leave: .heading("休暇", occurrence: nil),
            ])
    }

    @Test(arguments: [
        (
            "{columns: {date: A, clock_in: B, employee_number: C}}", "{file: none.csv, profil: p}",
            [
                "6:3 config-missing-key key=target.current.profile",
                "6:19 config-missing-file key=target.current.file path=none.csv",
                "6:29 config-unknown-key suggestion=profile key=target.current.profil",
            ]
        ),
        (
            "{columns: {date: A}}", "{file: a.json, profile: q}",
            ["6:36 config-bad-value value=q expected=p key=target.current.profile"]
        ),
        (
            "{columns: {date: A, clock_in: B, employee_number: C}}", "{file: a.json, profile: p}",
            [
                "6:36 config-contradiction expected=columns: {date | employee_code"
                    + " | break_periods | leave | daily_report | status: …}"
                    + " found=columns: {employee_number: …} key=target.current.profile",
                "6:36 config-contradiction expected=columns: {employee_code, clock_out: …}"
                    + " found=date, employee_number key=target.current.profile",
            ]
        ),
        (
            "{columns: {employee_code: A, date: B, clock_in: C, clock_out: D, punched_in: E,"
                + " break_periods: F, breaks: [[G, H]]}}",
            "{file: a.json, profile: p}",
            [
                "6:36 config-contradiction expected=columns: {clock_in, clock_out: …}"
                    + " found=columns: {punched_in: …} key=target.current.profile",
                "6:36 config-contradiction expected=columns: {breaks | break_periods: …}"
                    + " found=columns: {breaks, break_periods: …} key=target.current.profile",
            ]
        ),
    ])
    func `finds faults`(profile: String, current: String, expected: [String]) throws {
        let text = document(root: "profiles: {p: \(profile)}", target: "current: \(current)")
        #expect(try faults(text) == expected)
    }

    @Test func `names the key that lacks a layout`() throws {
        #expect(
            try faults(document(target: "current: {file: a.json, profile: p}")) == [
                "5:36 config-bad-value value=p expected=profiles: {…} key=target.current.profile"
            ])
    }

    @Test func `a source's layout has nothing that only CrowdLog's has`() throws {
        let profile = "{columns: {employee_number: A, date: B, leave: C, status: D}}"
        let text = document(root: "profiles: {p: \(profile)}")
            .replacing(
                "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}",
                with: "{kind: csv, files: [a.json], profile: p}")
        let found = try faults(text)
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix(
                "found=columns: {leave, status: …} key=integrations[].source.profile") == true,
            "\(found)")
    }
}

@Suite struct DeliverTests {
    @Test(
        arguments: [
            ("{folder: /srv/kintai}", "/srv/kintai", nil, nil),
            ("{folder: /srv//kintai/, mode: 0644}", "/srv/kintai", nil, 0o644),
            ("{folder: /srv/kintai, group: hr, mode: \"0640\"}", "/srv/kintai", "hr", 0o640),
        ] as [(String, String, String?, UInt16?)])
    func `reads where things go`(
        value: String, folder: String, group: String?, mode: UInt16?
    ) throws {
        let read = try settings(document(root: "deliver: \(value)"))
        #expect(read.deliver == DeliverySettings(folder: folder, group: group, mode: mode))
    }

    @Test func `a folder is relative to pipeline.yml`() throws {
        try Project.use(document(root: "deliver: {folder: ../out}")) { project in
            let folder = String(project.path.dropLast("/pipeline.yml".count))
            let read = try project.read()
            #expect(read.deliver?.folder == folder + "/../out")
        }
    }

    @Test(arguments: [
        ("{mode: 0640}", ["2:1 config-missing-key key=deliver.folder"]),
        (
            "{folder: ~/out, owner: me}",
            [
                "2:19 config-bad-value value=~/out expected=/srv/share/kintai | ${HOME}/kintai"
                    + " key=deliver.folder",
                "2:26 config-unknown-key key=deliver.owner",
            ]
        ),
        (
            "{folder: /srv, mode: 640}",
            [
                "2:31 config-bad-value value=640 expected=0600 | 0640 | 0644 | 0660 | 0664"
                    + " suggestion=0640 key=deliver.mode"
            ]
        ),
        (
            "{folder: /srv, group: hr}",
            [
                "2:32 config-contradiction expected=mode: \"0640\" found=hr (mode: \"0600\")"
                    + " key=deliver.group"
            ]
        ),
    ])
    func `finds faults`(value: String, expected: [String]) throws {
        #expect(try faults(document(root: "deliver: \(value)")) == expected)
    }
}
