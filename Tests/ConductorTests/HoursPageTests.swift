import Messages
import Report
import Testing
import WorkModel

@testable import Conductor

/// What the page of `kintai hours` takes from the comparison.
@Suite struct HoursPageTests {
    /// So many people who have each one day without man-hours, the later the longer, of one department.
    private func comparison(people: Int, finding: HoursFinding = .noManHours) throws
        -> HoursComparison
    {
        let date = try #require(WorkDate("2026-08-03"))
        let window = try #require(WorkWindow(from: date, to: date))
        var comparison = HoursComparison(
            run: "20261121T200000Z", manHours: "man-hours.csv", window: window, tolerance: 15)
        for person in 0..<people {
            var totals = HoursTotals()
            totals.add(finding, attendance: person, manHours: nil)
            comparison.totals.add(finding, attendance: person, manHours: nil)
            comparison.people.append(
                HoursPerson(
                    employeeCode: "A\(person)", name: "見本\(person)", department: "開発部",
                    totals: totals))
            comparison.days.append(
                HoursDay(
                    employeeCode: "A\(person)", date: date, finding: finding, attendance: person,
                    manHours: nil, otherMode: nil, clockIn: "09:00", clockOut: "18:00",
                    breaks: "12:00-13:00", code: "", line: 0))
        }
        comparison.departments = [.init(department: "開発部", totals: comparison.totals)]
        return comparison
    }

    private func page(_ comparison: HoursComparison, _ language: Language = .en) -> HoursPage {
        HoursPageView(comparison, language).page
    }

    @Test func `leaves out what differs least, and counts it`() throws {
        let page = page(try comparison(people: 4000))
        let finding = try #require(page.findings.first)
        #expect(finding.days.count == 1500 && finding.number == "4,000")
        // The 1,500 longest, in the order of the list.
        #expect(finding.days.first?.person.id == "A2500")
        #expect(finding.days.last?.person.id == "A3999")
        #expect(finding.more.contains("1,500") && finding.more.contains("4,000"))
        #expect(page.people.people.count == 3000)
        #expect(page.people.more.contains { $0.contains("3,000") && $0.contains("4,000") })
    }

    @Test func `leaves out nothing that fits`() throws {
        let page = page(try comparison(people: 1500))
        #expect(page.findings.first?.days.count == 1500)
        #expect(page.findings.first?.more == "" && page.people.more.isEmpty)
    }

    @Test(arguments: [
        (["a": 1, "b": 3, "c": 2], 2, ["b", "c"]), (["a": 1, "b": 1, "c": 1], 2, ["a", "b"]),
        (["a": 1, "b": 1, "c": 2], 2, ["a", "c"]), (["a": 1], 2, ["a"]), ([:], 2, []),
    ])
    func `keeps the heaviest rows where they stand`(
        weights: [String: Int], limit: Int, kept: [String]
    ) {
        let rows = weights.keys.sorted()
        #expect(heaviest(rows, limit: limit) { weights[$0] ?? 0 } == kept)
    }

    @Test(arguments: [
        (HoursFinding?.none, "todo", "照合できる日がありません。"),
        (.breakMode, "good", "直すところはありません。"),
        (.noManHours, "todo", "確認が必要な日が 2 日（2 人）あります。"),
    ])
    func `begins with what is to be mended`(finding: HoursFinding?, kind: String, text: String)
        throws
    {
        let comparison = try finding.map { try self.comparison(people: 2, finding: $0) }
        let verdict = page(try comparison ?? self.comparison(people: 0), .ja).verdict
        #expect(verdict.kind == kind && verdict.text == text)
    }

    @Test func `tells a day with its times, sums, code and the other way to write breaks`() throws {
        var comparison = try comparison(people: 1, finding: .differs)
        let date = try #require(WorkDate("2026-08-03"))
        comparison.days = [
            HoursDay(
                employeeCode: "A0", date: date, finding: .differs, attendance: 465, manHours: 405,
                otherMode: 480, clockIn: "09:00", clockOut: "18:00", breaks: "12:00-13:15",
                code: "hours-differ", line: 14),
            HoursDay(
                employeeCode: "A0", date: date, finding: .held, attendance: nil, manHours: 405,
                otherMode: nil, clockIn: "", clockOut: "", breaks: "", code: "missing-clock-in",
                line: 3),
        ]
        comparison.totals.add(.held, attendance: nil, manHours: 405)
        let findings = page(comparison).findings
        let differs = try #require(findings.first?.days.first)
        #expect(differs.person.name == "見本0" && differs.person.place == "開発部")
        #expect(differs.date == "2026-08-03 (Mon)")
        #expect(differs.times == "09:00–18:00" && differs.breaks == "breaks 12:00-13:15")
        #expect(differs.attendance == "7:45" && differs.manHours == "6:45")
        #expect(differs.difference == "-60")
        #expect(differs.remark.contains("(hours-differ)"))
        #expect(differs.remark.contains("8:00 by the other break mode"))
        #expect(differs.remark.hasSuffix("line 14 of the list"))
        // Nothing can be compared of a held day.
        let held = try #require(findings.last?.days.first)
        #expect(held.times == "" && held.attendance == "–" && held.difference == "–")
        #expect(held.remark.contains("(missing-clock-in)"))
    }
}
