import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct ExtractTests {
    @Test func `writes a folder for every month and counts the rest`() throws {
        let company = try Company([
            (
                "a.json",
                """
                [\(day(12, "2026-11-02")),\(day(12, "2026-10-31")),\(day(12, "2026-09-30")),
                \(day(13, "2026-10-01")),\(day(12, "2026-12-01")),\(day(12, "2026-11-01"))]
                """
            )
        ])
        try company.extract()
        #expect(
            try company.rows("2026-10").map(head) == [",2026-10-01,1:4", "A0012,2026-10-31,1:2"])
        #expect(
            try company.rows("2026-11").map(head) == [
                "A0012,2026-11-01,1:6", "A0012,2026-11-02,1:1",
            ])
        #expect(
            try company.people().counts["本社"] == Tally(outside: ["outside-months": 2]))
        let counts = Tally(
            received: 2, passed: ["attendance": 2],
            outside: ["superseded": 0, "duplicate-of-equal": 0])
        #expect(try company.facts("2026-10").counts["本社"] == counts)
        #expect(try company.facts("2026-10").sources == ["a.json"])
        #expect(
            try company.facts("2026-10").inputs.map(\.name)
                == ["users.json", "segments.json", "a.json"])
    }

    @Test func `writes a folder for a month without a day`() throws {
        let company = try Company([("a.json", "[]")])
        try company.extract()
        #expect(try company.rows("2026-10") == [])
        #expect(try company.facts("2026-11").counts["本社"]?.received == 0)
    }

    @Test(arguments: [
        ("null", ""), (#""""#, ""), (#""2026-06-31""#, "2026-06-31"), ("5", "5"),
        (#""2026/11/02""#, "2026/11/02"),
    ])
    func `puts a day without a date into the window's first month`(
        json: String, text: String
    ) throws {
        let company = try Company([
            ("a.json", #"[{"user_id":12,"day":\#(json)},"# + day(12, "2026-11-02") + "]")
        ])
        try company.extract()
        #expect(try company.rows("2026-10").map(head) == ["A0012,\(text),1:1"])
        #expect(try company.rows("2026-11").map(head) == ["A0012,2026-11-02,1:2"])
        #expect(try company.people().counts["本社"]?.outside["outside-months"] == 0)
    }

    @Test func `leaves the window's other months to others`() throws {
        let company = try Company([
            (
                "a.json",
                "[\(day(12, "2026-10-31")),\(day(12, "2026-11-01")),\(day(12, "2026-08-01"))]"
            )
        ])
        try company.extract(months: ["2026-11"])
        #expect(try company.rows("2026-11").count == 1)
        #expect(try company.people().counts["本社"]?.outside["outside-months"] == 1)
        #expect(!FileReading.exists(company.run.path / "extract/本社/2026-10"))
    }

    @Test func `sorts by bytes of number and date, then by origin as a number`() throws {
        let numbers = ["b", "a", "ｂ", "A", "12345678b", "12345678a", "12345678", "あ"]
        let days = numbers.map { number in
            #"{"user_id":1,"number":"\#(number)","day":"2026-11-02"}"#
        }
        let again = (0..<12).map { _ in day(13, "2026-11-03") }
        let company = try Company([
            ("a.json", "[" + (days + again).joined(separator: ",") + "]")
        ])
        try company.extract()
        #expect(
            try company.rows("2026-11").map(head)
                == (9...20).map { ",2026-11-03,1:\($0)" } + [
                    "12345678,2026-11-02,1:7", "12345678a,2026-11-02,1:6",
                    "12345678b,2026-11-02,1:5", "A,2026-11-02,1:4", "a,2026-11-02,1:2",
                    "b,2026-11-02,1:1", "あ,2026-11-02,1:8", "ｂ,2026-11-02,1:3",
                ])
    }

    @Test func `gives the same bytes again and for JSON Lines`() throws {
        let days = [day(12, "2026-11-02"), day(13, "2026-11-01"), day(12, "2026-10-31")]
        let company = try Company([("a.json", "[" + days.joined(separator: ",\n") + "]")])
        try company.extract()
        let first = try company.rows("2026-11")
        let descriptor = try company.folder.text("run/extract/本社/2026-11/datapackage.json")
        try company.extract()
        #expect(try company.rows("2026-11") == first)
        #expect(
            try company.folder.text("run/extract/本社/2026-11/datapackage.json") == descriptor)
        let lines = try Company([("a.json", days.joined(separator: "\n") + "\n")])
        try lines.extract()
        #expect(try lines.rows("2026-11") == first)
        #expect(try lines.rows("2026-10") == company.rows("2026-10"))
    }

    @Test func `builds a month from scattered runs`() throws {
        let days = (0..<40).map { index in
            day(12, (index % 3 == 0 ? "2026-10-" : "2026-11-") + String(10 + index % 17))
        }
        let company = try Company([("a.json", "[" + days.joined(separator: " ,\n ") + "]")])
        try company.extract()
        let origins = try (company.rows("2026-10") + company.rows("2026-11"))
            .compactMap { row in row.split(separator: ":").last.flatMap { Int($0) } }
        #expect(origins.sorted() == Array(1...40))
    }

    @Test func `names everybody who is listed or seen`() throws {
        let company = try Company([
            (
                "a.json",
                #"""
                [{"user_id":99,"number":"B1","full_name":"架空太郎","day":"2020-01-01"},
                {"user_id":99,"day":"2026-11-01"},{"user_id":13,"number":"N13","day":"2026-11-01"},
                {"user_id":13,"day":"2026-11-02"},
                {"number":"C1","full_name":"名無","day":"2026-11-01"},{"number":"A0012","day":"2026-11-01"}]
                """#
            )
        ])
        company.files.departments = try company.folder.write(
            #"[{"id":3,"name":"開発部"}]"#, to: "departments.json")
        company.files.employments = try company.folder.write(
            #"[{"id":1,"name":"一般社員"}]"#, to: "employments.json")
        try company.extract()
        #expect(
            try company.lines("run/extract/本社/people/employees.csv") == [
                "12,A0012,架空花子,hanako@example.com,開発部,一般社員,2021-04-01,,31",
                "99,B1,架空太郎,,,,,,", ",C1,名無,,,,,,", "13,N13,試験次郎,,,,,,",
            ])
        #expect(
            try company.lines("run/extract/本社/people/segments.csv") == [
                "1,出勤:残業あり,出勤,work", "2,公休,,off",
            ])
        // Only a number of the list of users fills a day that has none.
        #expect(
            try company.rows("2026-11").map(head) == [
                ",2026-11-01,1:2", ",2026-11-02,1:4", "A0012,2026-11-01,1:6", "C1,2026-11-01,1:5",
                "N13,2026-11-01,1:3",
            ])
        #expect(
            try company.people().inputs.map(\.name) == [
                "users.json", "segments.json", "departments.json", "employments.json", "a.json",
            ])
    }
}

@Suite struct ExtractFaultTests {
    @Test(arguments: [
        #"{"code":401,"message":"…"}"#, #"{"code":401,"message":"…"}"# + "\n",
        day(12, "2026-11-01") + "\n" + #"{"code":500,"message":"…"}"#,
    ])
    func `refuses an error of HRMOS saved as a file`(text: String) throws {
        let company = try Company([("a.json", text)])
        #expect(faults(of: company) == ["a.json json-not-an-array found=object"])
    }

    @Test func `says once that a file isn't UTF-8`() throws {
        let company = try Company([("a.json", "[]"), ("b.json", "[7]")])
        let days = "[\(day(12, "2026-11-01")),".utf8 + [UInt8](repeating: 0x20, count: 3)
        let cp932: [UInt8] = Array(#"{"day":""#.utf8) + [0x8F, 0x6F] + Array(#""}"#.utf8)
        let bytes = days + cp932 + [UInt8(ascii: ",")] + cp932 + [UInt8(ascii: "]")]
        company.files.files[0] = try company.folder.write(bytes, to: "a.json")
        #expect(
            faults(of: company) == [
                "a.json json-invalid item=2 offset=\(days.count) system=not UTF-8",
                "b.json json-item-not-an-object found=number item=1",
            ])
    }

    @Test func `tells all faults of all files and writes nothing`() throws {
        let company = try Company(
            [("a.json", #"[{"a":tru},{},3]"#), ("b.json", ""), ("c.json", "[{}")], users: "x")
        company.files.files.append(InputFile(name: "d.json", path: "/nowhere/d.json"))
        #expect(
            faults(of: company) == [
                "users.json json-not-an-array found='x'",
                "d.json file-missing",
                "a.json json-invalid item=1 offset=1 system=\(invalidLiteral)",
                "a.json json-item-not-an-object found=number item=3",
                "b.json file-empty",
                "c.json json-invalid item=1 offset=3 system=the file ends before the array does",
            ])
        #expect(!FileReading.exists(company.run.path))
    }

    @Test func `finds the item in which a file is cut off, at every byte`() throws {
        let items = [day(12, "2026-11-01"), day(13, "2026-11-02")]
        let text = Array("[\(items[0]),\n\(items[1])]\n".utf8)
        let ends = [1 + items[0].utf8.count, 3 + items[0].utf8.count + items[1].utf8.count]
        let company = try Company([("a.json", "[]")])
        for length in 0...text.count {
            company.files.files[0] = try company.folder.write(Array(text[..<length]), to: "a.json")
            let found: [String]
            do throws(Faults) {
                try company.extract()
                found = []
            } catch {
                found = error.all.map(inWords)
            }
            switch length {
            case 0: #expect(found == ["file-empty"])
            case (ends[1] + 1)...: #expect(found == [])
            default:
                let item = length == 1 ? nil : length < ends[0] + 3 ? 1 : 2
                let isInside =
                    (2..<ends[0]).contains(length) || (ends[0] + 3..<ends[1]).contains(length)
                #expect(found.count == 1)
                #expect(
                    found.first?.contains(item.map { " item=\($0) " } ?? "json-invalid offset=1 ")
                        == true)
                #expect(found.first?.contains("inside this item") == isInside)
            }
        }
    }

    /// In the parser's words.
    private var invalidLiteral: String {
        var reader = ObjectReader(keys: [])
        return reader.read(Array(#"{"a":tru}"#.utf8), 0..<9) ?? ""
    }

    private func faults(of company: Company) -> [String] {
        do throws(Faults) {
            try company.extract()
            return []
        } catch {
            return error.all.map { fault in (fault.place.file ?? "") + " " + inWords(fault) }
        }
    }
}

/// A WorkOutput of a person and day.
func day(_ user: Int, _ day: String, start: String = "09:00") -> String {
    #"{"user_id":\#(user),"day":"\#(day)","start_at":"\#(start)"}"#
}

/// Number, date and origin of a row.
func head(_ row: String) -> String {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return "\(cells[0]),\(cells[1]),\(cells[cells.count - 1])"
}

@Suite struct ChangingFileTests {
    @Test(arguments: [
        (day(12, "2026-10-30"), "it is of another month"), ("{}          ", "it has no date"),
        ("[" + String(repeating: " ", count: 40) + "]", "it is no object"),
    ])
    func `refuses a file that changed while it was read`(replacement: String, why: String) throws {
        let company = try Company([
            ("a.json", "[\(day(12, "2026-11-01")),\(day(12, "2026-11-02"))]")
        ])
        var survey = Survey(
            months: company.settings.window.months, window: company.settings.window)
        var reader = ItemReader.forWorkOutputs()
        var people = People()
        _ = try survey.readWorkOutputs(company.files.files, with: &reader, noticing: &people)
        var months = MonthReader(
            company.files.files, survey,
            WorkRowWriter(people: people, segments: SegmentList(), takesNotes: false), reader)
        let month = try #require(WorkMonth("2026-11"))
        var rows = MonthRows()
        try months.read(month, into: &rows)
        #expect(rows.rows.count == 2)
        _ = try company.folder.write("[\(day(12, "2026-11-01")),\(replacement)]", to: "a.json")
        let found: [Fault]
        do throws(Faults) {
            try months.read(month, into: &rows)
            found = []
        } catch {
            found = error.all
        }
        #expect(found.contains { $0.code == .jsonInvalid }, "\(why)")
    }
}
