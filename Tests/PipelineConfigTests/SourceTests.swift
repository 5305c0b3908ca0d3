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
                    + " | jobcan-api | jobcan-csv | csv suggestion=hrmos-json"
                    + " key=integrations[].source.kind"
            ]
        ),
        ("{}", ["7:5 config-missing-key key=integrations[].source.kind"]),
        ("{kind: jobcan-api, whatever: 1}", [notAvailable("kind", "jobcan-api", column: 20)]),
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
        #expect(
            try sourceFaults("{kind: jobcan-csv}", integration: "approval: approved") == [
                notAvailable("kind", "jobcan-csv", column: 20),
                "8:15 config-contradiction expected=any found=approved (kind: jobcan-csv)"
                    + " key=integrations[].approval",
            ])
    }
}

/// A key of the source that this version doesn't carry out, in line 7.
private func notAvailable(_ key: String, _ value: String, column: Int) -> String {
    "7:\(column) config-not-available value=\(value) key=integrations[].source.\(key)"
}
