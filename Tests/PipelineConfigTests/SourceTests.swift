import PipelineSettings
import Testing
import WorkModel

@Suite struct SourceTests {
    private static let standard =
        "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}"

    /// The faults with another source in line 7, whose value begins in column 13.
    private func sourceFaults(_ source: String, integration: String = "") throws -> [String] {
        let text = document(integration: integration)
        return try faults(text.replacing(Self.standard, with: source))
    }

    @Test func `reads every key of a source`() throws {
        let source = """
            {kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json, \
            departments: departments.json, employments: employments.json, max_age: 90m}
            """
        let filters = "employees: {only_departments: [人事部], exclude_employment: [役員]}"
        let text = document(integration: filters).replacing(Self.standard, with: source)
        let read = try settings(text)
        let integration = try #require(read.integrations.first)
        let files = try #require(read.firstFiles)
        #expect(files.departments?.name == "departments.json")
        #expect(files.employments?.name == "employments.json")
        #expect(files.maxAge == 5400)
        #expect(integration.employees.onlyDepartments == ["人事部"])
        #expect(integration.employees.excludeEmployment == ["役員"])
    }

    @Test(arguments: [("null", nil), ("12h", 43_200), ("35d", 3_024_000)] as [(String, Int?)])
    func `reads an age in seconds`(age: String, seconds: Int?) throws {
        let source = Self.standard.replacing("}", with: ", max_age: \(age)}")
        let text = document().replacing(Self.standard, with: source)
        let files = try #require(try settings(text).firstFiles)
        #expect(files.maxAge == seconds)
    }

    private static let faultySources: [(String, [String])] = [
        (
            "{kind: hrmos-json}",
            [
                "7:5 config-missing-key key=integrations[].source.files",
                "7:5 config-missing-key key=integrations[].source.users",
                "7:5 config-missing-key key=integrations[].source.segments",
            ]
        ),
        (
            "{kind: hrmos-json, files: [], users: u.json, segments: segments.json}",
            [
                "7:5 config-missing-key key=integrations[].source.files",
                "7:50 config-missing-file key=integrations[].source.users path=u.json",
            ]
        ),
        (
            "{kind: hrmos-json, files: [x*.json, a.json], users: users.json, segments: .}",
            [
                "7:40 config-missing-file key=integrations[].source.files[] path=x*.json",
                "7:87 config-missing-file key=integrations[].source.segments path=.",
            ]
        ),
        (
            "{kind: hrmos-jsn, usrs: 1}",
            [
                "7:20 config-bad-value value=hrmos-jsn expected=hrmos-api | hrmos-csv | hrmos-json"
                    + " | king-of-time-api | king-of-time-csv | kinkakuji-api | kinkakuji-csv"
                    + " | jobcan-api | jobcan-csv | csv | command suggestion=hrmos-json"
                    + " key=integrations[].source.kind"
            ]
        ),
        ("{}", ["7:5 config-missing-key key=integrations[].source.kind"]),
        (
            "{kind: kinkakuji-api, whatever: 1, api_key: {file: k}}",
            ["7:35 config-unknown-key key=integrations[].source.whatever"]
        ),
    ]

    @Test(arguments: faultySources)
    func `finds faults of a source`(source: String, expected: [String]) throws {
        #expect(try sourceFaults(source) == expected)
    }

    private static let keysOfOtherKinds: [(String, [String])] = [
        (
            "watch_months: 6",
            [
                "7:107 config-contradiction expected=kind: hrmos-api"
                    + " found=watch_months (kind: hrmos-json)"
                    + " key=integrations[].source.watch_months"
            ]
        ),
        (
            "profile: hrmos-daily",
            [
                "7:102 config-contradiction expected=kind: hrmos-csv | king-of-time-csv"
                    + " | kinkakuji-csv | jobcan-csv | csv found=profile (kind: hrmos-json)"
                    + " key=integrations[].source.profile"
            ]
        ),
        (
            "durations: decimal",
            [
                "7:104 config-contradiction expected=kind: king-of-time-csv | kinkakuji-csv"
                    + " | jobcan-csv found=durations (kind: hrmos-json)"
                    + " key=integrations[].source.durations"
            ]
        ),
        (
            "company: a",
            [
                "7:102 config-contradiction expected=kind: hrmos-api"
                    + " found=company (kind: hrmos-json)"
                    + " key=integrations[].source.company"
            ]
        ),
        (
            "max_age: 3w",
            [
                "7:102 config-bad-value value=3w expected=30m | 12h | 35d"
                    + " key=integrations[].source.max_age"
            ]
        ),
        (
            "user: 1",
            ["7:93 config-unknown-key suggestion=users key=integrations[].source.user"]
        ),
    ]

