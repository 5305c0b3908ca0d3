import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// Somebody with a number, somebody without, on two days, and one day twice.
private let source = """
    [\(day(12, "2026-11-02")),\(day(12, "2026-11-03")),\(day(13, "2026-11-02")),
    {"user_id":14,"number":"ａ-0014","day":"2026-11-02","start_at":"08:00"},
    {"user_id":14,"number":"ａ-0014","day":"2026-11-02","start_at":"08:30"},
    {"user_id":15,"number":"AO15","day":"2026-11-02","start_at":"07:00"}]
    """

private let untouched = [
    ",2026-11-02,09:00,,1:3", "A0012,2026-11-02,09:00,,1:1", "A0012,2026-11-03,09:00,,1:2",
    "AO15,2026-11-02,07:00,,1:6", "ａ-0014,2026-11-02,08:00,,1:4", "ａ-0014,2026-11-02,08:30,,1:5",
]

@Suite struct CorrectionsTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        /// Lines of number, source id, date, clock-in, action, hash; `#1:3` stands for the hash of
        /// that row of the source, `#old` for one that it once had.
        let corrections: [String]
        /// What changes: an origin of `untouched` that goes, and rows that come.
        let without: [String]
        let with: [String]
        var replaced = 0

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "no rows", corrections: [], without: [], with: []),
        Case(
            name: "a row replaces the source's", corrections: ["A0012,,2026-11-03,10:00,,"],
            without: ["1:2"], with: ["A0012,2026-11-03,10:00,replace,2:2"], replaced: 1),
        Case(
            name: "a row is added", corrections: ["A0012,,2026-11-04,10:00,replace,"],
            without: [], with: ["A0012,2026-11-04,10:00,replace,2:2"]),
        Case(
            name: "all rows of the normalised number are replaced",
            corrections: ["A‐0014,,2026-11-02,10:00,置換,"], without: ["1:4", "1:5"],
            with: ["A‐0014,2026-11-02,10:00,replace,2:2"], replaced: 2),
        Case(
            name: "made for one of two rows", corrections: ["a-0014,14,2026-11-02,8:30,置換,#1:5"],
            without: ["1:4", "1:5"], with: ["a-0014,2026-11-02,08:30,replace,2:2"], replaced: 2),
        Case(
            name: "a day to skip", corrections: ["a0012,,2026-11-02,,skip,"], without: ["1:1"],
            with: ["A0012,2026-11-02,09:00,skip,1:1"]),
        Case(
            name: "a day to skip, twice in the source",
            corrections: ["a-0014,,2026-11-02,, 対象外 ,#1:4"], without: ["1:4", "1:5"],
            with: [
                "ａ-0014,2026-11-02,08:00,skip,1:4", "ａ-0014,2026-11-02,08:30,skip,1:5",
            ]),
        Case(
            name: "a day done by hand", corrections: ["A0012,,2026/11/2,,手入力済,#1:1"],
            without: ["1:1"], with: ["A0012,2026-11-02,09:00,done,1:1"]),
        Case(
            name: "a day to skip that the source hasn't",
            corrections: ["B1,,2026-11-02,11:00,SKIP,"], without: [],
            with: ["B1,2026-11-02,11:00,skip,2:2"]),
        Case(
            name: "a day done that the source hasn't", corrections: ["B1,,2026-11-02,,done,"],
            without: [], with: ["B1,2026-11-02,,done,2:2"]),
        Case(
            name: "the source has changed since", corrections: ["A0012,12,2026-11-02,10:00,,#old"],
            without: ["1:1"], with: ["A0012,2026-11-02,09:00,stale,1:1"]),
        Case(
            name: "the source has changed since a skip",
            corrections: ["a-0014,,2026-11-02,,除外,#old"], without: ["1:4", "1:5"],
            with: [
                "ａ-0014,2026-11-02,08:00,stale,1:4", "ａ-0014,2026-11-02,08:30,stale,1:5",
            ]),
        Case(
            name: "the source's row is gone", corrections: ["A0012,12,2026-11-04,10:00,,#old"],
            without: [], with: ["A0012,2026-11-04,10:00,stale,2:2"]),
        Case(
            name: "a hash that a spreadsheet broke",
            corrections: ["A0012,12,2026-11-02,10:00,,1.2E+15"],
            without: ["1:1"], with: ["A0012,2026-11-02,09:00,stale,1:1"]),
        Case(
            name: "somebody without a number", corrections: [",13,2026-11-02,10:00,,#1:3"],
            without: ["1:3"], with: [",2026-11-02,10:00,replace,2:2"], replaced: 1),
        Case(
            name: "a number given to somebody without one",
            corrections: ["A0013,13,2026-11-02,10:00,,#1:3"], without: ["1:3"],
            with: ["A0013,2026-11-02,10:00,replace,2:2"], replaced: 1),
        Case(
            name: "a number given to somebody without one, unchecked",
            corrections: ["A0013,13,2026-11-02,10:00,,"], without: ["1:3"],
            with: ["A0013,2026-11-02,10:00,replace,2:2"], replaced: 1),
        Case(
            name: "a number mended", corrections: ["A0015,15,2026-11-02,07:00,,#1:6"],
            without: ["1:6"], with: ["A0015,2026-11-02,07:00,replace,2:2"], replaced: 1),
        Case(
            name: "a number mended, the source changed since",
            corrections: ["A0015,15,2026-11-02,07:00,,#old"], without: [],
            with: ["A0015,2026-11-02,07:00,stale,2:2"]),
        Case(
            name: "a number mended into another's, whose own day stays",
            corrections: ["A0012,15,2026-11-02,07:00,,#1:6"], without: ["1:6"],
            with: ["A0012,2026-11-02,07:00,replace,2:2"], replaced: 1),
        Case(
            name: "a source id alone doesn't make it another's row",
            corrections: ["A0012,15,2026-11-02,07:00,,"], without: ["1:1"],
            with: ["A0012,2026-11-02,07:00,replace,2:2"], replaced: 1),
        Case(
            name: "two corrections of one day both stay",
            corrections: ["A0012,,2026-11-02,10:00,,", "A0012,,2026-11-02,11:00,,"],
            without: ["1:1"],
            with: [
                "A0012,2026-11-02,10:00,replace,2:2", "A0012,2026-11-02,11:00,replace,2:3",
            ], replaced: 1),
        Case(
            name: "one replaces, the other skips",
            corrections: ["A0012,,2026-11-02,10:00,,", "A0012,,2026-11-02,11:00,skip,"],
            without: ["1:1"],
            with: ["A0012,2026-11-02,10:00,replace,2:2", "A0012,2026-11-02,11:00,skip,2:3"],
            replaced: 1),
        Case(
            name: "two that mark a row: a person must look",
            corrections: [
                "A0012,,2026-11-02,,skip,", "A0012,,2026-11-02,,skip,#old",
                "A0012,,2026-11-03,,done,", "A0012,,2026-11-03,,skip,",
            ], without: ["1:1", "1:2"],
            with: ["A0012,2026-11-02,09:00,stale,1:1", "A0012,2026-11-03,09:00,done,1:2"]),
        Case(
            name: "a row as it was corrects nothing",
            corrections: ["A0012,12,2026-11-02,9:00,,#1:1"], without: [], with: []),
        Case(
            name: "but one that says so does", corrections: ["A0012,12,2026-11-02,09:00,置換,#1:1"],
            without: ["1:1"], with: ["A0012,2026-11-02,09:00,replace,2:2"], replaced: 1),
        Case(
            name: "rows that somebody has emptied", corrections: [",,,,,", ",,,,,"],
            without: [], with: []),
    ]

    @Test(arguments: cases)
    func `corrections stand over the source`(_ example: Case) throws {
        let company = try Company([("a.json", source)])
        try company.extract()
        let hashes = try company.hashes("2026-11")
        let lines = example.corrections.map { line in
            let parts = line.split(separator: "#", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return line }
            return parts[0] + (hashes[String(parts[1])] ?? "0123456789abcdef")
        }
        try company.correct("employee_number,source_id,date,clock_in,action,source_hash", lines)
        try company.extract()
        let expected = untouched.filter { row in
            !example.without.contains { row.hasSuffix(",\($0)") }
        }
        #expect(try company.rows("2026-11").map(corrected) == sorted(expected + example.with))
        let counts = try #require(try company.facts("2026-11").counts["本社"])
        #expect(counts.outside["replaced-by-correction"] == example.replaced)
        #expect(counts.received == expected.count + example.with.count && counts.balances)
        #expect(try company.rows("2026-10") == [])
    }

    @Test func `corrections are one more source`() throws {
        let company = try Company([("a.json", source), ("b.json", "[]")])
        try company.correct("社員番号,勤務日,出勤", ["A0012,2026-10-31,8:00", "A0012,2026-11-04,8:00"])
        try company.extract()
        #expect(
            try company.rows("2026-10").map(corrected) == ["A0012,2026-10-31,08:00,replace,3:2"])
        #expect(try company.facts("2026-10").sources == ["a.json", "b.json", "corrections.csv"])
        #expect(
            try company.facts("2026-11").inputs.map(\.name) == [
                "users.json", "segments.json", "a.json", "b.json", "corrections.csv",
            ])
    }

    @Test func `of several files the last one with a day counts`() throws {
        let company = try Company([("a.json", source)])
        try company.extract()
        let hashes = try company.hashes("2026-11")
        let asListed = "A0012,12,2026-11-03,09:00,,\(try #require(hashes["1:2"]))"
        try company.correct(
            "employee_number,source_id,date,clock_in,action,source_hash",
            [
                (
                    "1.csv",
                    [
                        "A0012,,2026-11-02,10:00,,", "A0012,,2026-11-03,10:00,,",
                        ",13,2026-11-02,10:00,,", "B1,,2026-11-02,10:00,,",
                    ]
                ),
                // One that nobody has touched takes nothing back.
                ("2.csv", ["a0012,,2026-11-02,11:00,,", asListed, ",13,2026-11-02,,skip,"]),
                ("3.csv", ["B1,,2026-11-02,12:00,,", "B1,,2026-11-02,12:30,,"]),
            ])
        try company.extract()
        #expect(
            try company.rows("2026-11").map(corrected)
                == sorted(
                    [
                        ",2026-11-02,09:00,skip,1:3", "A0012,2026-11-03,10:00,replace,2:3",
                        "a0012,2026-11-02,11:00,replace,3:2", "B1,2026-11-02,12:00,replace,4:2",
                        "B1,2026-11-02,12:30,replace,4:3",
                    ] + untouched.filter { $0.hasPrefix("AO15") || $0.hasPrefix("ａ") }))
        let facts = try company.facts("2026-11")
        #expect(facts.sources == ["a.json", "1.csv", "2.csv", "3.csv"])
        #expect(facts.inputs.map(\.name).suffix(3) == ["1.csv", "2.csv", "3.csv"])
        let counts = try #require(facts.counts["本社"])
        #expect(counts.outside["corrections-superseded"] == 3 && counts.balances)
        #expect(try company.people().counts["本社"]?.outside["corrections-unmended"] == 1)
    }

    /// The list for review leaves a total of 0 empty where a clock is missing.
    @Test(arguments: [
        ("", "12:00-13:00", "", 0, 1), ("18:00", "12:00-13:00", "", 1, 0),
        ("", "12:00-13:00", "60", 1, 0), ("", "", "", 1, 0), ("", "12:00-13:00", "0", 0, 1),
    ])
    func `a total that the list left empty is no correction`(
        clockOut: String, breaks: String, total: String, replaced: Int, unmended: Int
    ) throws {
        let day = """
            [{"user_id":12,"day":"2026-11-02","start_at":"09:00","break_1_start_at":"12:00",
            "break_1_end_at":"13:00","total_break_time":"00:00"}]
            """
        let company = try Company([("a.json", day)])
        try company.extract()
        let row = try #require(try company.rows("2026-11").first)
        #expect(row.contains(",12:00-13:00,0,"))
        let hash = try #require(try company.hashes("2026-11")["1:1"])
        try company.correct(
            "employee_number,source_id,date,clock_in,clock_out,breaks,break_total,source_hash",
            ["A0012,12,2026/11/2,9:00,\(clockOut),\(breaks),\(total),\(hash)"])
        try company.extract()
        let outside = try #require(try company.facts("2026-11").counts["本社"]?.outside)
        #expect(outside["replaced-by-correction"] == replaced)
        let unmendedAtOnce = try company.people().counts["本社"]?.outside["corrections-unmended"]
        #expect(unmendedAtOnce == unmended)
        if replaced == 1 {
            let corrected = try #require(try company.rows("2026-11").first)
            #expect(corrected.contains(",\(breaks),\(total),"))
        }
    }

    @Test func `a number that lost its zeros finds its day`() throws {
        let company = try Company([
            ("a.json", #"[{"user_id":16,"number":"0016","day":"2026-11-02"}]"#)
        ])
        try company.correct("社員番号,勤務日,出勤", ["16,2026/11/2,8:00"])
        try company.extract()
        #expect(try company.rows("2026-11").map(corrected) == ["0016,2026-11-02,08:00,replace,2:2"])
    }

    @Test func `counts what it doesn't apply`() throws {
        let company = try Company([("a.json", source)])
        try company.correct(
            "integration,employee_number,date,clock_in",
            [
                "本社,A0012,2026-09-30,1", "本社,A0012,2026-12-01,1", "大阪,A0012,2026-11-02,1",
                ",A0012,2026-13-01,1",
            ])
        try company.extract()
        #expect(
            try company.people().counts["本社"]?.outside == [
                "outside-months": 0, "corrections-outside-months": 2, "corrections-unmended": 0,
                "corrections-of-others": 1,
            ])
        #expect(try company.rows("2026-11").map(corrected) == untouched)
        // A date that can't be read is held, in the first month.
        #expect(try company.rows("2026-10").map(corrected) == ["A0012,2026-13-01,1,replace,2:5"])
    }

    @Test(arguments: [DailyReportSetting.none, .note])
    func `a note is read where the daily report wants it`(setting: DailyReportSetting) throws {
        let company = try Company([("a.json", "[]")])
        company.dailyReport = setting
        try company.correct("employee_number,date,note", ["A0012,2026-11-02,遅番"])
        try company.extract()
        #expect(try company.rows("2026-11")[0].contains("遅番") == (setting == .note))
    }

    @Test(arguments: [
        // Saved as it was; two marks for what takes two units of UTF-16, and a twin.
        ("??髙?～", "09:00", "", 0, 1), ("?髙?～", "09:00", "", 0, 1), ("😀髙é～", "09:00", "", 0, 1),
        ("??髙?～", "08:00", "😀髙é〜", 1, 0), ("??高?～", "09:00", "??高?～", 1, 0),
        ("???髙?～", "09:00", "???髙?～", 1, 0), ("", "09:00", "", 1, 0),
    ])
    func `a question mark for what CP932 lacks is no correction`(
        note: String, clockIn: String, expected: String, replaced: Int, unmended: Int
    ) throws {
        let company = try Company([
            (
                "a.json",
                #"[{"user_id":12,"day":"2026-11-02","start_at":"09:00","notes":"😀髙é〜"}]"#
            )
        ])
        company.dailyReport = .note
        try company.extract()
        let before = try company.rows("2026-11")
        let hash = try #require(try company.hashes("2026-11")["1:1"])
        try company.correct(
            "employee_number,source_id,date,clock_in,note,source_hash",
            ["A0012,12,2026/11/2,\(clockIn),\(note),\(hash)"])
        try company.extract()
        let outside = try #require(try company.facts("2026-11").counts["本社"]?.outside)
        #expect(outside["replaced-by-correction"] == replaced)
        #expect(outside["corrections-unmended"] == unmended)
        let rows = try company.rows("2026-11")
        #expect(replaced == 1 || rows == before)
        #expect(replaced == 0 || rows[0].contains(",\(expected),12,replace,"))
    }

    private func sorted(_ rows: [String]) -> [String] {
        func key(_ row: String) -> String {
            row.split(separator: ",", omittingEmptySubsequences: false).prefix(2)
                .joined(separator: ",")
        }
        return rows.sorted { left, right in
            if key(left) != key(right) { return precedesInBytes(key(left), key(right)) }
            return precedesInBytes(origin(left), origin(right))
        }
    }

    private func origin(_ row: String) -> String {
        row.split(separator: ",").last.map(String.init) ?? ""
    }
}

/// Number, date, clock-in, correction and origin of a row.
private func corrected(_ row: String) -> String {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return [cells[0], cells[1], cells[4], cells[16], cells[17]].joined(separator: ",")
}

extension Company {
    func correct(_ header: String, _ lines: [String]) throws {
        try correct(header, [("corrections.csv", lines)])
    }

    /// Several files, each over those before it.
    func correct(_ header: String, _ files: [(name: String, lines: [String])]) throws {
        corrections = CorrectionFiles(
            try files.map { file in
                try folder.write(
                    ([header] + file.lines).joined(separator: "\r\n") + "\r\n", to: file.name)
            })
    }

    /// The hashes of a month's rows by their origin.
    func hashes(_ month: String) throws -> [String: String] {
        let names = TableSchema.attendance.headings
        let rows = try rows(month).map { row in
            Dictionary(
                zip(
                    names,
                    row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)),
                uniquingKeysWith: { $1 })
        }
        return Dictionary(
            rows.map { row in (row["origin"] ?? "", SourceHash(of: { row[$0] ?? "" }).text) },
            uniquingKeysWith: { $1 })
    }
}
