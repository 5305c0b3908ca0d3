import Handoff
import Testing
import WorkModel

@testable import ExtractStage

/// Several files of one source with the same person and day.
@Suite struct OverlapTests {
    @Test func `counts equal rows of several files once`() throws {
        let company = try Company([
            ("a.json", "[\(day(12, "2026-11-02"))]"), ("b.json", "[\(day(12, "2026-11-02"))]"),
            ("c.json", "[\(day(12, "2026-11-03"))]"),
        ])
        try company.extract()
        #expect(
            try company.rows("2026-11").map(head)
                == ["A0012,2026-11-02,2:1", "A0012,2026-11-03,3:1"])
        #expect(
            try company.facts("2026-11").counts["本社"]
                == Tally(
                    received: 2, passed: ["attendance": 2],
                    outside: ["superseded": 0, "duplicate-of-equal": 1]))
        #expect(!FileReading.exists(company.run.path / "extract/本社/2026-11/superseded.csv"))
    }

    @Test func `takes the later file's row and lists the other`() throws {
        let company = try Company([
            ("a.json", "[\(day(12, "2026-11-02", start: "08:00")),\(day(12, "2026-11-02"))]"),
            ("b.json", "[\(day(12, "2026-11-02", start: "08:30"))]"),
            ("c.json", "[\(day(12, "2026-11-02"))]"),
        ])
        try company.extract()
        #expect(try company.rows("2026-11").map(head) == ["A0012,2026-11-02,3:1"])
        #expect(
            try company.rows("2026-11", "superseded.csv") == [
                "A0012,2026-11-02,12,1:1,3:1", "A0012,2026-11-02,12,2:1,3:1",
            ])
        #expect(
            try company.facts("2026-11").counts["本社"]?.outside
                == ["superseded": 2, "duplicate-of-equal": 1])
    }

    @Test func `chooses nothing within one file`() throws {
        let company = try Company([
            ("a.json", "[\(day(12, "2026-11-02"))]"),
            ("b.json", "[\(day(12, "2026-11-02")),\(day(12, "2026-11-02", start: "08:00"))]"),
        ])
        try company.extract()
        #expect(
            try company.rows("2026-11").map(head)
                == ["A0012,2026-11-02,2:1", "A0012,2026-11-02,2:2"])
    }

    @Test func `tells people without a number apart by id`() throws {
        let company = try Company([
            (
                "a.json",
                "[\(day(13, "2026-11-02")),\(day(14, "2026-11-02")),\(day(15, "2026-11-02"))]"
            ),
            ("b.json", "[\(day(15, "2026-11-02")),\(day(13, "2026-11-02", start: "08:00"))]"),
        ])
        try company.extract()
        #expect(
            try company.rows("2026-11").map(head)
                == [",2026-11-02,1:2", ",2026-11-02,2:1", ",2026-11-02,2:2"])
        #expect(try company.rows("2026-11", "superseded.csv") == [",2026-11-02,13,1:1,2:2"])
    }

    @Test(arguments: [#"{"user_id":12,"day":null}"#, #"{"day":"2026-11-02"}"#])
    func `chooses nothing among days of nobody or without a date`(json: String) throws {
        let company = try Company([
            ("a.json", "[\(json),\(day(14, "2026-11-03"))]"),
            ("b.json", "[\(json),\(day(14, "2026-11-04"))]"),
        ])
        try company.extract()
        #expect(try company.rows("2026-10").count + company.rows("2026-11").count == 4)
    }
}
