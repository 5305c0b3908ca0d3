import Foundation
import Messages
import Report
import Testing

/// The page is one file that needs nothing else and runs nothing that it is given.
@Suite struct RenderReportTests {
    private static let hostile = "<script>alert('x')</script>\"&"

    /// A page in which every text is the same.
    private static func page(_ text: String, language: Language = .ja) -> ReportPage {
        var page = ReportPage(
            language: language.rawValue, words: ReportLabels.words(in: language), title: text,
            about: [text], verdict: ReportVerdict(.todo, text: text, details: text))
        let person = ReportPerson(id: text, name: text, place: text)
        let age = ReportAge(.new, text)
        page.leftOut = [text]
        page.stillThere = text
        page.figures = [ReportFigure(text, text)]
        page.steps = [
            ReportStep(
                text, items: [text], links: [ReportLink(to: text, label: text, number: text)])
        ]
        page.notices = [text]
        page.held.more = text
        page.held.groups = [
            ReportHeld.Group(
                code: text, title: text, number: text,
                causes: [
                    ReportHeld.Cause(
                        reason: text, mend: text,
                        days: [
                            ReportHeld.Day(
                                person: person, date: text, value: text, times: text, age: age,
                                code: text)
                        ])
                ])
        ]
        page.changed.notes = [text]
        page.changed.days = [
            ReportChanged.Day(
                person: person, date: text,
                changes: [ReportChanged.Change(field: text, values: (text, text))])
        ]
        page.waiting.more = text
        page.waiting.groups = [
            ReportWaiting.Group(
                title: text, new: text, continuing: text, leaving: text, left: text, command: text)
        ]
        page.waiting.days = [
            ReportWaiting.Day(person: person, date: text, task: text, age: age)
        ]
        var closing = ReportClosing(
            anchor: text, title: text, verdict: ReportVerdict(.bad, text: text, details: ""))
        closing.reasons = [text]
        closing.people = [
            ReportClosing.Person(
                person: person, held: text, unpunched: text, byHand: text, other: text)
        ]
        (closing.more, closing.neverPunching, closing.neverPunchingNames) = (text, text, text)
        page.closing = [closing]
        page.members = [
            ReportMembers(
                title: text, number: text, mend: text,
                rows: [ReportMembers.Row(person: person, member: person, remark: text)], more: text)
        ]
        page.counts.headings = [text]
        page.counts.rows = [
            ReportCounts.Row(
                integration: text, month: text, numbers: [text], balances: true, sum: text)
        ]
        page.counts.total = [
            ReportCounts.Row(
                integration: text, month: text, numbers: [text], balances: false, sum: text)
        ]
        page.counts.outside = text
        page.counts.ignored = [
            ReportCounts.Code(title: text, code: text, number: text, text: text)
        ]
        page.counts.notes = page.counts.ignored
        page.chart = RunChart(
            runs: [text, text],
            series: [RunChart.Series(kind: "held", label: text, values: [1, 2])],
            description: text, number: { _ in text })
        page.footer = [text]
        return page
    }

    private func html(_ page: ReportPage) throws -> String {
        String(decoding: try renderReport(page), as: UTF8.self)
    }

    @Test func `escapes everything that it is given`() throws {
        let page = try html(Self.page(Self.hostile))
        let plain = try html(Self.page("harmless"))
        #expect(!page.contains("<script>alert"))
        // Each place that shows the harmless text shows the hostile one, escaped.
        let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"
        #expect(page.split(separator: escaped).count == plain.split(separator: "harmless").count)
        #expect(page.split(separator: "<script").count == 2)
    }

    @Test func `asks for nothing but itself`() throws {
        let page = try html(Self.page("harmless"))
        #expect(page.contains("default-src 'none'"))
        for word in ["http://", "https://", "src=", "@import", "url(", "<link rel=\"stylesheet"] {
            #expect(!page.contains(word), "\(word)")
        }
        for link in page.matches(of: /href="([^"]*)"/) {
            #expect(link.1.hasPrefix("#"), "\(link.1)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says which language it is in`(language: Language) throws {
        let page = try html(Self.page("x", language: language))
        #expect(page.contains(#"<html lang="\#(language.rawValue)">"#))
    }

    @Test(arguments: Language.allCases)
    func `leaves out the parts that have nothing`(language: Language) throws {
        let page = try html(
            ReportPage(
                language: language.rawValue, words: ReportLabels.words(in: language), title: "t",
                about: [], verdict: ReportVerdict(.good, text: "well", details: "")))
        for part in ["held", "waiting", "members", "chart", "notices"] {
            #expect(!page.contains(#"id="\#(part)""#), "\(part)")
        }
        #expect(page.contains(#"id="counts""#))
    }

    /// A label that isn't there would show as nothing.
    @Test func `has every label that the templates name, and no other`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Report/Templates").standardized
        var named: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for label in text.matches(of: /\{\{words\.(\w+)\}\}/) { named.insert(String(label.1)) }
        }
        #expect(named.count > 50)
        #expect(Set(ReportLabels.all.keys) == named)
    }
}
