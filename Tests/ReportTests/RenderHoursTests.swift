import Messages
import Report
import Testing

/// The page of man-hours is one file that needs nothing else and runs nothing that it is given.
@Suite struct RenderHoursTests {
    private static let hostile = "<script>alert('x')</script>\"&"

    private static func empty(_ text: String, _ language: Language = .ja) -> HoursPage {
        HoursPage(
            language: language.rawValue, words: ReportLabels.words(in: language), title: text,
            about: [text], verdict: ReportVerdict(.todo, text: text, details: text))
    }

    /// A page in which every text is the same.
    private static func page(_ text: String) -> HoursPage {
        var page = empty(text)
        let person = ReportPerson(id: text, name: text, place: text)
        page.figures = [ReportFigure(text, text)]
        page.notices = [text]
        page.findings = [
            HoursFindingView(
                code: text, title: text, number: text, explanation: text,
                days: [
                    HoursFindingView.Day(
                        person: person, date: text, times: text, breaks: text, attendance: text,
                        manHours: text, difference: text, remark: text, department: text)
                ], more: text)
        ]
        page.departments = [HoursDepartment(value: text, name: text)]
        page.people.headings = [text]
        page.people.people = [
            HoursPeople.Person(person: person, codes: [text], department: text, numbers: [text])
        ]
        page.people.more = [text]
        page.sums = [
            HoursSums(
                anchor: text, title: text, key: text, headings: [text],
                rows: [HoursSums.Row(title: text, numbers: [text])], more: text)
        ]
        page.footer = [text]
        return page
    }

    private func html(_ page: HoursPage) throws -> String {
        String(decoding: try renderHours(page), as: UTF8.self)
    }

    @Test func `escapes everything that it is given`() throws {
        let page = try html(Self.page(Self.hostile))
        let plain = try html(Self.page("harmless"))
        #expect(!page.contains("<script>alert"))
        // Each place that shows the harmless text shows the hostile one, escaped.
        let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"
        let places = plain.split(separator: "harmless").count
        #expect(places > 40)
        #expect(page.split(separator: escaped).count == places)
        #expect(page.split(separator: "<script").count == 2)
    }

    @Test func `asks for nothing but itself`() throws {
        let page = try html(Self.page("harmless"))
        #expect(page.contains("default-src 'none'"))
        for word in ["http://", "https://", "src=", "@import", "url(", "<link"] {
            #expect(!page.contains(word), "\(word)")
        }
        for link in page.matches(of: /href="([^"]*)"/) {
            #expect(link.1.hasPrefix("#"), "\(link.1)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says which language it is in`(language: Language) throws {
        let page = try html(Self.empty("x", language))
        #expect(page.contains(#"<html lang="\#(language.rawValue)">"#))
    }

    @Test func `leaves out the parts that have nothing`() throws {
        let page = try html(Self.empty("x"))
        for part in ["days", "people", "department"] {
            #expect(!page.contains(#"id="\#(part)""#), "\(part)")
        }
        #expect(page.contains(#"id="summary""#))
    }
}
