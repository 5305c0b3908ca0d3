import PipelineSettings
import Testing
import WorkModel

@Suite struct ProfileTests {
    private static let standard =
        "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}"

    /// A pipeline.yml whose source takes the profile `p`, which stands in line 2.
    private func document(
        profile: String, source: String = "{kind: csv, files: [a.json], profile: p}",
        integration: String = ""
    ) -> String {
        PipelineConfigTests.document(root: "profiles: {p: \(profile)}", integration: integration)
            .replacing(Self.standard, with: source)
    }

    private func format(_ text: String) throws -> CSVFormat {
        switch try #require(try settings(text).integrations.first).source {
        case .csv(let files): return files.format
        case .hrmosCSV(_, let format): return format
        case .hrmosAPI, .hrmosJSON, .jobcanAPI, .kingOfTime, .command:
            return CSVFormat(profile: CSVProfile())
        }
    }

    @Test func `reads every form of a column`() throws {
        let profile = """
            {columns: {employee_number: 社員番号, date: [日付, 2], segment: "=AB", worked: "=3", \
            clock_in: 出勤, clock_out: {column: 退勤, day: [前日/翌日, 2]}, \
            breaks: [[休憩1, {column: "=D", day: "=E"}], [[休憩, 1], [休憩, 2]]]}, \
            dates: yyyyMMdd, durations: decimal}
            """
        let read = try format(document(profile: profile))
        #expect(read.encoding == .auto)
        let columns = read.profile.columns
        #expect(
            columns.texts == [
                .employeeNumber: .heading("社員番号", occurrence: nil),
                .date: .heading("日付", occurrence: 2), .segment: .position(28),
                .worked: .position(3),
            ])
        #expect(columns.clockIn == CSVClockColumn(time: .heading("出勤", occurrence: nil)))
        #expect(
            columns.clockOut
                == CSVClockColumn(
                    time: .heading("退勤", occurrence: nil),
                    day: .heading("前日/翌日", occurrence: 2)))
        #expect(columns.breaks.first?.end.day == .position(5))
        #expect(columns.breaks.last?.end.time == .heading("休憩", occurrence: 2))
        #expect(read.profile.dates == .digits)
        #expect(read.profile.durations == .decimal)
    }

    @Test(arguments: [("A", 1), ("z", 26), ("AA", 27), ("XFD", 16_384), ("3", 3), ("=C", 3)])
    func `takes letters and numbers without header`(text: String, position: Int) throws {
        let profile = "{header: false, columns: {employee_number: 1, date: \"\(text)\"}}"
        let read = try format(document(profile: profile))
        #expect(read.profile.columns.texts[.date] == .position(position))
        #expect(!read.profile.hasHeader)
    }

    @Test(arguments: ["0", "XFE", "AAAA", "日付", "=", "16385", "A1"])
    func `refuses what is no position`(text: String) throws {
        let profile = "{header: false, columns: {employee_number: 1, date: \"\(text)\"}}"
        #expect(
            try faults(document(profile: profile)) == [
                "2:67 config-bad-value value=\(text) expected=C | AB | 3"
                    + " key=profiles.p.columns.date"
            ])
    }

    @Test(arguments: [
        ("{}", "config-missing-key key=profiles.p.columns"),
        ("{columns: {employee_number: a}}", "config-missing-key key=profiles.p.columns.date"),
        (
            "{columns: {employee_number: a, date: [b, 0]}}",
            "config-bad-value value=[…] expected=社員番号 | [前日/翌日, 2] | =C | =3"
                + " key=profiles.p.columns.date"
        ),
        (
            "{columns: {employee_number: a, date: b, breaks: [[c]]}}",
            "config-bad-value value=[…] expected=[休憩開始, 休憩終了]"
                + " key=profiles.p.columns.breaks[]"
        ),
        (
            "{columns: {employee_number: a, date: b, clock_in: {day: c}}}",
            "config-missing-key key=profiles.p.columns.clock_in.column"
        ),
        (
            "{columns: {employee_number: a, date: b, clok_in: c}}",
            "config-unknown-key suggestion=clock_in key=profiles.p.columns.clok_in"
        ),
        (
            "{columns: {source_id: a, date: b}}",
            "config-contradiction expected=columns: {employee_number: …} found=date, source_id"
                + " key=integrations[].source.profile"
        ),
        (
            "{columns: {employee_number: a, date: b}, clock_marks: [P, PM]}",
            "config-bad-value value=PM expected=P | M | 携 key=profiles.p.clock_marks[]"
        ),
        (
            "{columns: {employee_number: a, date: b}, dates: y/m/d}",
            "config-bad-value value=y/m/d expected=yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd"
                + " | yyyy年M月d日 | M/d/yyyy | d/M/yyyy key=profiles.p.dates"
        ),
    ])
    func `finds faults of a profile`(profile: String, expected: String) throws {
        let found = try faults(document(profile: profile)).map { fault in
            String(fault.split(separator: " ", maxSplits: 1).last ?? "")
        }
        #expect(found.contains(expected), "\(found)")
    }

    @Test func `knows approval where the profile names its column`() throws {
        let without = "{columns: {employee_number: a, date: b}}"
        let with = "{columns: {employee_number: a, date: b, approval: c}}"
        let approved = "approval: approved"
        #expect(try faults(document(profile: without, integration: approved)).count == 1)
        #expect(try faults(document(profile: with, integration: approved)) == [])
    }

    @Test func `knows departments where the profile names their column`() throws {
        let without = "{columns: {employee_number: a, date: b}}"
        let with = "{columns: {employee_number: a, date: b, department: c}}"
        let filter = "employees: {only_departments: [x]}"
        #expect(try faults(document(profile: without, integration: filter)).count == 1)
        #expect(try faults(document(profile: with, integration: filter)) == [])
    }
}

@Suite struct CSVSourceSettingsTests {
    private func text(_ source: String) -> String {
        document().replacing(
            "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}",
            with: source)
    }

    @Test func `reads HRMOS's daily list by its built-in profile`() throws {
        let source =
            "{kind: hrmos-csv, files: [a.json], encoding: cp932, users: users.json,"
            + " segments: segments.json}"
        let read = try #require(try settings(text(source)).integrations.first)
        guard case .hrmosCSV(let files, let format) = read.source else {
            Issue.record("another kind")
            return
        }
        #expect(files.users.name == "users.json")
        #expect(format == CSVFormat(encoding: .cp932, profile: .hrmosDaily))
    }

    @Test(arguments: [
        (
            "{kind: hrmos-csv, files: [a.json]}",
            [
                "7:5 config-missing-key key=integrations[].source.users",
                "7:5 config-missing-key key=integrations[].source.segments",
            ]
        ),
        (
            "{kind: csv, files: [a.json]}",
            ["7:5 config-missing-key key=integrations[].source.profile"]
        ),
        (
            "{kind: hrmos-csv, files: [a.json], users: users.json, segments: segments.json,"
                + " profile: hrmos-dayly}",
            [
                "7:101 config-bad-value value=hrmos-dayly expected=hrmos-daily"
                    + " suggestion=hrmos-daily key=integrations[].source.profile"
            ]
        ),
    ])
    func `finds faults of a CSV source`(source: String, expected: [String]) throws {
        #expect(try faults(text(source)) == expected)
    }

    @Test func `a source of any layout has no lists of HRMOS`() throws {
        let found = try faults(text("{kind: csv, files: [a.json], users: users.json, profile: p}"))
        #expect(found.contains { $0.hasSuffix("key=integrations[].source.users") })
    }
}
