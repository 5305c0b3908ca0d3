import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import TransformStage

@Suite struct EmployeeMappingTests {
    private func codes(
        _ mapping: String, settings: CodeSettings = CodeSettings(), _ rows: [Row]
    ) throws -> [String] {
        let company = Company {
            $0.mapping = mapping
            $0.integration.employees.code = settings
            $0.members = ["C1,,,,,", "C2,,,,,", "A1,,,,,"]
        }
        return try company.fates(of: rows).map(\.employeeCode)
    }

    @Test(arguments: ["A1,C1", "ａ１,c1", "'A1,Ｃ１", "A1,C 1"])
    func `treats both sides as numbers and codes are treated`(row: String) throws {
        let codes = try codes("employee_number,employee_code\n\(row)\n", ["number=a1"])
        #expect(codes == ["C1"])
    }

    @Test func `treats the left side as the number is, up to and with add_prefix`() throws {
        let settings = CodeSettings(
            stripLeadingZeros: true, removePrefix: "HQ", pad: 3, addPrefix: "X")
        let codes = try codes(
            "employee_number,employee_code\n0007,C1\nHQ8,C2\n", settings: settings,
            ["number=7", "number=HQ007", "number=008 date=2026-10-16"])
        #expect(codes == ["C1", "C1", "C2"])
    }

    @Test func `holds from and to, both included, and leaves the number its own code else`() throws
    {
        let codes = try codes(
            """
            employee_number,employee_code,from,to
            A1,C1,2026-10-13,2026-10-15
            A1,C2,2026-10-17,

            """,
            [
                "number=A1 date=2026-10-12", "number=A1 date=2026-10-13",
                "number=A1 date=2026-10-15", "number=A1 date=2026-10-16",
                "number=A1 date=2026-10-17", "number=A1 date=2026-10-31",
            ])
        #expect(codes == ["A1", "C1", "C1", "A1", "C2", "C2"])
    }

    @Test(arguments: [
        ("A1,C1,,\nA1,C2,,", "3: mapping-overlap"),
        ("A1,C1,,\na1,C1,,", "3: mapping-overlap"),
        ("A1,C1,,2026-10-15\nＡ１,C2,2026-10-15,", "3: mapping-overlap"),
        ("A1,C1,,2026-10-15\nA1,C2,2026-10-16,", ""),
        ("A1,C1,2026-01-01,2026-12-31\nA1,C2,2026-03-01,2026-03-31", "3: mapping-overlap"),
        ("A1,C1,,\nA2,C1,,", ""),
        ("A1,C1,2026-10-15,2026-10-15", ""), ("A1,C1,2026-10-01,2025-12-31", "2: csv-bad-value"),
        ("A1,C1,2026-13-01,", "2: csv-bad-value"),
        ("A1,C1,,2026-02-29\nA1,C2,x,", "2: csv-bad-value 3: csv-bad-value 3: mapping-overlap"),
    ])
    func `tells every fault of the file`(rows: String, expected: String) throws {
        let text = "employee_number,employee_code,from,to\n\(rows)\n"
        #expect(try faults(text) == expected)
    }

    @Test(arguments: [
        ("employee_number,code\nA1,C1\n", "1: csv-missing-column"),
        ("number,employee_code\nA1,C1\n", "1: csv-missing-column"),
        ("employee_number,employee_code\nA1,C1\n", ""),
    ])
    func `needs its headings`(text: String, expected: String) throws {
        #expect(try faults(text) == expected)
    }

    /// Each fault's line and code.
    private func faults(_ text: String) throws -> String {
        try withTemporaryFolder { folder in
            let path = folder / "mapping.csv"
            try FileWriting.replaceFile(path, with: Array(text.utf8))
            do throws(Faults) {
                _ = try EmployeeMapping(
                    InputFile(name: "mapping.csv", path: path.text),
                    cleaning: NumberCleaning(CodeSettings()))
                return ""
            } catch {
                #expect(error.all.allSatisfy { $0.place.file == "mapping.csv" })
                return error.all.map { "\($0.place.line ?? 0): \($0.code.rawValue)" }
                    .joined(separator: " ")
            }
        }
    }
}
