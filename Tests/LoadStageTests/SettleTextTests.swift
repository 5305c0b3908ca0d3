import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// What becomes of a daily report; `held` and the character, or the text as it is written.
struct Report: Sendable, CustomTestStringConvertible {
    let text: String
    let substitute: String?
    let expected: String

    init(_ text: String, _ substitute: String?, _ expected: String) {
        self.text = text
        self.substitute = substitute
        self.expected = expected
    }

    var testDescription: String { text }
}

@Suite struct SettleTextTests {
    private func settle(
        _ day: Day, header: ImportHeader = publishedHeader(), settings: TargetSettings,
        setAside: inout [SetAside]
    ) throws -> (days: WritableDays, timesheets: TimesheetRows) {
        let input = try monthInput([Partition(days: [day])])
        let days = settleText(
            [0], of: input.timesheets, header: header, settings: settings, setAside: &setAside)
        return (days, input.timesheets)
    }

    @Test(arguments: [
        Report("月次締め対応, ABC ｶﾅ", nil, "月次締め対応, ABC ｶﾅ"),
        Report("1行目\r\n2行目", nil, "1行目\r\n2行目"),
        Report("髙橋① 9時\u{301C}12時 \u{2212}1\u{A2}", nil, "髙橋① 9時\u{301C}12時 \u{2212}1\u{A2}"),
        Report("\u{A5}100", nil, "held \u{A5}"),
        Report("了解😀です", nil, "held 😀"),
        Report("了解👨‍👩‍👧😀です", nil, "held 👨‍👩‍👧"),
        Report("𠮷野家", nil, "held 𠮷"),
        Report("café", nil, "held é"),
        Report("了解😀です", "〓", "了解〓です"),
        Report("了解👨‍👩‍👧😀です", "〓", "了解〓〓です"),
        Report("葛\u{E0100}飾", "〓", "〓飾"),
        Report("了解😀です", "(?)", "了解(?)です"),
        Report("了解😀です", "", "了解です"),
        Report("了解です", "〓", "了解です"),
    ])
    func `holds or replaces what CP932 lacks`(report: Report) throws {
        var settings = targetSettings()
        settings.replaceUnencodable = report.substitute
        var setAside: [SetAside] = []
        let settled = try settle(
            Day(report: report.text), settings: settings, setAside: &setAside)
        if let held = setAside.first {
            #expect(held.verdict == .held(.unencodableText))
            #expect(held.field == "daily_report")
            #expect("held \(held.value)" == report.expected)
            #expect(settled.days.rows.isEmpty)
        } else {
            #expect(settled.days.rows == [0])
            let replaced = settled.days.reports.range(of: 0).map {
                String(decoding: settled.days.reports.bytes[$0], as: UTF8.self)
            }
            #expect((replaced ?? report.text) == report.expected)
            #expect((replaced != nil) == (report.text != report.expected))
            #expect(settled.days.isReplaced(0, leave: .none) == (replaced != nil))
        }
    }

    @Test(arguments: [OutputEncoding.utf8, .utf8WithMark])
    func `holds nothing in UTF-8`(encoding: OutputEncoding) throws {
        var settings = targetSettings()
        settings.encoding = encoding
        var setAside: [SetAside] = []
        let settled = try settle(
            Day(code: "𠮷1", report: "😀"), settings: settings, setAside: &setAside)
        #expect(settled.days.rows == [0])
        #expect(setAside.isEmpty)
    }

    @Test func `never puts a substitute into a code`() throws {
        var settings = targetSettings()
        settings.replaceUnencodable = "〓"
        var setAside: [SetAside] = []
        let settled = try settle(
            Day(code: "𠮷1", report: "😀"), settings: settings, setAside: &setAside)
        #expect(settled.days.rows.isEmpty)
        #expect(
            setAside == [
                SetAside(
                    row: 0, verdict: .held(.unencodableText), field: "employee_code", value: "𠮷")
            ])
    }

    @Test func `looks only at what is written`() throws {
        var setAside: [SetAside] = []
        let header = publishedHeader([.employeeCode, .date, .clockIn, .clockOut])
        let settled = try settle(
            Day(report: "😀", number: "𠮷"), header: header, settings: targetSettings(),
            setAside: &setAside)
        #expect(settled.days.rows == [0])
        #expect(setAside.isEmpty)
    }

    @Test(
        arguments: [
            (Leave.morning, nil, ["leave 😀"], false),
            (.morning, "〓", [], true),
            (.none, nil, [], false),
            (.none, "〓", [], false),
        ] as [(Leave, String?, [String], Bool)])
    func `treats the cells of leave columns like text`(
        leave: Leave, substitute: String?, held: [String], isReplaced: Bool
    ) throws {
        let texts = PerLeave { $0 == .morning ? "午前😀" : "なし" }
        let header = ImportHeader(
            columns: [ImportHeader.Column(heading: "休暇", content: .leave(texts))],
            template: publishedHeader().template)
        var settings = targetSettings()
        settings.replaceUnencodable = substitute
        var setAside: [SetAside] = []
        let settled = try settle(
            Day(leave: leave), header: header, settings: settings, setAside: &setAside)
        #expect(setAside.map { "\($0.field) \($0.value)" } == held)
        #expect(settled.days.isReplaced(0, leave: leave) == isReplaced)
        let written = PerLeave { $0 == .morning ? "午前〓" : "なし" }
        #expect(
            settled.days.header.columns.map(\.content)
                == [.leave(substitute == nil ? texts : written)])
    }

    @Test(arguments: [
        ("", "replaced-text"),
        ("placed-break", "placed-break replaced-text"),
        ("clipped worked-on-day-off", "clipped replaced-text worked-on-day-off"),
        ("replaced-text", "replaced-text"),
    ])
    func `adds a note in alphabetical order`(notes: String, expected: String) {
        #expect(adding(.replacedText, to: notes) == expected)
    }
}