    @Test(arguments: keysOfOtherKinds)
    func `keeps the keys of other kinds apart`(key: String, expected: [String]) throws {
        let source = Self.standard.replacing("}", with: ", \(key)}")
        #expect(try sourceFaults(source) == expected)
    }

    @Test func `knows no approval in CSV`() throws {
        let source = "{kind: jobcan-csv, files: [a.json], durations: decimal}"
        #expect(
            try sourceFaults(source, integration: "approval: approved") == [
                "8:15 config-contradiction expected=any found=approved (kind: jobcan-csv)"
                    + " key=integrations[].approval"
            ])
    }
}

@Suite struct ExportSourceTests {
    private func text(_ source: String, root: String = "", integration: String = "") -> String {
        document(root: root, integration: integration).replacing(
            "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}",
            with: source)
    }

    private func csv(_ text: String) throws -> CSVFiles? {
        guard case .csv(let files)? = try settings(text).integrations.first?.source else {
            return nil
        }
        return files
    }

    @Test(arguments: [
        ("king-of-time-csv", CSVVendor.kingOfTime, CSVProfile.kingOfTimeDaily),
        ("kinkakuji-csv", .kinkakuji, .kingOfTimeDaily), ("jobcan-csv", .jobcan, .jobcanDaily),
    ])
    func `reads an export by its built-in profile, in the form that is stated`(
        kind: String, vendor: CSVVendor, profile: CSVProfile
    ) throws {
        let source = "{kind: \(kind), files: [a.json], durations: sexagesimal, encoding: cp932}"
        let files = try #require(try csv(text(source)))
        var expected = profile
        expected.durations = .sexagesimal
        #expect(files.format == CSVFormat(encoding: .cp932, profile: expected, vendor: vendor))
        #expect(files.maxAge == 3 * 86_400)
        let named = source.replacing("}", with: ", profile: \(vendor.profileName)}")
        #expect(try csv(text(named))?.format == files.format)
    }

    @Test func `lets a profile of the user's own be read in the form that is stated`() throws {
        let profile = """
            {header: false, out_before_in: next_day, columns: {employee_number: 1, date: 2}}
            """
        let source = "{kind: jobcan-csv, files: [a.json], durations: minutes, profile: p}"
        let files = try #require(try csv(text(source, root: "profiles: {p: \(profile)}")))
        #expect(files.format.profile.durations == .minutes)
        #expect(files.format.profile.outBeforeIn == .nextDay)
        #expect(files.format.profile.columns.texts[.date] == .position(2))
    }

    @Test(arguments: ["king-of-time-csv", "kinkakuji-csv", "jobcan-csv"])
    func `has no form of lengths of time but the one that is stated`(kind: String) throws {
        let found = try faults(text("{kind: \(kind), files: [a.json]}"))
        #expect(found.count == 1)
        let fault = try #require(found.first)
        #expect(fault.hasPrefix("7:5 config-durations-unstated "))
        #expect(fault.hasSuffix("key=integrations[].source.durations names=" + screen(kind)))
    }

    private func screen(_ kind: String) -> String {
        kind == "jobcan-csv"
            ? "出勤管理 > 勤務データダウンロード" : "エクスポート／インポート > データ出力 > 日別データ[CSV] > 出力レイアウト作成"
    }

    @Test func `finds all faults of an export's source`() throws {
        let source = "{kind: jobcan-csv, durations: 60進, profile: hrmos-daily, users: users.json}"
        let found = try faults(text(source)).map { $0.split(separator: " ")[1] }
        #expect(
            found == [
                "config-missing-key", "config-bad-value", "config-bad-value",
                "config-contradiction",
            ])
    }

    @Test func `filters by departments only where the profile names them`() throws {
        let source = "{kind: jobcan-csv, files: [a.json], durations: decimal}"
        let filter = "employees: {only_departments: [x]}"
        let found = try faults(text(source, integration: filter))
        #expect(found.count == 1)
        #expect(found.first?.contains("expected=profile: columns.department") == true)
    }
}
