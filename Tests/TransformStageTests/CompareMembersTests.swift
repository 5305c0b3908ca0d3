import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import TransformStage
import WorkModel

/// Who of a source's people is which of CrowdLog's members: everybody gets one finding.
///
/// Today is 21 November 2026; the window begins on 12 October.
@Suite struct CompareMembersTests {
    @Test(arguments: cases)
    func `finds`(_ compared: Compared) throws {
        #expect(try compared.found() == compared.expected)
    }

    static let cases: [Compared] = [
        Compared(
            "a matched one", ["A1,青空太郎,"], ["A1,青空 太郎,"], ["matched A1→A1"]),
        Compared("a spelling of the code", ["ａ－１,,"], ["A-1,,"], ["matched ａ－１→A-1"]),
        Compared(
            "somebody only here", ["A1,青空太郎,"], ["B7,山川次郎,"],
            ["only-there →B7", "only-here A1"]),
        Compared(
            "a joiner", ["A1,青空太郎,,2026-11-01"], [], ["joiner-missing A1"]),
        Compared(
            "one who is to come", ["A1,青空太郎,,2027-04-01"], [], ["joiner-missing A1"]),
        Compared(
            "one who came before the window", ["A1,青空太郎,,2026-10-11"], [], ["only-here A1"]),
        Compared(
            "a code that nobody has set", [], ["R2N6F5,青空太郎,"], ["code-never-set →R2N6F5"]),
        Compared(
            "a member who isn't active", [], ["R2N6F5,青空太郎,,,2026-11-20"],
            ["inactive-there →R2N6F5"]),

        // The same person under another code.
        Compared(
            "the same e-mail", ["A1,青空太郎,taro@example.jp"], ["B7,,taro@example.jp"],
            ["same-email A1→B7 email"]),
        Compared(
            "the same name and a code that nobody has set", ["A1,青空太郎,"],
            ["R2N6F5,青空　太郎,"], ["same-name A1→R2N6F5 name code-never-set"]),
        Compared(
            "nearly the code", ["A0012,青空太郎,"], ["A12,,"], ["near-code A0012→A12 code"]),
        Compared(
            "nearly the code, of somebody who has married", ["A0012,青空花子,"],
            ["A12,山川花子,"], ["near-code A0012→A12 given-name code"]),
        Compared(
            "a given name of one character", ["A0012,青空航,"], ["A12,山川 航,"],
            ["near-code A0012→A12 given-name code"]),
        Compared(
            "nearly the code, of somebody else", ["A0012,青空太郎,"], ["A12,山川花子,"],
            ["near-code-other-name A0012→A12 code"]),
        Compared(
            "the name counts more than a number that looks alike", ["A0012,青空太郎,"],
            ["A12,山川花子,", "B7,青空太郎,"], ["same-name A0012→B7 name", "only-there →A12"]),
        Compared(
            "two of one name, one with the e-mail", ["A1,青空太郎,taro@example.jp"],
            ["B7,青空太郎,taro@example.jp", "B8,青空太郎,"],
            ["same-email A1→B7 email name", "only-there →B8"]),
        Compared(
            "one by e-mail and another by name", ["A1,青空太郎,taro@example.jp"],
            ["B7,山川花子,taro@example.jp", "B8,青空太郎,"],
            ["several-candidates A1 (B7 / B8)", "only-there →B7", "only-there →B8"]),
        Compared(
            "two members of one name", ["A1,青空太郎,"], ["B7,青空太郎,", "B8,青空太郎,"],
            ["several-candidates A1 (B7 / B8)", "only-there →B7", "only-there →B8"]),
        Compared(
            "two people of one name and one member", ["A1,青空太郎,", "A2,青空太郎,"],
            ["B7,青空太郎,"],
            [
                "several-candidates A1 (B7)", "several-candidates A2 (B7)", "only-there →B7",
            ]),
        Compared(
            "two people of one name, one with the e-mail",
            ["A1,青空太郎,taro@example.jp", "A2,青空太郎,"], ["B7,青空太郎,taro@example.jp"],
            ["same-email A1→B7 email name", "several-candidates A2 (B7)"]),
        Compared(
            "a namesake with another address of the company",
            ["A1,青空太郎,taro@example.jp"], ["B7,青空太郎,t-aozora@example.jp"],
            ["several-candidates A1 (B7)", "only-there →B7"]),
        Compared(
            "a private address says nothing against it",
            ["A1,青空太郎,taro@example.jp"], ["B7,青空太郎,taro@example.com"],
            ["same-name A1→B7 name"]),
        Compared(
            "a namesake whose code is another's", ["A1,青空太郎,", "A2,青空太郎,"],
            ["A2,青空太郎,"], ["only-here A1", "matched A2→A2"]),
        Compared(
            "one who works here before one who has left",
            ["A1,青空太郎,,2020-04-01,2024-03-31", "A2,青空太郎,,2025-04-01"], ["B7,青空太郎,"],
            ["same-name A2→B7 name", "left A1"]),
        Compared(
            "nobody without a number is told what isn't there", [",青空太郎,"], ["B7,山川花子,"],
            ["only-there →B7", "only-here "]),
        Compared(
            "who somebody without a number may be", [",青空太郎,"], ["B7,青空太郎,"],
            ["no-number →B7 name"]),

        // Codes that match.
        Compared(
            "the code and another name", ["A1,青空太郎,"], ["A1,山川花子,"],
            ["other-name A1→A1"]),
        Compared(
            "another name and the same e-mail", ["A1,青空花子,h@example.jp"],
            ["A1,山川花子,h@example.jp"], ["matched A1→A1"]),
        Compared(
            "two codes that are spellings of one", ["A1,青空太郎,"],
            ["A1,青空太郎,", "ａ１,青空太郎,"],
            ["repeated-code A1→A1 (A1 / ａ１)"]),
        Compared(
            "two numbers at one code", ["A1,青空太郎,", "A2,青空太郎,"], ["A1,青空太郎,"],
            ["shared-code A1→A1 (A2)", "shared-code A2→A1 (A1)"],
            mapping: "employee_number,employee_code\nA2,A1\n"),
        Compared(
            "a member who isn't active and works here", ["A1,青空太郎,"],
            ["A1,青空太郎,,,,0"], ["inactive-member A1→A1"]),
        Compared(
            "a member who begins later than the person", ["A1,青空太郎,,2026-11-01"],
            ["A1,青空太郎,,2026-12-01"], ["inactive-member A1→A1"]),
        Compared(
            "one who is to come and whose member begins then", ["A1,青空太郎,,2026-12-01"],
            ["A1,青空太郎,,2026-12-01"], ["matched A1→A1"]),

        // Leavers and those who come back.
        Compared(
            "a leaver who is still active", ["A1,青空太郎,,2020-04-01,2026-11-20"],
            ["A1,青空太郎,"], ["leaver-active A1→A1 (2026-11-20)"]),
        Compared(
            "one who leaves today", ["A1,青空太郎,,2020-04-01,2026-11-21"], ["A1,青空太郎,"],
            ["matched A1→A1"]),
        Compared(
            "a leaver whose member has ended", ["A1,青空太郎,,2020-04-01,2026-11-20"],
            ["A1,青空太郎,,,2026-11-20"], ["left A1→A1 (2026-11-20)"]),
        Compared(
            "a leaver under another code", ["A0012,青空太郎,,2020-04-01,2026-11-20"],
            ["A12,青空太郎,"], ["leaver-active A0012→A12 name code (2026-11-20)"]),
        Compared(
            "a leaver whom CrowdLog doesn't know", ["A1,青空太郎,,2020-04-01,2024-03-31"], [],
            ["left A1"]),
        Compared(
            "one who has come back",
            ["A1,青空太郎,,2020-04-01,2024-03-31", "A2,青空太郎,,2026-04-01"], ["A1,青空太郎,"],
            ["rehired A2→A1 name (A1) 2026-04-01 2024-03-31", "left A1→A1 (2024-03-31)"]),
        Compared(
            "one who has come back, by the e-mail, and a namesake",
            [
                "A1,青空太郎,taro@example.jp,2020-04-01,2024-03-31",
                "A2,青空太郎,taro@example.jp,2026-04-01",
            ], ["A1,青空太郎,", "B7,青空太郎,"],
            [
                "rehired A2→A1 email name (A1) 2026-04-01 2024-03-31", "only-there →B7",
                "left A1→A1 (2024-03-31)",
            ]),
        Compared(
            "one who has come back or a namesake",
            ["A1,青空太郎,,2020-04-01,2024-03-31", "A2,青空太郎,,2026-04-01"],
            ["A1,青空太郎,", "B7,青空太郎,"],
            ["several-candidates A2 (B7 / A1)", "only-there →B7", "left A1→A1 (2024-03-31)"]),
        Compared(
            "two of one name who may have come back",
            [
                "A1,青空太郎,,2020-04-01,2024-03-31", "A2,青空太郎,,2025-04-01",
                "A3,青空太郎,,2026-04-01",
            ], ["A1,青空太郎,"],
            [
                "several-candidates A2 (A1)", "several-candidates A3 (A1)",
                "left A1→A1 (2024-03-31)",
            ]),
        Compared(
            "a leaver of whom nothing but the name is the same",
            ["A1,青空太郎,,2020-04-01,2026-11-20"], ["B7,青空太郎,"],
            ["only-there →B7", "left A1"]),
        Compared(
            "a namesake of a leaver by the e-mail",
            [
                "A1,青空太郎,old@example.jp,2020-04-01,2024-03-31",
                "A2,青空太郎,new@example.jp,2026-04-01",
            ], ["A1,青空太郎,,,2024-03-31"], ["only-here A2", "left A1→A1 (2024-03-31)"]),
        Compared(
            "one who came before the other left",
            ["A1,青空太郎,,2020-04-01,2026-10-31", "A2,青空太郎,,2026-04-01"],
            ["A1,青空太郎,,,2026-10-31"], ["only-here A2", "left A1→A1 (2026-10-31)"]),

        // Settings.
        Compared(
            "whom the settings leave out", ["A1,青空太郎,", "A2,山川花子,"],
            ["A1,青空太郎,", "B7,山川花子,"],
            ["only-there →B7", "excluded A1→A1", "excluded A2"], exclude: ["a1", "A2"]),
        Compared(
            "a number that the mapping knows", ["A1,青空太郎,"], ["B7,青空太郎,"],
            ["matched A1→B7"], mapping: "employee_number,employee_code\nA1,B7\n"),
        Compared(
            "a number whose mapping has ended with the stay",
            ["A1,青空太郎,,2020-04-01,2024-03-31"], ["B7,青空太郎,,,2024-03-31"],
            ["left A1→B7 (2024-03-31)"],
            mapping: "employee_number,employee_code,from,to\nA1,B7,,2024-03-31\n"),
    ]

