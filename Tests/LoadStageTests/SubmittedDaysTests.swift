import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

@Suite struct SubmittedDaysTests {
    @Test(arguments: [
        "employee_code,date\nE0002,2026-10-05\nE0001,2026-10-06\nE0001,2026-10-05\n",
        "氏名,年月日,社員コード\r\n青山,2026/10/05, E0002 \r\n井上,2026/10/6,E0001\r\n,,\r\n"
            + "井上,2026/10/05,E0001\r\n井上,2026/10/05,E0001\r\n",
    ])
    func `finds each day of each person`(text: String) throws {
        try withTemporaryFolder { folder in
            let days = try SubmittedDays(file(Data(text.utf8), in: folder))
            #expect(try has(days, "E0001", "2026-10-05"))
            #expect(try has(days, "E0001", "2026-10-06"))
            #expect(try has(days, "E0002", "2026-10-05"))
            #expect(try !has(days, "E0002", "2026-10-06"))
            #expect(try !has(days, "E0001", "2026-10-04"))
            #expect(try !has(days, "E000", "2026-10-05"))
            #expect(try !has(days, "e0001", "2026-10-05"))
            #expect(days.input.name == "submitted.csv")
            #expect(days.input.bytes == text.utf8.count)
        }
    }

    @Test func `a list without rows has no days`() throws {
        try withTemporaryFolder { folder in
            let days = try SubmittedDays(file(Data("employee_code,date\n".utf8), in: folder))
            #expect(try !has(days, "E0001", "2026-10-05"))
        }
    }

    @Test func `takes what Excel saves as CP932`() throws {
        // 社員コード,年月日
        let header: [UInt8] = [
            0x8E, 0xD0, 0x88, 0xF5, 0x83, 0x52, 0x81, 0x5B, 0x83, 0x68, 0x2C, 0x94, 0x4E, 0x8C,
            0x8E, 0x93, 0xFA, 0x0D, 0x0A,
        ]
        try withTemporaryFolder { folder in
            let days = try SubmittedDays(
                file(Data(header) + Data("E0001,2026/10/5\r\n".utf8), in: folder))
            #expect(try has(days, "E0001", "2026-10-05"))
        }
    }

    @Test func `lists every cell that can't be read`() throws {
        let text = "社員コード,年月日\nE1,2026-10-32\n,2026-10-05\nE1,2026-10-06\nE2,10/5\nE2,\n"
        try withTemporaryFolder { folder in
            let file = try file(Data(text.utf8), in: folder)
            func fault(_ line: Int, _ column: String, _ value: String, _ expected: String) -> Fault
            {
                Fault(
                    .csvBadValue, at: Place(file: "submitted.csv", line: line),
                    [.column: column, .value: value, .expected: expected])
            }
            let dates = "yyyy-MM-dd, yyyy/MM/dd"
            let expected = try #require(
                Faults([
                    fault(2, "年月日", "2026-10-32", dates), fault(3, "社員コード", "", "E0012"),
                    fault(5, "年月日", "10/5", dates), fault(6, "年月日", "", dates),
                ]))
            #expect(throws: expected) { try SubmittedDays(file) }
        }
    }

    @Test(arguments: [
        ("employee_code,day\n", FaultCode.csvMissingColumn, "date"),
        ("社員コード,日付\n", .csvMissingColumn, "年月日"),
        ("社員番号,年月日\n", .csvMissingColumn, "社員コード"),
        ("社員コード,年月日,employee_code\n", .csvRepeatedColumn, "社員コード"),
        ("date,date,employee_code\n", .csvRepeatedColumn, "date"),
    ])
    func `refuses other columns`(text: String, code: FaultCode, column: String) throws {
        try withTemporaryFolder { folder in
            let file = try file(Data(text.utf8), in: folder)
            #expect {
                try SubmittedDays(file)
            } throws: { error in
                let faults = (error as? Faults)?.all ?? []
                return faults.map(\.code) == [code] && faults.map { $0.facts[.column] } == [column]
            }
        }
    }

    private func has(_ days: SubmittedDays, _ code: String, _ date: String) throws -> Bool {
        days.contains(code: code.utf8.span, date: try day(date))
    }

    private func file(_ data: Data, in folder: Path) throws -> InputFile {
        let path = folder / "submitted.csv"
        try data.write(to: URL(filePath: path.text))
        return InputFile(name: "submitted.csv", path: path.text)
    }
}
