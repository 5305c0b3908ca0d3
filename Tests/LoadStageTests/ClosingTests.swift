import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

@Suite struct ClosingTests {
    /// A period that ends on the 20th and stays open for ten days: the 30th is its last open day.
    @Test(arguments: [
        (20, 10, "2026-10-30", "2026-09-20"),
        (20, 10, "2026-10-31", "2026-10-20"),
        (20, 10, "2026-10-21", "2026-09-20"),
        (20, 0, "2026-10-20", "2026-09-20"),
        (20, 0, "2026-10-21", "2026-10-20"),
        // The month's end, whatever its length.
        (31, 0, "2026-10-31", "2026-09-30"),
        (31, 0, "2026-11-01", "2026-10-31"),
        (31, 5, "2027-03-05", "2027-01-31"),
        (31, 5, "2027-03-06", "2027-02-28"),
        (30, 0, "2028-03-01", "2028-02-29"),
        // A period may stay open beyond the end of the next one.
        (31, 31, "2026-03-01", "2025-12-31"),
        (31, 31, "2026-03-31", "2026-01-31"),
        (31, 31, "2026-04-01", "2026-02-28"),
        (1, 31, "2026-10-02", "2026-08-01"),
    ])
    func `a period is closed once its open days have passed`(
        closingDay: Int, openDays: Int, today: String, lastDay: String
    ) throws {
        let closing = try Closing(
            .monthly(closingDay: closingDay, openDays: openDays), today: day(today))
        #expect(closing.lastDay?.description == lastDay)
        #expect(closing.input == nil)
    }

    @Test func `the last closed day is closed, the next is not`() throws {
        let closing = try Closing(.date(day("2026-09-30")), today: day("2026-01-01"))
        #expect(try closing.contains(day("2026-09-30")))
        #expect(try closing.contains(day("2021-10-01")))
        #expect(try !closing.contains(day("2026-10-01")))
    }

    @Test func `nothing is closed without a setting`() throws {
        let closing = try Closing(nil, today: day("2026-10-01"))
        #expect(closing.lastDay == nil)
        #expect(try !closing.contains(day("0001-01-01")))
    }

    @Test(arguments: [
        "2026-09-30", "2026-09-30\n", "\u{FEFF}2026-09-30\r\n",
        "# 9月分\n\n  2026-09-30  # 10月5日に締めた\n\n# 次は10月31日\n",
    ])
    func `takes the date from a file`(text: String) throws {
        try withTemporaryFolder { folder in
            let closing = try Closing(
                .file(file(text, in: folder)), today: day("2026-10-01"))
            #expect(closing.lastDay?.description == "2026-09-30")
            #expect(closing.input?.name == "closed.txt")
            #expect(closing.input?.bytes == text.utf8.count)
        }
    }

    @Test(
        arguments: [
            ("", nil, nil), ("# 2026-09-30\n\n", nil, nil),
            ("\n2026-9-30\n", 2, "2026-9-30"), ("2026-09-31", 1, "2026-09-31"),
            ("2026-09-30 締め\n", 1, "2026-09-30 締め"),
            // Which of the two would hold?
            ("2026-08-31\n# 9月\n2026-09-30\n", 3, "2026-09-30"),
        ] as [(String, Int?, String?)])
    func `refuses a file without one date`(text: String, line: Int?, value: String?) throws {
        try withTemporaryFolder { folder in
            let facts = value.map { [FactName.value: $0] } ?? [:]
            let file = try file(text, in: folder)
            #expect(
                throws: Faults(
                    .closingDateUnreadable, at: Place(file: "closed.txt", line: line), facts)
            ) {
                try Closing(.file(file), today: day("2026-10-01"))
            }
        }
    }

    @Test func `says that the file is gone`() throws {
        let file = InputFile(name: "closed.txt", path: "/nowhere/closed.txt")
        #expect(throws: Faults(.fileMissing, at: Place(file: "closed.txt"))) {
            try Closing(.file(file), today: day("2026-10-01"))
        }
    }

    private func file(_ text: String, in folder: Path) throws -> InputFile {
        let path = folder / "closed.txt"
        try Data(text.utf8).write(to: URL(filePath: path.text))
        return InputFile(name: "closed.txt", path: path.text)
    }
}

/// The date of a text that is one.
func day(_ text: String) throws -> WorkDate {
    try #require(WorkDate(text))
}