    @Test func `takes a member of another source for the same person by the same name alone`()
        throws
    {
        let found = try compare(
            [
                "本社": ["A1,青空太郎,"], "大阪": ["9,青空太郎,", "8,山川花子,"],
            ], members: ["A1,青空太郎,", "8-,別川花代,"])
        #expect(
            found == [
                "same-name 9→A1 name", "near-code-other-name 8→8- code", "matched A1→A1",
            ])
    }

    @Test func `loses nobody`() throws {
        for compared in Self.cases {
            let found = try compared.found()
            #expect(
                found.count { !$0.contains(" →") || $0.hasPrefix("no-number") }
                    == compared.people.count, "\(compared)")
        }
    }
}

/// People and members, and what is found of each.
struct Compared: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// `number, name, email, start, end`.
    let people: [String]
    /// `code, name, email, start, end, active`.
    let members: [String]
    /// `finding number→code evidence (value) from to`.
    let expected: [String]
    let mapping: String?
    let exclude: [EmployeeNumber]

    init(
        _ sentence: String, _ people: [String], _ members: [String], _ expected: [String],
        mapping: String? = nil, exclude: [String] = []
    ) {
        testDescription = sentence
        self.people = people
        self.members = members
        self.expected = expected
        self.mapping = mapping
        self.exclude = exclude.map { EmployeeNumber($0) }
    }

    func found() throws -> [String] {
        try compare(["本社": people], members: members, mapping: mapping, exclude: exclude)
    }
}

