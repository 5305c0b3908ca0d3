import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// Files that stand in another's place.
@Suite struct ExpectedListTests {
    @Test(arguments: [
        ("users.json", Company.segments, "number / last_name", "segments"),
        ("users.json", #"[{"day":"2026-11-02","number":"A0012"}]"#, "id", "attendance"),
        ("users.json", #"[{"id":3,"name":"開発部"}]"#, "number / last_name", "names"),
        ("users.json", #"[{"id":3},{"id":null}]"#, "number / last_name", nil),
        ("users.csv", Company.segmentsCSV, "姓 / 社員ID", "segments"),
    ])
    func `refuses other lists than users`(
        name: String, text: String, lacking: String, found: String?
    ) throws {
        let company = try Company([("a.json", "[]")])
        company.files.users = try company.folder.write(text, to: name)
        expectFault(of: company, in: name, "source.users", expected: "users", lacking, found)
    }

    @Test(arguments: [
        ("segments.json", Company.users, "title", "users"),
        ("segments.csv", Company.usersCSV, "勤務区分ID / 勤務区分名", "users"),
    ])
    func `refuses other lists than segments`(
        name: String, text: String, lacking: String, found: String?
    ) throws {
        let company = try Company([("a.json", "[]")])
        company.files.segments = try company.folder.write(text, to: name)
        expectFault(of: company, in: name, "source.segments", expected: "segments", lacking, found)
    }

    @Test(arguments: [
        (#"[{"user_id":12},{"user_id":13,"day":null}]"#, "day", nil),
        (Company.users, "day", "users"),
        (#"{"user_id":12}"# + "\n", "day", nil),
    ])
    func `refuses attendance that nobody could tell apart`(
        text: String, lacking: String, found: String?
    ) throws {
        let company = try Company([("a.json", "[\(day(12, "2026-11-01"))]"), ("b.json", text)])
        expectFault(
            of: company, in: "b.json", "source.files", expected: "attendance", lacking, found)
    }

    @Test func `refuses departments and employments by the key that names them`() throws {
        let company = try Company([("a.json", "[]")])
        company.files.departments = try company.folder.write(#"[{"id":1}]"#, to: "d.json")
        company.files.employments = company.files.segments
        let found = faults { () throws(Faults) in try company.extract() }
        #expect(
            found.map { "\($0.place.file ?? "") \($0.facts[.key] ?? "") \($0.facts[.found] ?? "")" }
                == ["d.json source.departments ", "segments.json source.employments segments"])
    }

    @Test(arguments: [
        ("社員コード,年月日,出社,退社\n", "名前", "timesheets"),
        ("社員ID,社員番号,姓,名\n12,A0012,架空,花子\n", "名前 / 社員コード", "users"),
    ])
    func `refuses other lists than members`(text: String, lacking: String, found: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "members.csv")
        #expect(
            throws: Faults(
                .listOfAnotherKind, at: Place(file: "members.csv"),
                [
                    .key: "target.members", .expected: "members", .column: lacking, .found: found,
                ])
        ) { try extractMembers([MembersFile(file: file)], into: folder.path / "members") }
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x14], FaultCode.jsonIsASpreadsheet),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .jsonIsASpreadsheet),
            ([0xFF, 0xFE, 0x5B, 0x00], .jsonIsUTF16), ([0xFE, 0xFF, 0x00, 0x5B], .jsonIsUTF16),
            ([0xFF, 0xFE], .jsonIsUTF16),
        ] as [([UInt8], FaultCode)])
    func `refuses a file that is no text`(bytes: [UInt8], code: FaultCode) throws {
        let company = try Company([("a.json", "[]")])
        let file = try company.folder.write(bytes, to: "other.json")
        company.files.files.append(file)
        company.files.users = file
        let found = faults { () throws(Faults) in try company.extract() }
        #expect(
            found == [Fault](repeating: Fault(code, at: Place(file: "other.json")), count: 2))
    }

    private func expectFault(
        of company: Company, in file: String, _ key: String, expected: String, _ lacking: String,
        _ found: String?
    ) {
        var facts: [FactName: String] = [.key: key, .expected: expected, .column: lacking]
        facts[.found] = found
        #expect(
            faults { () throws(Faults) in try company.extract() }
                == [Fault(.listOfAnotherKind, at: Place(file: file), facts)])
    }
}
