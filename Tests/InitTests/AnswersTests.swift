import Conductor
import Messages
import Testing
import WorkModel

/// What questions take as an answer, from a file.
@Suite struct AnswersTests {
    @Test(arguments: ["", "# nothing\n", "name:\nunit: null\n"])
    func `what is missing takes its default`(text: String) throws {
        #expect(try answered(text).pipelineText(in: .en) == ofFiles().pipelineText(in: .en))
    }

    @Test(arguments: [
        ("encoding: CP932", InitKey.encoding, "cp932"),
        ("encoding: ＵＴＦ－８", .encoding, "utf-8"),
        ("status: 1", .status, "1"),
        ("sync_off: はい", .syncOff, "yes"),
        ("sync_off: true", .syncOff, "yes"),
        ("attendance_unused: いいえ", .attendanceUnused, "no"),
        ("departments: なし", .departments, ""),
        ("departments: NONE", .departments, ""),
        ("name: '０１本社'", .name, "０１本社"),
        ("name: 0012", .name, "0012"),
        ("users: 　users.json　", .users, "users.json"),
        ("unit: ３０", .unit, "30"),
    ])
    func `an answer may be written in several ways`(text: String, key: InitKey, answer: String)
        throws
    {
        #expect(try answered(text)[key] == answer)
    }

    @Test(arguments: [
        ("files: a.json", ["a.json"]),
        ("files: a.json, b/*.json ,", ["a.json", "b/*.json"]),
        ("files: [a.json, 'b, c.json']", ["a.json", "b, c.json"]),
        ("files: ['b, c.json']", ["b, c.json"]),
        ("files: []", ["exports/*.json"]),
    ])
    func `files are one or several`(text: String, files: [String]) throws {
        #expect(try answered(text).list(.files) == files)
    }

    @Test func `all faults are told at once, with their places`() throws {
        let text = """
            kind: hrmos-json
            encodng: cp932
            status: 2
            name: 本 社
            users: ~/users.json
            segments: [a.json, b.json]
            sync_off: maybe
            unit: 20
            """
        #expect(
            try faults(ofAnswers: text) == [
                "2:1 usage-unknown-answer key=encodng suggestion=encoding",
                "3:9 usage-bad-option key=status value=2 expected=omit | 0 | 1",
                "4:7 usage-bad-option key=name value=本 社 expected=A-Z a-z 0-9 ぁ-ん ァ-ヶ 漢字 - _",
                "5:8 usage-bad-option key=users value=~/users.json expected=folder/file.json",
                "6:11 usage-bad-option key=segments value=a.json, b.json expected=folder/file.json",
                "7:11 usage-bad-option key=sync_off value=maybe expected=yes はい | no いいえ",
                "8:7 usage-bad-option key=unit value=20 expected=1 | 5 | 10 | 15 | 30 | 60",
            ])
    }

    @Test func `rounding to whole minutes contradicts itself`() throws {
        #expect(
            try faults(ofAnswers: "clock_in: up\nclock_out: none\nunit: 1\n") == [
                "1:11 usage-bad-option key=clock_in value=up expected=none (unit: 1)"
            ])
    }

    @Test func `no total of breaks is written in no form`() throws {
        #expect(
            try faults(ofAnswers: "kind: csv\ndurations: minutes\n") == [
                "2:12 usage-bad-option key=durations value=minutes "
                    + "expected=h:mm (break_total_column: none)"
            ])
    }

    @Test(arguments: [
        (
            "segments: a.csv\nkind: csv",
            "1:1 usage-foreign-answer key=segments value=csv expected=hrmos-json | hrmos-csv "
                + "suggestion=segment_column"
        ),
        (
            "kind: hrmos-csv\ndate_column: 日付",
            "2:1 usage-foreign-answer key=date_column value=hrmos-csv expected=csv"
        ),
        (
            "employee_number_column: 社員番号",
            "1:1 usage-foreign-answer key=employee_number_column value=hrmos-json expected=csv "
                + "suggestion=users"
        ),
        (
            "kind: hrmos-api\nlogin_url: example\nfiles: a.json",
            "3:1 usage-foreign-answer key=files value=hrmos-api "
                + "expected=hrmos-json | hrmos-csv | csv suggestion=login_url"
        ),
        (
            "kind: hrmos-api\nlogin_url: example\nusers: a.json",
            "3:1 usage-foreign-answer key=users value=hrmos-api expected=hrmos-json | hrmos-csv"
        ),
        (
            "kind: hrmos-csv\nlogin_url: example",
            "2:1 usage-foreign-answer key=login_url value=hrmos-csv expected=hrmos-api "
                + "suggestion=files"
        ),
    ])
    func `a question of another kind is refused`(text: String, fault: String) throws {
        #expect(try faults(ofAnswers: text) == [fault])
    }

    @Test func `with a faulty kind nobody knows which questions belong`() throws {
        #expect(
            try faults(ofAnswers: "segments: a.csv\ndate_column: 日付\nkind: cvs\n") == [
                "3:7 usage-bad-option key=kind value=cvs expected=hrmos-api | hrmos-json | hrmos-csv | csv"
            ])
    }

    @Test(arguments: [
        ("hrmos-json", ["exports/*.json", "users.json", "segments.json", "hrmos"]),
        ("hrmos-csv", ["exports/*.csv", "employees.csv", "segments.csv", "hrmos"]),
        ("CSV", ["exports/*.csv", "csv"]),
    ])
    func `defaults depend on the kind`(kind: String, defaults: [String]) throws {
        let answers = try answered("kind: \(kind)")
        let keys: [InitKey] =
            defaults.count == 4 ? [.files, .users, .segments, .name] : [.files, .name]
        #expect(keys.map { answers[$0] } == defaults)
    }

    @Test(arguments: [
        ("- kind", "0:0 config-wrong-type key=pipeline.yml expected=mapping"),
        ("users: {a: b}", "1:8 config-wrong-type key=users expected=text"),
        ("files: [[a]]", "1:9 config-wrong-type key=files[] expected=text"),
        ("unit: 5\nunit: 5", "2:1 config-repeated-key key=unit"),
    ])
    func `a file of another shape is refused`(text: String, fault: String) throws {
        #expect(try faults(ofAnswers: text) == [fault])
    }

    @Test func `a file of answers that isn't there is missing`() {
        #expect(throws: Faults(.answersMissing, at: Place(file: "/nowhere/answers.yml"))) {
            try answers(inFile: "/nowhere/answers.yml", for: "/nowhere/pipeline.yml")
        }
    }
}