/// Compares through real folders.
func compare(
    _ sources: KeyValuePairs<String, [String]>, members: [String], mapping: String? = nil,
    exclude: [EmployeeNumber] = []
) throws -> [String] {
    try withTemporaryFolder { folder in
        let run = RunFolder(folder)
        var code = CodeSettings()
        if let mapping {
            let path = folder / "mapping.csv"
            try FileWriting.replaceFile(path, with: Array(mapping.utf8))
            code.mapping = InputFile(name: "mapping.csv", path: path.text)
        }
        var integrations: [IntegrationSettings] = []
        for (name, people) in sources {
            var integration = Company().integration
            integration.name = IntegrationName(name)
            integration.employees.exclude = exclude
            integration.employees.code = code
            integrations.append(integration)
            try writePackage(
                .employees, at: run.people(integration.name), stage: .people,
                people.enumerated().map { index, line in
                    let cells = cells(of: line, count: 5)
                    return [
                        "u\(index)", cells[0], cells[1], cells[2], "", "", cells[3], cells[4], "",
                    ]
                })
        }
        try writePackage(
            .members, at: run.members, stage: .members,
            members.map { line in
                let cells = cells(of: line, count: 6)
                return Array(cells[..<3]) + ["", "", "", ""] + Array(cells[3...]) + ["1:1"]
            })
        guard let today = WorkDate("2026-11-21") else { throw NotADate(text: "today") }
        let window = WindowSetting.standard
        try compareMembers(
            RunSettings(
                pipeline: PipelineSettings(
                    workspace: folder.text, window: window, integrations: integrations,
                    target: Company().target),
                window: window.window(today: today), today: today), in: run)
        return try foundRows(in: run)
    }
}

private func foundRows(in run: RunFolder) throws -> [String] {
    let package = try PackageReader(at: run.comparison, stage: .comparison, madeBy: "the test")
    var rows: [String] = []
    try package.rows(.comparison) { block in
        for row in 0..<block.rowCount {
            func cell(_ column: Int) -> String { block.text(row: row, column: column) }
            let code = cell(4).isEmpty ? "" : "→\(cell(4))"
            let value = cell(6).isEmpty ? "" : "(\(cell(6)))"
            rows.append(
                (["\(cell(0)) \(cell(2))\(code)"]
                    + [cell(5), value, cell(8), cell(9)]
                    .filter { !$0.isEmpty }).joined(separator: " "))
        }
    }
    return rows
}

private func cells(of line: String, count: Int) -> [String] {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return cells + Array(repeating: "", count: count - cells.count)
}
